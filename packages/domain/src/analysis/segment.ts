import { addDays, type Day } from "../dates/day";
import { lastStated, type Repeaters } from "./repeats";
import type { Interval, IssueKind, Segment } from "./series-shape";
import { classOf, evidenceClasses, isAnonymous, type Statement } from "./statement";

/** The segment that begins on a day with these statements in force, at least one, in the order said. */
export function segmentFrom(
  day: Day,
  inForce: readonly Statement[],
  repeaters: Repeaters,
  issueKind: IssueKind,
  staleAfter: number,
): Segment {
  const ranks = inForce.map((one) => evidenceClasses.indexOf(classOf(one)));
  const strongest = Math.min(...ranks);
  const resting = inForce.filter((_, at) => ranks[at] === strongest);
  const weaker = inForce.filter((_, at) => ranks[at] !== strongest);
  const nominal = issueKind === "nominal";
  const meeting = nominal ? null : intersection(resting.map(intervalOf));
  const options = nominal ? [...new Set(resting.map((one) => one.option ?? ""))].sort() : [];
  const since = lastStated(resting, repeaters, day);
  return {
    from: day,
    to: null,
    state: meeting || options.length === 1 ? "held" : "conflicting",
    intervals: nominal ? [] : meeting ? [meeting] : distinct(resting.map(intervalOf)),
    options,
    statements: resting.map((one) => one.id),
    weaker: weaker.map((one) => one.id),
    class: evidenceClasses[strongest] ?? "other",
    anonymous: resting.every(isAnonymous),
    document: resting.every((one) => one.attribution === "document"),
    since,
    staleFrom: staleFrom(since, staleAfter),
  };
}

export function sameSegment(a: Segment, b: Segment): boolean {
  return a.since === b.since && sameList(a.statements, b.statements) && sameList(a.weaker, b.weaker);
}

/** The part that all intervals have in common, or null where they do not meet. Touching in one point is meeting. */
export function intersection(intervals: readonly Interval[]): Interval | null {
  let low = 0;
  let high = 100;
  for (const interval of intervals) {
    low = Math.max(low, interval.low);
    high = Math.min(high, interval.high);
  }
  return low <= high ? { low, high } : null;
}

/** The smallest interval that holds all of them; null where there are none. */
export function hull(intervals: readonly Interval[]): Interval | null {
  const first = intervals[0];
  if (!first) return null;
  const whole = { ...first };
  for (const { low, high } of intervals) {
    whole.low = Math.min(whole.low, low);
    whole.high = Math.max(whole.high, high);
  }
  return whole;
}

/** The interval of a statement that has a place on the scale. */
export function intervalOf(statement: Statement): Interval {
  return { low: statement.low ?? 0, high: statement.high ?? 100 };
}

function distinct(intervals: readonly Interval[]): Interval[] {
  const byEnds = new Map(intervals.map((one) => [`${one.low} ${one.high}`, one]));
  return [...byEnds.values()].sort((a, b) => a.low - b.low || a.high - b.high);
}

/** The first day more than `staleAfter` days after it. The calendar ends with the year 9999, and so does freshness. */
function staleFrom(since: Day, staleAfter: number): Day {
  return since > "9980" ? "9999-12-31" : addDays(since, staleAfter + 1);
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
