import type { ApiOutputs } from "@parley/api";
import type { Kind } from "@parley/domain/records";
import type { Issue } from "@parley/domain/records/issue";
import { recordTitle } from "@parley/domain/records/labels";

export type Choices = ApiOutputs["record"]["choices"] & {
  /** Keys ("party/upland") of those that the draft being written adds or changes. */
  drafted?: ReadonlySet<string>;
};

/** What the records are called that a record refers to. */
export interface RecordNames {
  /** The name of a record, or its id where it is not known. */
  nameOf: (kind: Kind, id: string) => string;
  issueOf: (id: string) => Issue | null;
  /** Slot of a party, for its colour. */
  slotOf: (party: string) => number | null;
}

type Loose = Readonly<Record<string, unknown>>;

/** A record that a changeset proposes beside those on record. */
export type Proposed = { kind: Kind; id: string; body: Loose | null };

/** Names from what is on record, and from what is proposed together. */
export function recordNames(choices: Choices, proposed: readonly Proposed[] = []): RecordNames {
  const names = new Map<string, string>();
  const add = (kind: Kind, id: string, name: string | null) => name && names.set(`${kind}/${id}`, name);
  for (const each of choices.parties) add("party", each.id, each.name);
  for (const each of choices.issues) add("issue", each.id, each.title);
  for (const each of choices.speakers) add("speaker", each.id, each.name);
  for (const each of choices.events) add("event", each.id, each.title);
  for (const each of choices.proposals) add("proposal", each.id, each.title);
  for (const each of choices.publishers) add("publisher", each.id, each.name);
  for (const each of choices.sources) add("source", each.id, sourceName(each));
  for (const { kind, id, body } of proposed) if (body) add(kind, id, recordTitle(body));
  const issues = new Map(choices.issues.map((issue) => [issue.id, issue]));
  const slots = new Map(choices.parties.map((party) => [party.id, party.slot]));
  return {
    nameOf: (kind, id) => names.get(`${kind}/${id}`) ?? id,
    issueOf: (id) => issues.get(id) ?? null,
    slotOf: (party) => slots.get(party) ?? null,
  };
}

/** "Two mills, one canal", or for an untitled source its publisher. */
export function sourceName(source: Choices["sources"][number]): string {
  return source.title ?? `${source.publisherName}, untitled`;
}
