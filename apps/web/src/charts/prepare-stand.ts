import { standOn } from "@parley/domain/analysis/in-force";
import type { Segment, Series } from "@parley/domain/analysis/series-shape";
import { verdictsOf } from "@parley/domain/analysis/shift";
import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import { markOf, type Statement } from "@parley/domain/analysis/statement";
import { addDays, type Day, daysBetween } from "@parley/domain/dates/day";
import { type Issue, placesOfSegment } from "./chart-figures";
import type { MarkStyle } from "./shift-chart-model";
import { sizeInWords, wordsOfSegment } from "./words-of-mark";
import { wordsOfPlace } from "./words-of-place";

/** Days for which a move is drawn as an arrow, and for which its cell stands out. */
const arrowDays = 30;
export const latelyDays = 14;

/** What a little scale shows of one party on one issue on a day: in the matrix, the strip and the list of moves. */
export interface StandModel {
  empty: "no_data" | "no_answer" | "undecided" | null;
  /** "500 to 600 m³/s", "no data". */
  words: string;
  /** "8 d"; empty where there is none. */
  age: string;
  stale: boolean;
  conflicting: boolean;
  /** One, or several where they conflict; scale points. Empty on a nominal issue and where nothing is known. */
  bars: { low: number; high: number }[];
  style: MarkStyle;
  /** Age fades the bar, never the words. */
  opacity: 1 | 0.86 | 0.74;
  /** On a nominal issue: every option, and whether it is the one. */
  options: { id: string; label: string; held: boolean }[];
  /** The move of the last 30 days: from this edge to that one, scale points. */
  move: { from: number; to: number; size: string | null; day: Day } | null;
  /** It moved within the last 14 days. */
  lately: boolean;
  /** The latest statement it rests on, or the one that is beside it: opens the evidence. */
  position: string | null;
}

const nothing: Pick<StandModel, "bars" | "options" | "conflicting" | "move" | "lately" | "opacity"> = {
  bars: [],
  options: [],
  conflicting: false,
  move: null,
  lately: false,
  opacity: 1,
};

/** Where a party of a series stands on an ISO day, ready to be drawn on a little scale. */
export function standModel(issue: Issue, series: Series, day: Day, verdicts = verdictsOf(series)): StandModel {
  const stand = standOn(series, day);
  const style = "filled" as const;
  if (stand.inForce.state === "no_data") {
    const empty = stand.empty === "no_answer" || stand.empty === "undecided" ? stand.empty : "no_data";
    const words = { no_answer: "no answer", undecided: "undecided", no_data: "no data" }[empty];
    const directed = stand.aside?.answer === "direction" ? wordsOfDirection(issue, stand.aside.direction) : null;
    const age = stand.aside ? `${daysBetween(stand.aside.from, day)} d` : "";
    return { ...nothing, empty, words: directed ?? words, age, stale: false, style, position: stand.aside?.id ?? null };
  }
  const { segment, age, stale } = stand.inForce;
  const last = lastOf(series, segment);
  const move = stale ? null : moveOf(verdicts, segment, day);
  return {
    empty: null,
    words: wordsOfSegment(issue, segment),
    age: `${age} d`,
    stale,
    conflicting: segment.state === "conflicting",
    bars: segment.intervals,
    style: last ? markOf(last) : "filled",
    opacity: age <= 30 || stale ? 1 : age <= 60 ? 0.86 : 0.74,
    options:
      issue.kind === "nominal"
        ? issue.options.map(({ id, label }) => ({ id, label, held: segment.options.includes(id) }))
        : [],
    move,
    lately: move !== null && move.day >= addDays(day, -latelyDays),
    position: last?.id ?? null,
  };
}

const wordsOfDirection = (issue: Issue, direction: "none" | "low" | "high"): string =>
  wordsOfPlace(issue, { low: null, high: null, option: null, open: "none", direction });

const lastOf = (series: Series, segment: Segment): Statement | undefined =>
  series.counted.findLast((each) => segment.statements.includes(each.id));

function moveOf(verdicts: readonly StatementVerdict[], segment: Segment, day: Day): StandModel["move"] {
  const shift = verdicts.findLast(
    (each) => each.verdict === "shift" && each.day <= day && each.day >= addDays(day, -arrowDays),
  );
  if (!shift?.before || !shift.after || !segment.statements.includes(shift.statement)) return null;
  return { ...edgesOfMove(shift.before, shift.after), size: sizeInWords(shift), day: shift.day };
}

/** From the old edge to the new edge that face each other, scale points. */
function edgesOfMove(before: Segment, after: Segment): { from: number; to: number } {
  const [old, now] = [placesOfSegment(before)[0], placesOfSegment(after)[0]];
  const [oldLow, oldHigh, low, high] = [old?.low ?? 0, old?.high ?? 0, now?.low ?? 0, now?.high ?? 0];
  return low > oldHigh ? { from: oldHigh, to: low } : { from: oldLow, to: high };
}
