import type { Series } from "@parley/domain/analysis/series-shape";
import type { Statement } from "@parley/domain/analysis/statement";
import { addDays, type Day, daysBetween } from "@parley/domain/dates/day";
import type { ChartEvent } from "@/charts/chart-events";
import type { LaidProvision } from "@/charts/chart-figures";
import type { Fold } from "@/charts/time-scale";
import { quietStretches } from "@/reading/quiet-stretches";
import type { IssueState } from "./issue-url";

export type Range = { from: Day; to: Day };

const spans = { "6m": 183, "90d": 90 } as const;
/**
 * First and last day that the chart shows. Lines run on to the day of reading, so that age is seen; 6 months and 90 days count
 * back from the newest statement, since counted from today they would show nothing of a record that has gone quiet.
 */
export function rangeOf(
  state: Pick<IssueState, "range" | "from" | "to">,
  statements: readonly Statement[],
  day: Day,
): Range {
  const said = statements.filter((one) => one.last <= day);
  const newest = said.reduce<Day | null>((best, one) => (best === null || one.last > best ? one.last : best), null);
  if (state.from && state.to && state.from < state.to) return { from: state.from, to: state.to < day ? state.to : day };
  const first = said.reduce<Day>((best, one) => earlier(best, one.first ?? one.last), newest ?? day);
  const whole = daysBetween(first, day) < 30 ? addDays(day, -30) : first;
  if (state.range === "all") return { from: whole, to: day };
  return { from: addDays(newest ?? day, -spans[state.range]), to: day };
}

/** Stretches in which nothing was said, nothing happened and no line changed: drawn short. */
export function foldsOf(
  range: Range,
  statements: readonly Statement[],
  series: readonly Series[],
  events: readonly ChartEvent[],
  provisions: readonly LaidProvision[],
): Fold[] {
  return quietStretches(range, [
    ...statements.flatMap(({ first, last }) => [first ?? last, last]),
    ...series.flatMap(({ segments }) => segments.flatMap(({ from, to, staleFrom }) => [from, to ?? from, staleFrom])),
    ...events.flatMap(({ first, last }) => [first ?? last, last]),
    ...provisions.map(({ from }) => from),
  ]);
}

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
