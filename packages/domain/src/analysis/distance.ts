import type { Day } from "../dates/day";
import type { Distance, DistanceStep, Room } from "./distance-shape";
import { findSegment } from "./in-force";
import { earliest } from "./lifetimes";
import { hull } from "./segment";
import type { Interval, Segment, Series } from "./series-shape";

export type * from "./distance-shape";

/**
 * Distance of two intervals in scale points: at least their gap, at most the farthest two points of them.
 * Spatial models: Enelow and Hinich, "The Spatial Theory of Voting" (1984).
 */
export function distanceOfIntervals(a: Interval, b: Interval): { min: number; max: number } {
  return {
    min: Math.max(0, Math.max(a.low, b.low) - Math.min(a.high, b.high)),
    max: Math.max(a.high - b.low, b.high - a.low),
  };
}

/** Distance of two parties on one issue on an ISO day, in scale points; undefined, with the reason, where a side is missing. */
export function distanceOn(a: Series, b: Series, day: Day): Distance {
  return distanceOfSegments(a, b, findSegment(a, day), findSegment(b, day));
}

function distanceOfSegments(a: Series, b: Series, inA: Segment | null, inB: Segment | null): Distance {
  if (a.issueKind !== "scale") return { state: "undefined", reason: a.issueKind };
  if (b.issueKind !== "scale") return { state: "undefined", reason: b.issueKind };
  const [ofA, ofB] = [hull(inA?.intervals ?? []), hull(inB?.intervals ?? [])];
  if (inA === null || ofA === null || inB === null || ofB === null) {
    return { state: "undefined", reason: ofA ? "missing_b" : ofB ? "missing_a" : "missing_both" };
  }
  return {
    state: "known",
    ...distanceOfIntervals(ofA, ofB),
    hull: inA.state === "conflicting" || inB.state === "conflicting",
    staleFrom: earliest(inA.staleFrom, inB.staleFrom) ?? inA.staleFrom,
    statements: [...inA.statements, ...inB.statements],
  };
}

/**
 * Distance of two parties on one issue over time, from the first day on which either stands. Stretches on which it is undefined
 * are steps too. Linear in the segments of both.
 */
export function distanceSteps(a: Series, b: Series): DistanceStep[] {
  const steps: DistanceStep[] = [];
  let [atA, atB] = [0, 0];
  for (const day of boundaries([a, b])) {
    atA = advance(a.segments, atA, day);
    atB = advance(b.segments, atB, day);
    const distance = distanceOfSegments(a, b, holding(a.segments[atA], day), holding(b.segments[atB], day));
    const last = steps.at(-1);
    if (last && sameDistance(last.distance, distance)) continue;
    if (last) last.to = day;
    steps.push({ from: day, to: null, distance });
  }
  return steps;
}

/** Every day on which one of the series changes, in order. */
function boundaries(series: readonly Series[]): Day[] {
  const days = series.flatMap((one) => one.segments.flatMap(({ from, to }) => (to === null ? [from] : [from, to])));
  return [...new Set(days)].sort();
}

function advance(segments: readonly Segment[], at: number, day: Day): number {
  let next = at;
  while ((segments[next + 1]?.from ?? "~") <= day) next += 1;
  return next;
}

function holding(segment: Segment | undefined, day: Day): Segment | null {
  return segment && segment.from <= day && (segment.to === null || day < segment.to) ? segment : null;
}

function sameDistance(a: Distance, b: Distance): boolean {
  if (a.state === "undefined" || b.state === "undefined") {
    return a.state === "undefined" && b.state === "undefined" && a.reason === b.reason;
  }
  const same = a.staleFrom === b.staleFrom && a.statements.length === b.statements.length;
  return same && a.statements.every((id, at) => id === b.statements[at]);
}

/**
 * What the stated intervals of the low and the high principal party leave between them on an ISO day, in scale points. Refused
 * where they stand crosswise. Reservation values are unseen: the screen must say so. Raiffa, "The Art and Science of
 * Negotiation" (1982); Lax and Sebenius, "The Manager as Negotiator" (1986).
 */
export function roomOn(low: Series, high: Series, day: Day): Room {
  if (low.issueKind !== "scale" || high.issueKind !== "scale") return { state: "refused", reason: "not_a_scale" };
  const [inLow, inHigh] = [findSegment(low, day), findSegment(high, day)];
  if (inLow?.state === "conflicting" || inHigh?.state === "conflicting") {
    return { state: "refused", reason: "conflicting" };
  }
  const [ofLow, ofHigh] = [inLow?.intervals[0], inHigh?.intervals[0]];
  if (!ofLow || !ofHigh) return { state: "refused", reason: "missing" };
  const notRuledOut = [
    ...(leavesOpen(low, inLow) ? (["low"] as const) : []),
    ...(leavesOpen(high, inHigh) ? (["high"] as const) : []),
  ];
  return roomBetween(ofLow, ofHigh, notRuledOut);
}

function leavesOpen(series: Series, inForce: Segment | null): boolean {
  return series.counted.some((one) => one.open !== "none" && inForce?.statements.includes(one.id));
}

/** Overlap and gap of the low and the high party's interval, in scale points. */
export function roomBetween(low: Interval, high: Interval, notRuledOut: ("low" | "high")[] = []): Room {
  if (low.low > high.high) return { state: "refused", reason: "crosswise" };
  return {
    state: "known",
    overlap: Math.max(0, Math.min(low.high, high.high) - Math.max(low.low, high.low)),
    gap: Math.max(0, high.low - low.high),
    notRuledOut,
  };
}
