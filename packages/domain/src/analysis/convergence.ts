import type { Day } from "../dates/day";
import { distanceOn, distanceSteps } from "./distance";
import type { Distance } from "./distance-shape";
import { type IssuePair, overallOn } from "./overall";
import type { Series } from "./series-shape";

/** How much nearer two parties came between two days, in scale points: positive is nearer. Stated only if the range excludes 0. */
export type Nearing = { min: number; max: number; stated: "nearer" | "farther" | null };

export type Convergence =
  | ({ state: "known" } & Nearing)
  | { state: "refused"; reason: "no_earlier_distance" | "no_later_distance" | "no_distance" };

/** From a day on, how much nearer than at the start; `to` is the first day after it, null while it lasts. */
export type ConvergenceStep = { from: Day; to: Day | null; convergence: Convergence };

/** Mean nearing over the `k` of `of` scaled issues on which both stand on both days, with the weights of these issues. */
export type OverallConvergence =
  | ({ state: "known"; k: number; of: number; weighting: "salience" | "equal"; issues: string[] } & Nearing)
  | { state: "refused"; reason: "no_common_issue"; k: 0; of: number };

type Range = { min: number; max: number };

function nearing(earlier: Range, later: Range): Nearing {
  const [min, max] = [earlier.min - later.max, earlier.max - later.min];
  return { min, max, stated: min > 0 ? "nearer" : max < 0 ? "farther" : null };
}

/** How much nearer two parties came from an earlier to a later distance; refused where either is undefined. */
export function convergenceBetween(earlier: Distance, later: Distance): Convergence {
  if (earlier.state === "known" && later.state === "known") return { state: "known", ...nearing(earlier, later) };
  if (earlier.state === later.state) return { state: "refused", reason: "no_distance" };
  return { state: "refused", reason: earlier.state === "undefined" ? "no_earlier_distance" : "no_later_distance" };
}

/** How much nearer two parties came on one issue between two ISO days. */
export function convergenceOn(a: Series, b: Series, from: Day, to: Day): Convergence {
  return convergenceBetween(distanceOn(a, b, from), distanceOn(a, b, to));
}

/** The same over time: each distance after an ISO day held against the one on that day. */
export function convergenceSteps(a: Series, b: Series, since: Day): ConvergenceStep[] {
  const start = distanceOn(a, b, since);
  return distanceSteps(a, b)
    .filter(({ to }) => to === null || to > since)
    .map(({ from, to, distance }) => ({
      from: from > since ? from : since,
      to,
      convergence: convergenceBetween(start, distance),
    }));
}

/**
 * The mean over issues between two ISO days. Only issues on which both parties stand on both days enter, so that an issue that was
 * added or lost is not taken for a move.
 */
export function overallConvergence(pairs: readonly IssuePair[], from: Day, to: Day): OverallConvergence {
  const shared = pairs.filter(({ a, b }) => [from, to].every((day) => distanceOn(a, b, day).state === "known"));
  const [earlier, later] = [overallOn(shared, from), overallOn(shared, to)];
  const of = overallOn(pairs, from).of;
  if (earlier.state === "undefined" || later.state === "undefined") {
    return { state: "refused", reason: "no_common_issue", k: 0, of };
  }
  const issues = shared.map(({ a }) => a.issue);
  return { state: "known", ...nearing(earlier, later), k: earlier.k, of, weighting: earlier.weighting, issues };
}
