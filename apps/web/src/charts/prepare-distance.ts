import type { OverallStep } from "@parley/domain/analysis/distance-shape";
import type { Day } from "@parley/domain/dates/day";
import { type ChartEvent, eventFlags } from "./chart-events";
import type { ChartVariant } from "./prepare-shift-chart";
import { rangeInWords } from "./prepare-strip";
import type { ChartLayout, EventFlag } from "./shift-chart-model";
import { type Fold, paddedTimeScale, type TimeScale } from "./time-scale";

export interface DistanceWish {
  /** "Kestria and Sabria". */
  between: string;
  steps: readonly OverallStep[];
  events: readonly ChartEvent[];
  range: { from: Day; to: Day };
  folds?: readonly Fold[];
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

/** The mean distance of the two principals over time, as a range: nothing is interpolated, a missing side is no figure. */
export function prepareDistance(wish: DistanceWish, variant: ChartVariant): DistanceModel {
  const size = nominal[variant];
  const layout: ChartLayout = {
    ...{ variant, phone: variant === "phone", axisWidth: size.axis, plotWidth: size.plot },
    ...{ labelWidth: size.labels, plotHeight: size.height },
  };
  const { to } = wish.range;
  const scale = paddedTimeScale(wish.range, size.plot, 6, wish.folds);
  const steps = wish.steps.flatMap((step) => {
    const until = step.to !== null && step.to < to ? step.to : to;
    const x0 = Math.max(0, scale.x(step.from));
    const x1 = scale.x(until);
    const { overall } = step;
    const known = overall.state === "known" ? overall : null;
    if (x1 <= x0) return [];
    return [
      { x0, x1, from: step.from, to: until, min: known?.min ?? null, max: known?.max ?? null, issues: known?.k ?? 0 },
    ];
  });
  const last = wish.steps.findLast((step) => step.from <= to)?.overall;
  const known = last?.state === "known" ? last : null;
  return {
    layout,
    scale,
    until: to,
    name: `How far apart ${wish.between} are: now ${known ? rangeInWords(known.min, known.max) : "undefined"} of 100`,
    ...eventFlags(wish.events, scale, layout),
    steps,
    counts: countsOf(steps, size.height),
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
    if (step.min === null || step.issues === before || step.x1 - step.x0 < 46 || step.x0 < free) return [];
    before = step.issues;
    free = step.x0 + 58;
    const words = `${step.issues} ${step.issues === 1 ? "issue" : "issues"}`;
    return [{ x: step.x0, y: Math.min(height - 2, yOfDistance(step.min, height) + 14), words }];
  });
}
