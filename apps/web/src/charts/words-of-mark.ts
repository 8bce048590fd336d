import type { BesideVerdict, StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { Statement } from "@parley/domain/analysis/statement";
import { type Issue, type Place, placeOfStatement, placesOfSegment } from "./chart-figures";
import type { MarkKind, Verdict } from "./shift-chart-model";
import { wordsOfPlace } from "./words-of-place";

export function kindOfMark(statement: Statement): MarkKind {
  if (statement.answer === "no_comment") return "no_answer";
  if (statement.answer === "undecided") return "undecided";
  if (statement.direction !== "none") return "direction";
  return statement.option !== null || statement.low === statement.high ? "point" : "interval";
}

export function wordsOfStatement(issue: Issue, statement: Place & Pick<Statement, "answer" | "act">): string {
  if (statement.answer === "no_comment") return "asked, did not answer";
  if (statement.answer === "undecided") return "said to be undecided";
  if (statement.act === "retract") return "took its position back";
  return wordsOfPlace(issue, placeOfStatement(statement));
}

export const verdictOf = (verdict: StatementVerdict | null): Verdict | null =>
  !verdict || verdict.verdict === "none" ? null : verdict.verdict;

/** "20 to 30", or "30" where both are the same; null where there is no size. */
export function sizeInWords(verdict: StatementVerdict): string | null {
  if (verdict.verdict !== "shift" || verdict.min === null || verdict.max === null) return null;
  return verdict.min === verdict.max ? `${verdict.min}` : `${verdict.min} to ${verdict.max}`;
}

/** What a reader must know beside a verdict, for where there is little room: "conditional", "another speaker". */
export function besideNotes(beside: BesideVerdict | null): string[] {
  if (!beside) return [];
  return [
    beside.conditional ? "conditional" : beside.conditionalBefore ? "no longer conditional" : "",
    beside.differentSpeakers ? "another speaker" : "",
    beside.deniedBy.length > 0 ? "another side denies it" : "",
  ].filter(Boolean);
}

/** The verdict and, in brackets, what stands beside it: for a mark's name and its row. */
export function wordsWithBeside(issue: Issue, verdict: StatementVerdict | null): string {
  const words = wordsOfVerdict(issue, verdict);
  const notes = besideNotes(verdict?.beside ?? null);
  return words === "" || notes.length === 0 ? words : `${words} (${notes.join("; ")})`;
}

/** "Shift of 20 to 30, from best efforts", "No detectable change", or nothing where there is no verdict. */
export function wordsOfVerdict(issue: Issue, verdict: StatementVerdict | null): string {
  if (!verdict || verdict.verdict === "none") return "";
  if (verdict.verdict === "no_detectable_change") return "No detectable change";
  if (verdict.verdict === "cannot_tell")
    return verdict.reason === "overlap" ? "Cannot tell: the words overlap" : "Cannot tell: the evidence conflicts";
  const size = sizeInWords(verdict);
  const before = verdict.before ? wordsOfSegment(issue, verdict.before) : "";
  return `Shift${size ? ` of ${size}` : ""}${before ? `, from ${before}` : ""}`;
}

/** Where a stretch of a series stands, in words. */
export function wordsOfSegment(issue: Issue, segment: Parameters<typeof placesOfSegment>[0]): string {
  const words = placesOfSegment(segment)
    .map((place) => wordsOfPlace(issue, place))
    .join("; ");
  return segment.state === "conflicting" ? `conflicting: ${words}` : words;
}
