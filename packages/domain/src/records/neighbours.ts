/** What a position being written may be again, or may contradict, among those of the same party on the same issue. */
import { daysBetween } from "../dates/day";
import type { DaySpan } from "../dates/span";
import type { Passage } from "./fields";
import type { Position } from "./position";

/** A position, published or being written. */
export interface Neighbour extends Pick<Position, "id" | "answer" | "act" | "low" | "high" | "option" | "direction"> {
  readonly party: string | null;
  readonly issue: string | null;
  /** Null where its date cannot be read yet. */
  readonly days: DaySpan | null;
  readonly passages: readonly Pick<Passage, "source" | "exact" | "start" | "end">[];
}

/** Why two may be one: the same words of one source; the same words in two; the same place, days apart. */
export type Sameness = "same_words" | "words_elsewhere" | "near_and_alike";

export interface Likeness {
  readonly id: string;
  readonly same: readonly Sameness[];
  readonly contradicts: boolean;
}

/** Days between two statements of the same place that may be one, told twice. */
export const nearDays = 3;
/** Fewer words than this say the same by chance. */
const tellingWords = 4;

const placed = ({ low, high, option }: Neighbour) => option !== null || (low !== null && high !== null);
const stands = (one: Neighbour) => one.answer === "stated" && one.act !== "retract" && placed(one);

/** Days between two spans, 0 where they meet. One without a first day counts from its last. */
function gap(a: DaySpan, b: DaySpan): number {
  const from = (span: DaySpan) => span.first ?? span.last;
  if (a.last < from(b)) return daysBetween(a.last, from(b));
  return b.last < from(a) ? daysBetween(b.last, from(a)) : 0;
}

function alike(a: Neighbour, b: Neighbour): boolean {
  if (a.answer !== "stated" || b.answer !== "stated") return a.answer === b.answer;
  if (!stands(a) || !stands(b)) return false;
  return a.low === b.low && a.high === b.high && a.option === b.option && a.direction === b.direction;
}

const folded = (exact: string) => exact.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function sameness(mine: Neighbour, other: Neighbour): Sameness[] {
  const pairs = mine.passages.flatMap((a) => other.passages.map((b) => [a, b] as const));
  const overlap = pairs.some(([a, b]) => a.source === b.source && a.start < b.end && b.start < a.end);
  const elsewhere = pairs.some(([a, b]) => {
    const words = folded(a.exact);
    return a.source !== b.source && words.length >= tellingWords && words.join(" ") === folded(b.exact).join(" ");
  });
  const near = mine.days && other.days && gap(mine.days, other.days) <= nearDays && alike(mine, other);
  return [
    ...(overlap ? (["same_words"] as const) : []),
    ...(elsewhere ? (["words_elsewhere"] as const) : []),
    ...(near ? (["near_and_alike"] as const) : []),
  ];
}

/** Whether both hold on a day that may be the same, at places that exclude each other. */
function contradicts(a: Neighbour, b: Neighbour): boolean {
  if (!stands(a) || !stands(b) || !a.days || !b.days) return false;
  const apart = (before: DaySpan, after: DaySpan) => after.first !== null && before.last < after.first;
  if (apart(a.days, b.days) || apart(b.days, a.days)) return false;
  if (a.option !== null || b.option !== null) return a.option !== null && b.option !== null && a.option !== b.option;
  const ends = [a.low, a.high, b.low, b.high];
  const [aLow = 0, aHigh = 0, bLow = 0, bHigh = 0] = ends.map((end) => end ?? 0);
  return aHigh < bLow || bHigh < aLow;
}

/**
 * Which of these may be the same statement as mine, or contradict it; those that share words first. Positions of other parties, on
 * other issues, and mine itself are passed over.
 */
export function likenesses(mine: Neighbour, others: readonly Neighbour[]): Likeness[] {
  if (mine.party === null || mine.issue === null) return [];
  const found = others
    .filter(({ id, party, issue }) => id !== mine.id && party === mine.party && issue === mine.issue)
    .map((other) => ({ id: other.id, same: sameness(mine, other), contradicts: contradicts(mine, other) }))
    .filter((one) => one.same.length > 0 || one.contradicts);
  const weight = ({ same }: Likeness) =>
    (same.includes("same_words") ? 2 : 0) + (same.includes("words_elsewhere") ? 1 : 0);
  return found.sort((a, b) => weight(b) - weight(a));
}
