import type { Day } from "../dates/day";
import type { Attribution } from "../records/fields";
import type { Position } from "../records/position";

/** The parts of a position that figures need. Days are ISO days; `low` and `high` are scale points, 0 to 100. */
export type Statement = Pick<
  Position,
  | "id"
  | "party"
  | "issue"
  | "answer"
  | "low"
  | "high"
  | "option"
  | "open"
  | "direction"
  | "speaker"
  | "attribution"
  | "act"
  | "firmness"
  | "confidence"
  | "condition"
  | "event"
  | "proposal"
  | "relations"
> & {
  /** Whether the speaker is a named person; false for an unnamed group and where there is no speaker. */
  speakerNamed: boolean;
  /** First possible day, null where the source gives none. */
  first: Day | null;
  /** Last possible day: the statement counts from here on. */
  last: Day;
};

/** What a reader can switch on and off. The last two go across the others. */
export const evidenceKinds = [
  "on_record",
  "document",
  "own_side_anonymous",
  "reported",
  "ally_said",
  "opponent_said",
  "inferred",
  "low_confidence",
  "trial_balloon",
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
/** The kinds that follow from who says so, one for each statement. */
export type AttributionKind = Exclude<EvidenceKind, "low_confidence" | "trial_balloon">;
export type Kinds = ReadonlySet<EvidenceKind>;

/** Switched on unless the reader says otherwise. */
export const defaultKinds: Kinds = new Set(["on_record", "document", "own_side_anonymous", "reported"]);

const kindByAttribution: Record<Attribution, AttributionKind> = {
  own_words: "on_record",
  paraphrased: "on_record",
  document: "document",
  own_side_anonymous: "own_side_anonymous",
  reporter_summary: "reported",
  recalled: "reported",
  inferred: "inferred",
  ally_said: "ally_said",
  opponent_said: "opponent_said",
};

/** Strength of evidence, strongest first. Where statements are concurrent only the strongest class is in force. */
export const evidenceClasses = ["first_hand", "own_side_anonymous", "reported", "other"] as const;
export type EvidenceClass = (typeof evidenceClasses)[number];

const classByKind: Record<AttributionKind, EvidenceClass> = {
  on_record: "first_hand",
  document: "first_hand",
  own_side_anonymous: "own_side_anonymous",
  reported: "reported",
  ally_said: "other",
  opponent_said: "other",
  inferred: "other",
};

/** Takes a position, its days and what kind of speaker it has; returns the statement that figures are computed from. */
export function statementOf(
  position: Position,
  days: { first: Day | null; last: Day },
  speakerKind: "person" | "unnamed_group" | null,
): Statement {
  const { id, party, issue, answer, low, high, option, open, direction, speaker } = position;
  const { attribution, act, firmness, confidence, condition, event, proposal, relations } = position;
  const first = days.first !== null && days.first > days.last ? days.last : days.first;
  return {
    ...{ id, party, issue, answer, low, high, option, open, direction, speaker },
    ...{ attribution, act, firmness, confidence, condition, event, proposal, relations },
    ...{ speakerNamed: speakerKind === "person", first, last: days.last },
  };
}

/** The kind of evidence by who says so. */
export function kindOf(statement: Pick<Statement, "attribution">): AttributionKind {
  return kindByAttribution[statement.attribution];
}

/** Every switch that must be on for the statement to count: its kind, and low confidence or trial balloon where it is one. */
export function switchesOf(statement: Pick<Statement, "attribution" | "confidence" | "firmness">): EvidenceKind[] {
  const switches: EvidenceKind[] = [kindOf(statement)];
  if (statement.confidence === "low") switches.push("low_confidence");
  if (statement.firmness === 0) switches.push("trial_balloon");
  return switches;
}

/** Takes the kinds switched on; returns the test whether a statement counts with them. */
export function countsWith(kinds: Kinds): (statement: Parameters<typeof switchesOf>[0]) => boolean {
  return (statement) => switchesOf(statement).every((kind) => kinds.has(kind));
}

/** The class of strength a statement belongs to, by its attribution. */
export function classOf(statement: Pick<Statement, "attribution">): EvidenceClass {
  return classByKind[kindOf(statement)];
}

/** How its mark is drawn: filled on the record, square for a document's text, hollow for all else. */
export function markOf(statement: Pick<Statement, "attribution">): "filled" | "square" | "hollow" {
  const kind = kindOf(statement);
  return kind === "on_record" ? "filled" : kind === "document" ? "square" : "hollow";
}

/** No named speaker. A document's text speaks for itself and is never anonymous. */
export function isAnonymous(statement: Pick<Statement, "attribution" | "speakerNamed">): boolean {
  return !statement.speakerNamed && statement.attribution !== "document";
}

/** The order in which statements are listed: by last day, first day (unknown before known), id. Figures do not depend on it. */
export function bySaid(a: Statement, b: Statement): number {
  return compare(a.last, b.last) || compare(a.first ?? "", b.first ?? "") || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
