import type { Day } from "../dates/day";
import { distanceOn, distanceSteps } from "./distance";
import type { Distance, DistanceStep, Overall, OverallStep } from "./distance-shape";
import { firstIndex } from "./lifetimes";
import type { Series } from "./series-shape";

/** Two parties on one issue; salience 0 to 100, null where no evidence says how much the issue matters to the party. */
export type IssuePair = { a: Series; b: Series; salience: { a: number | null; b: number | null } };

/**
 * Mean distance of two parties on an ISO day over the issues where both stand, in scale points. Weighted by the mean of the two
 * saliences if every one of these issues has evidence for both, else all equally. Salience weights: Schneider, Finke and Bailer,
 * "Bargaining Power in the European Union", Political Studies 58 (2010).
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
  const bySalience = shared.every((one) => one.salience !== null) && shared.some((one) => (one.salience ?? 0) > 0);
  const weightOf = (salience: number | null) => (bySalience ? (salience ?? 0) : 1);
  const total = shared.reduce((sum, one) => sum + weightOf(one.salience), 0);
  const mean = (end: "min" | "max") =>
    shared.reduce((sum, one) => sum + weightOf(one.salience) * one.distance[end], 0) / total;
  return {
    state: "known",
    min: mean("min"),
    max: mean("max"),
    k: shared.length,
    of,
    weighting: bySalience ? "salience" : "equal",
    weights: shared.map((one) => ({ issue: one.issue, share: weightOf(one.salience) / total })),
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
