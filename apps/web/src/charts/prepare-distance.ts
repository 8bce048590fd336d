import type { Overall, OverallStep } from "@parley/domain/analysis/distance-shape";
import { addDays, type Day } from "@parley/domain/dates/day";
import { type ChartEvent, eventFlags } from "./chart-events";
import type { ChartVariant } from "./prepare-shift-chart";
import { rangeInWords } from "./prepare-strip";
import type { ChartLayout, EventFlag } from "./shift-chart-model";
import { type Fold, lastDayLeast, paddedTimeScale, type TimeScale } from "./time-scale";

export interface DistanceWish {
  /** "Kestria and Sabria". */
  between: string;
  steps: readonly OverallStep[];
  events: readonly ChartEvent[];
  range: { from: Day; to: Day };
  folds?: readonly Fold[];
  /** An earlier day that the last one is held against. */
  since?: Day;
}

/** A stretch of days over which the mean distance rests on the same issues and is the same. */
export interface DistanceRow {
  from: Day;
  /** The last day of it that is drawn. */
  to: Day;
  /** Where its drawing ends: the day of the next change, or the last day drawn. */
  end: Day;
  overall: Overall;
}

export interface DistanceModel {
  layout: ChartLayout;
  scale: TimeScale;
  until: Day;
  name: string;
  events: EventFlag[];
  eventsHeight: number;
  steps: { x0: number; x1: number; from: Day; to: Day; min: number | null; max: number | null; issues: number }[];
  /** "7 issues", where their number changes and there is room. */
  counts: { x: number; y: number; words: string }[];
  /** px of the earlier day; null where none is marked. */
  since: number | null;
  now: string;
  nowNote: string;
}

const nominal = {
  phone: { axis: 26, plot: 200, labels: 90, height: 150 },
  medium: { axis: 34, plot: 470, labels: 136, height: 172 },
  wide: { axis: 34, plot: 730, labels: 136, height: 172 },
};

/** px from the top of the plot for a distance of 0 to 100. */
export const yOfDistance = (value: number, height: number): number => 8 + (1 - value / 100) * (height - 16);

/** What is drawn, row by row, the earliest first: the twin of the chart. */
export function distanceRows({ steps, range }: Pick<DistanceWish, "steps" | "range">): DistanceRow[] {
  const rows: DistanceRow[] = [];
  for (const { from, to, overall } of steps) {
    if (from > range.to || (to !== null && to <= range.from)) continue;
    const last = rows.at(-1);
    const ends = to !== null && to <= range.to ? { to: addDays(to, -1), end: to } : { to: range.to, end: range.to };
    if (last && sameOverall(last.overall, overall)) Object.assign(last, ends);
    else rows.push({ from, ...ends, overall });
  }
  return rows;
}

/** The days between which one steps: those on which the figure drawn changes, and the last. */
export function daysOfChange(wish: Pick<DistanceWish, "steps" | "range">): Day[] {
  const { from, to } = wish.range;
  return [...new Set([...distanceRows(wish).map((row) => (row.from < from ? from : row.from)), to])];
}

/** The mean distance in effect on an ISO day: that of the last change by then, never of the nearest. */
export function overallInEffect(steps: readonly OverallStep[], day: Day): Overall | null {
  return steps.findLast((step) => step.from <= day && (step.to === null || day < step.to))?.overall ?? null;
}

/** The mean distance of two parties over time, as a range: nothing is interpolated, a missing side is no figure. */
export function prepareDistance(wish: DistanceWish, variant: ChartVariant): DistanceModel {
  const size = nominal[variant];
  const layout: ChartLayout = {
    ...{ variant, phone: variant === "phone", axisWidth: size.axis, plotWidth: size.plot },
    ...{ labelWidth: size.labels, plotHeight: size.height },
  };
  const { from: start, to } = wish.range;
  const scale = paddedTimeScale(wish.range, size.plot, lastDayLeast, wish.folds);
  const steps = distanceRows(wish).map(({ from, to: lasts, end, overall }) => {
    const x0 = Math.max(0, scale.x(from));
    const x1 = lasts === to ? Math.max(scale.x(addDays(end, 1)), x0 + lastDayLeast) : scale.x(end);
    const known = overall.state === "known" ? overall : null;
    return { x0, x1, from, to: end, min: known?.min ?? null, max: known?.max ?? null, issues: known?.k ?? 0 };
  });
  const last = overallInEffect(wish.steps, to);
  const known = last?.state === "known" ? last : null;
  const marked = wish.since !== undefined && wish.since > start && wish.since < to ? wish.since : null;
  return {
    layout,
    scale,
    until: to,
    name: `How far apart ${wish.between} are: now ${known ? rangeInWords(known.min, known.max) : "undefined"} of 100`,
    ...eventFlags(wish.events, scale, layout),
    steps,
    counts: countsOf(steps, size.height),
    since: marked === null ? null : scale.x(marked),
    now: known ? rangeInWords(known.min, known.max) : "undefined",
    nowNote: known
      ? `on ${known.k} of ${known.of} issues, ${known.weighting === "equal" ? "equally weighted" : "weighted by salience"}`
      : "no issue on which both stand",
  };
}

function countsOf(steps: DistanceModel["steps"], height: number): DistanceModel["counts"] {
  let before = 0;
  let free = Number.NEGATIVE_INFINITY;
  return steps.flatMap((step) => {
    if (step.min === null || step.max === null || step.issues === before || step.x1 - step.x0 < 46 || step.x0 < free)
      return [];
    before = step.issues;
    free = step.x0 + 58;
    const words = `${step.issues} ${step.issues === 1 ? "issue" : "issues"}`;
    return [{ x: step.x0, y: yOfCount(step.min, step.max, height), words }];
  });
}

/** Below the lower edge; where the zero line is too near, above the upper edge; where that is too near as well, between them. */
function yOfCount(min: number, max: number, height: number): number {
  const below = yOfDistance(min, height) + 14;
  if (below <= yOfDistance(0, height) - 4) return below;
  const above = yOfDistance(max, height) - 5;
  return above >= yOfDistance(100, height) + 10 ? above : yOfDistance(max, height) + 14;
}

function sameOverall(a: Overall, b: Overall): boolean {
  if (a.state === "undefined" || b.state === "undefined") return a.state === b.state;
  const same = a.min === b.min && a.max === b.max && a.weighting === b.weighting && a.k === b.k;
  return (
    same && a.weights.every(({ issue, share }, at) => b.weights[at]?.issue === issue && b.weights[at].share === share)
  );
}
