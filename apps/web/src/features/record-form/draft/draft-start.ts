import type { ApiOutputs } from "@parley/api";
import type { SaveInput } from "./draft-saver";

export type ChangesetView = ApiOutputs["changeset"]["get"];
type Body = Readonly<Record<string, unknown>>;

/** Where a form begins: a published record, a draft found again, or nothing. */
export interface DraftStart {
  changeset: {
    id: string;
    version: number;
    title: string;
    reason: string | null;
    state: ChangesetView["state"];
    /** How many other records it changes. */
    others: number;
    savedAt: string;
    /** Why it cannot be changed any more, or null. */
    refusal: string | null;
  } | null;
  /** The record's id; null where the server will choose one. */
  record: string | null;
  /** The version that this builds on, 0 for a new record, and its body. */
  base: { version: number; body: Body | null };
  /** What the draft says; null where nothing was drafted of this record yet. */
  drafted: Body | null;
}

/**
 * Puts together what a form begins with.
 * @param published the record as it stands, null for a new one.
 */
export function draftStart(
  kind: SaveInput["change"]["kind"],
  record: string | null,
  published: { version: number; body: Body } | null,
  view: ChangesetView | null,
): DraftStart {
  const change = view?.changes.find((each) => each.kind === kind && each.id === record) ?? null;
  const base = change
    ? { version: change.baseVersion, body: change.before }
    : { version: published?.version ?? 0, body: published?.body ?? null };
  const changeset = view && {
    ...{ id: view.id, version: view.version, title: view.title, reason: view.reason, state: view.state },
    others: view.changeCount - (change ? 1 : 0),
    savedAt: view.updatedAt,
    refusal: view.refusals.save,
  };
  return { changeset, record, base, drafted: change?.after ?? null };
}
