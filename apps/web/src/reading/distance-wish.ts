import type { EventView } from "@parley/api";
import type { OverallStep } from "@parley/domain/analysis/distance-shape";
import { addDays, type Day } from "@parley/domain/dates/day";
import type { DistanceWish } from "@/charts/prepare-distance";
import { chartEventOf, isTurning } from "./events";
import { quietStretches } from "./quiet-stretches";

/** What the chart of a mean distance shows up to an ISO day; null where the two never both stood on any issue by then. */
export function distanceWish(
  [a, b]: readonly [{ short: string }, { short: string }],
  steps: readonly OverallStep[],
  events: readonly EventView[],
  day: Day,
): DistanceWish | null {
  const first = steps.find((step) => step.overall.state === "known")?.from;
  if (first === undefined || first > day) return null;
  const range = { from: addDays(first, -7), to: day };
  const shown = events.filter(
    (event) => isTurning(event) && event.status === "held" && event.last >= range.from && event.last <= day,
  );
  return {
    between: `${a.short} and ${b.short}`,
    steps,
    range,
    events: shown.map(chartEventOf),
    folds: quietStretches(range, [...steps.map((step) => step.from), ...shown.map((event) => event.last)]),
  };
}
