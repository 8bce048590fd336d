/** Every word that was acknowledged is found again, or somebody who may took it away. */
import type { Kind } from "@parley/domain/records";
import type pg from "pg";
import type { Who } from "../world";

type Place = { changeset: string; kind: Kind; id: string };
type Span = { by: Who; from: number; to: number };
export type Kept = Place & Span & { word: string };
/** Something that took the place of what stood in a draft, or took a record's words away. */
export type Taken = Partial<Place> & { kind: Kind; id: string } & Span & {
    how: "save" | "drop" | "redact";
    /** Whether it named the draft's version, and so what stood there. */
    seen: boolean;
    /** What it says itself. */
    word: string | null;
  };

const everything = `
  select coalesce(string_agg(t, ' '), '') as text from (
    select d.body::text as t from desk.change d join desk.changeset c on c.id = d.changeset_id where c.negotiation_id = $1
    union all
    select s.body::text from desk.submitted_change s join desk.changeset c on c.id = s.changeset_id where c.negotiation_id = $1
    union all
    select b.body::text from ledger.revision_body b where b.negotiation_id = $1
    union all
    select m.text from desk.comment m join desk.changeset c on c.id = m.changeset_id where c.negotiation_id = $1) x`;

/** The acknowledged words that are nowhere, without a reason. */
export async function lostWords(
  owner: pg.Client,
  negotiation: string,
  kept: readonly Kept[],
  comments: readonly string[],
  taken: readonly Taken[],
): Promise<string[]> {
  const { rows } = await owner.query<{ text: string }>(everything, [negotiation]);
  const text = rows[0]?.text ?? "";
  const lost = kept.filter(({ word }) => !text.includes(word));
  const unexplained = lost.filter((one) => !taken.some((later) => explains(later, one)));
  return [
    ...unexplained.map(({ word, by, changeset, kind, id }) => `${word} of ${by} in ${changeset}: ${kind} ${id}`),
    ...comments.filter((word) => !text.includes(word)).map((word) => `${word}, a comment`),
  ];
}

function explains(later: Taken, one: Kept): boolean {
  if (later.kind !== one.kind || later.id !== one.id || later.to < one.from || later.word === one.word) return false;
  if (later.how === "redact") return true;
  // The same author's later words, or somebody else's who had seen these.
  return later.changeset === one.changeset && (later.by === one.by || later.seen);
}
