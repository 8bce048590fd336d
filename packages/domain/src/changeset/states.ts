import { can, type Permission, type Role } from "../access";
import { DomainError } from "../errors";
import type { AnyRecord, Kind } from "../records/index";

/** One record as a changeset wants it. `baseVersion` is the version it was written against, 0 where the record is new. */
export interface Change {
  readonly kind: Kind;
  readonly id: string;
  readonly action: "put" | "withdraw";
  readonly baseVersion: number;
  /** The whole proposed body; null for a withdrawal. */
  readonly body: AnyRecord | null;
}

export const changesetStates = ["draft", "submitted", "returned", "accepted", "discarded"] as const;
export type ChangesetState = (typeof changesetStates)[number];

interface Rule {
  readonly permission: Permission;
  readonly from: readonly ChangesetState[];
  readonly to: ChangesetState;
  /** Who among those with the permission. `others`: nobody who wrote any part of it, where review is required. */
  readonly who: "anyone" | "authors" | "others";
}

/** What may be done to a changeset, by whom, in which state, and what it is then. */
export const changesetRules = {
  /** Saving into a submission takes it out of the queue: what was reviewed is no longer what it says. */
  save: { permission: "record:propose", from: ["draft", "returned", "submitted"], to: "draft", who: "anyone" },
  submit: { permission: "record:propose", from: ["draft", "returned"], to: "submitted", who: "anyone" },
  accept: { permission: "record:accept", from: ["submitted"], to: "accepted", who: "others" },
  returnIt: { permission: "record:accept", from: ["submitted"], to: "returned", who: "anyone" },
  discard: { permission: "record:propose", from: ["draft", "returned", "submitted"], to: "discarded", who: "authors" },
  /** Makes a new draft of the same words; what was discarded stays so. */
  takeUp: { permission: "record:propose", from: ["discarded"], to: "discarded", who: "authors" },
} as const satisfies Record<string, Rule>;
export type ChangesetAction = keyof typeof changesetRules;

/** Who acts: a user in a role, or whoever runs the command line on the machine itself. */
export type Actor = { readonly user: string; readonly role: Role | null } | "operator";

export interface ChangesetFacts {
  readonly state: ChangesetState;
  /** Everybody who saved any part of it. */
  readonly authors: readonly string[];
  readonly reviewRequired: boolean;
}

const stateWords: Record<ChangesetState, string> = {
  draft: "is a draft",
  submitted: "is waiting for review",
  returned: "was returned to its authors",
  accepted: "has been accepted",
  discarded: "was discarded",
};
const actionWords: Record<ChangesetAction, string> = {
  save: "changed",
  submit: "submitted",
  accept: "accepted",
  returnIt: "returned",
  discard: "discarded",
  takeUp: "taken up again",
};

/** Why this may not be done, or null where it may. */
export function refusal(action: ChangesetAction, changeset: ChangesetFacts, actor: Actor): DomainError | null {
  const rule: Rule = changesetRules[action];
  const operator = actor === "operator";
  if (!operator && !can(actor.role, rule.permission))
    return new DomainError("forbidden", "Your role does not allow this.");
  if (!rule.from.includes(changeset.state)) {
    const text = `This changeset ${stateWords[changeset.state]}, so it cannot be ${actionWords[action]}.`;
    return new DomainError("conflict", text);
  }
  if (operator) return null;
  const wrote = changeset.authors.includes(actor.user);
  if (rule.who === "others" && changeset.reviewRequired && wrote) {
    return new DomainError("forbidden", "You wrote part of this changeset, so somebody else has to accept it.");
  }
  if (rule.who === "authors" && !wrote && actor.role !== "admin") {
    const what = action === "takeUp" ? "take it up again" : "discard it";
    return new DomainError("forbidden", `Only those who wrote part of this changeset, or an admin, can ${what}.`);
  }
  return null;
}

/** Whether to offer it; the server asks again. */
export function mayAct(action: ChangesetAction, changeset: ChangesetFacts, actor: Actor): boolean {
  return refusal(action, changeset, actor) === null;
}

/** The state after it. Throws DomainError `forbidden` or `conflict` where it may not be done. */
export function nextState(action: ChangesetAction, changeset: ChangesetFacts, actor: Actor): ChangesetState {
  const error = refusal(action, changeset, actor);
  if (error) throw error;
  return changesetRules[action].to;
}
