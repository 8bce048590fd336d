import type { Day } from "../dates/day";

/** Distance of two stands on one issue, in scale points: somewhere from `min` to `max`. */
export type Distance =
  | {
      state: "known";
      min: number;
      max: number;
      /** True where a side is conflicting and the hull of its intervals was taken. */
      hull: boolean;
      /** First day on which one of the two stands is old. */
      staleFrom: Day;
      /** Ids of the statements it rests on. */
      statements: string[];
    }
  | { state: "undefined"; reason: "nominal" | "unscaled" | "missing_a" | "missing_b" | "missing_both" };

/** A stretch of days over which the distance is the same. `to` is the first day after it, null while it lasts. */
export type DistanceStep = { from: Day; to: Day | null; distance: Distance };

/** Mean distance over issues, in scale points, printed as "over `k` of `of` scaled issues" and with its weights. */
export type Overall =
  | {
      state: "known";
      min: number;
      max: number;
      k: number;
      of: number;
      weighting: "salience" | "equal";
      /** Issues that carry it, with their share of the weight (they add up to 1). */
      weights: { issue: string; share: number }[];
      /** Issues on which a side is conflicting. */
      hulls: string[];
    }
  | { state: "undefined"; reason: "no_common_issue"; k: 0; of: number };

export type OverallStep = { from: Day; to: Day | null; overall: Overall };

/** What the stated intervals of the two principal parties leave between them, in scale points. */
export type Room =
  | {
      state: "known";
      overlap: number;
      gap: number;
      /** Sides whose interval comes from a rejection: it is what they have not ruled out, and none of it is offered. */
      notRuledOut: ("low" | "high")[];
    }
  | { state: "refused"; reason: "crosswise" | "conflicting" | "missing" | "not_a_scale" };
