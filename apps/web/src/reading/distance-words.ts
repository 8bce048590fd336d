import type { Convergence, OverallConvergence } from "@parley/domain/analysis/convergence";
import type { Distance, Overall, Room } from "@parley/domain/analysis/distance-shape";
import { dayInWords } from "@parley/domain/dates";
import type { Day } from "@parley/domain/dates/day";
import { rangeInWords } from "@/charts/prepare-strip";

/** Names of the two parties a figure is between. */
export type Between = { a: string; b: string };

/** "20 to 100", "50", or why there is no figure. */
export function distanceInWords(distance: Distance, { a, b }: Between): string {
  if (distance.state === "known") return rangeInWords(distance.min, distance.max);
  const reasons = {
    nominal: "options without an order have no distance",
    unscaled: "this issue has no scale",
    missing_a: `no stand of ${a} on record`,
    missing_b: `no stand of ${b} on record`,
    missing_both: "no stand of either on record",
  };
  return `undefined: ${reasons[distance.reason]}`;
}

/** What must be known beside a distance; empty where there is nothing. */
export function besideDistance(distance: Distance, day: Day): string {
  if (distance.state !== "known") return "";
  const notes = [
    distance.hull ? "evidence of a side conflicts: the widest reading" : null,
    distance.staleFrom <= day ? "rests on old words" : null,
  ];
  return notes.filter(Boolean).join("; ");
}

/** The mean distance: "44 to 79 of 100", and over how many issues. */
export function overallInWords(overall: Overall): { words: string; issues: string; weights: string } {
  const issues = `${overall.k} of ${overall.of} scaled ${overall.of === 1 ? "issue" : "issues"}`;
  if (overall.state === "undefined") {
    return { words: "undefined", issues, weights: "on no issue have both said where they stand" };
  }
  const weights =
    overall.weighting === "salience"
      ? "weighted by how much each issue matters to the two"
      : "all issues weigh alike: how much each matters to the two is not on record for all";
  return { words: `${rangeInWords(overall.min, overall.max)} of 100`, issues, weights };
}

/** "nearer by 10 to 40", "farther by 40", "cannot tell: from 60 farther to 80 nearer", or why there is no figure. */
export function convergenceInWords(
  convergence: Convergence | OverallConvergence,
  { since, on }: { since: Day; on: Day },
): string {
  if (convergence.state === "refused") {
    const reasons = {
      no_earlier_distance: `no figure: the distance on ${dayInWords(since)} is undefined`,
      no_later_distance: `no figure: the distance on ${dayInWords(on)} is undefined`,
      no_distance: "no figure: the distance is undefined on both days",
      no_common_issue: "no figure: on no issue did both stand on both days",
    };
    return reasons[convergence.reason];
  }
  const { min, max, stated } = convergence;
  if (stated === "nearer") return `nearer by ${rangeInWords(min, max)}`;
  if (stated === "farther") return `farther by ${rangeInWords(-max, -min)}`;
  if (min === 0 && max === 0) return "the same on both days";
  return `cannot tell: ${side(min)} to ${side(max)}`;
}

function side(value: number): string {
  const points = Math.abs(Math.round(value));
  if (points === 0) return "the same";
  return `${points} ${value < 0 ? "farther" : "nearer"}`;
}

/** The stated overlap and gap of the low and the high principal, with whom either has from a rejection. */
export function roomInWords(room: Room, names: { low: string; high: string }): { words: string; note: string } {
  if (room.state === "refused") {
    const reasons = {
      crosswise: "the sides stand crosswise",
      conflicting: "the evidence of a side conflicts",
      missing: "a side is missing",
      not_a_scale: "there is no scale",
    };
    return { words: `not given: ${reasons[room.reason]}`, note: "" };
  }
  const from = room.notRuledOut.map((side) => names[side]);
  const note =
    from.length === 0
      ? ""
      : `of ${from.join(" and ")}, only what ${from.length === 1 ? "it has" : "they have"} not ruled out; offered by nobody`;
  return { words: `overlap ${room.overlap}, gap ${room.gap}`, note };
}

/** Beside every overlap and gap. */
export const unseen =
  "Reservation values are unseen: what a party would sign is not in its statements, and an overlap is no zone of agreement.";

/** In place of overlap and gap, between any other two. */
export const onlyPrincipals =
  "Overlap and gap are given between the two principal parties alone: a third party has no side of a scale.";
