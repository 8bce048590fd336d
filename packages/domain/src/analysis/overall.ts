import type { Day } from "../dates/day";
import { distanceOn, distanceSteps } from "./distance";
import type { Distance, DistanceStep, Overall, OverallStep } from "./distance-shape";
import { firstIndex } from "./lifetimes";
import type { SalienceOf } from "./salience";
import type { Series } from "./series-shape";
import { meanBy, weightsOf } from "./weighting";

/** Two parties on one issue; salience 0 to 100, null where no evidence says how much the issue matters to the party. */
export type IssuePair = { a: Series; b: Series; salience: { a: number | null; b: number | null } };

/** Two parties on every issue on which both have a series, in the order in which the first one's come. */
export function pairsOf(series: readonly Series[], a: string, b: string, salienceOf: SalienceOf): IssuePair[] {
  const ofB = new Map(series.flatMap((one) => (one.party === b ? [[one.issue, one] as const] : [])));
  return series.flatMap((one) => {
    const other = one.party === a ? ofB.get(one.issue) : undefined;
    if (!other) return [];
    return [{ a: one, b: other, salience: { a: salienceOf(a, one.issue), b: salienceOf(b, one.issue) } }];
  });
}

/** Scaled issues first on which the two are surely farther apart on an ISO day; where they are undefined, last and as they came. */
export function byDistance(pairs: readonly IssuePair[], day: Day): { pair: IssuePair; distance: Distance }[] {
  const rank = (distance: Distance) => (distance.state === "known" ? [distance.min, distance.max] : [-1, -1]);
  return pairs
    .map((pair) => ({ pair, distance: distanceOn(pair.a, pair.b, day) }))
    .sort(({ distance: one }, { distance: other }) => {
      const [[minA = 0, maxA = 0], [minB = 0, maxB = 0]] = [rank(one), rank(other)];
      return minB - minA || maxB - maxA;
    });
}

/**
 * Mean distance of two parties on an ISO day over the issues where both stand, in scale points. Weighted by the mean of the two
 * saliences if every one of these issues has evidence for both, else all equally.
 */
export function overallOn(pairs: readonly IssuePair[], day: Day): Overall {
  return overallOf(
    pairs,
    pairs.map(({ a, b }) => distanceOn(a, b, day)),
  );
}

/** Takes one distance for each pair, in the same order; returns their mean, with "k of K scaled issues" and the weights. */
export function overallOf(pairs: readonly IssuePair[], distances: readonly (Distance | null)[]): Overall {
  const of = pairs.filter(({ a }) => a.issueKind === "scale").length;
  const shared = pairs.flatMap((pair, at) => {
    const distance = distances[at];
    return distance?.state === "known" ? [{ issue: pair.a.issue, distance, salience: meanSalience(pair) }] : [];
  });
  if (shared.length === 0) return { state: "undefined", reason: "no_common_issue", k: 0, of };
  const weights = weightsOf(shared.map((one) => one.salience));
  const mean = (end: "min" | "max") =>
    meanBy(
      weights,
      shared.map((one) => one.distance[end]),
    );
  return {
    state: "known",
    min: mean("min"),
    max: mean("max"),
    k: shared.length,
    of,
    weighting: weights.weighting,
    weights: shared.map((one, at) => ({ issue: one.issue, share: weights.shares[at] ?? 0 })),
    hulls: shared.filter((one) => one.distance.hull).map((one) => one.issue),
  };
}

/** The mean over time, in steps; a new step on each day on which the distance on some issue changes. */
export function overallSteps(pairs: readonly IssuePair[]): OverallStep[] {
  const byPair = pairs.map(({ a, b }) => distanceSteps(a, b));
  const days = [...new Set(byPair.flatMap((steps) => steps.map((step) => step.from)))].sort();
  return days.map((from, at) => ({
    from,
    to: days[at + 1] ?? null,
    overall: overallOf(
      pairs,
      byPair.map((steps) => stepOn(steps, from)?.distance ?? null),
    ),
  }));
}

/** The step that holds on a day, or null before the first. */
export function stepOn(steps: readonly DistanceStep[], day: Day): DistanceStep | null {
  return steps[firstIndex(steps, (one) => one.from > day) - 1] ?? null;
}

function meanSalience({ salience }: IssuePair): number | null {
  return salience.a === null || salience.b === null ? null : (salience.a + salience.b) / 2;
}
