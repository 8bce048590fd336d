import type { Segment } from "@parley/domain/analysis/series-shape";
import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import { yOfOption, yOfValue } from "./chart-axis";
import { type Issue, type Place, placesOfSegment } from "./chart-figures";
import type { Band, ChartLayout, Diamond, Riser } from "./shift-chart-model";
import type { TimeScale } from "./time-scale";

export interface Frame {
  issue: Issue;
  scale: TimeScale;
  layout: ChartLayout;
  /** The last day drawn: lines end here. */
  until: string;
}

export interface Edges {
  yHigh: number;
  yLow: number;
}

/** Heights of both edges of a place, px from the top of the plot; an open end reaches its pole. */
export function edgesOf(place: Place, { issue, layout }: Frame): Edges {
  if (place.option !== null) {
    const y = yOfOption(issue, place.option, layout.plotHeight);
    return { yHigh: y, yLow: y };
  }
  const low = place.open === "low" ? 0 : (place.low ?? 0);
  const high = place.open === "high" ? 100 : (place.high ?? 100);
  return { yHigh: yOfValue(high, layout.plotHeight), yLow: yOfValue(low, layout.plotHeight) };
}

/** The outermost edges of all places of a stretch. */
export function hullOf(segment: Segment, frame: Frame): Edges {
  const all = placesOfSegment(segment).map((place) => edgesOf(place, frame));
  return { yHigh: Math.min(...all.map((each) => each.yHigh)), yLow: Math.max(...all.map((each) => each.yLow)) };
}

/** The stretches of one party as bands: cut to the range, cut where they grow old, equal neighbours joined. */
export function bandsOf(segments: readonly Segment[], frame: Frame): Band[] {
  const { scale } = frame;
  const bands: Band[] = [];
  for (const segment of segments) {
    const until = segment.to !== null && segment.to < frame.until ? segment.to : frame.until;
    const old = segment.staleFrom;
    const cuts = [segment.from, ...(old > segment.from && old < until ? [old] : []), until];
    for (let i = 1; i < cuts.length; i++) {
      const from = cuts[i - 1] as string;
      const to = cuts[i] as string;
      const x0 = Math.max(0, scale.x(from));
      const x1 = Math.min(scale.width, scale.x(to));
      if (x1 <= x0) continue;
      for (const place of placesOfSegment(segment)) {
        const edges = edgesOf(place, frame);
        bands.push({
          x0,
          x1,
          ...edges,
          point: edges.yHigh === edges.yLow,
          stale: from >= old,
          hollow: segment.class !== "first_hand",
          low: place.low,
          high: place.high,
          option: place.option,
          from,
          to,
        });
      }
    }
  }
  return joined(bands);
}

/** A repeated stand is one band, not two: nothing is lost by it. */
function joined(bands: readonly Band[]): Band[] {
  const done: Band[] = [];
  for (const band of bands) {
    const before = done.slice(-6).findLast((each) => each.x1 === band.x0 && sameLook(each, band));
    if (before) Object.assign(before, { x1: band.x1, to: band.to });
    else done.push({ ...band });
  }
  return done;
}

const sameLook = (a: Band, b: Band): boolean =>
  a.yHigh === b.yHigh && a.yLow === b.yLow && a.stale === b.stale && a.hollow === b.hollow;

const markReach = 6;

/** A riser for each shift: from the old edge to the new one, the arrowhead's tip just off the new mark. */
export function risersOf(verdicts: readonly StatementVerdict[], frame: Frame): Riser[] {
  return verdicts.flatMap((verdict) => {
    if (verdict.verdict !== "shift" || !verdict.before || !verdict.after) return [];
    if (verdict.day < frame.scale.from || verdict.day > frame.until) return [];
    const old = hullOf(verdict.before, frame);
    const now = hullOf(verdict.after, frame);
    const up = now.yLow < old.yHigh;
    const edge = up ? now.yLow : now.yHigh;
    const reach = now.yLow === now.yHigh ? markReach : 0;
    return [
      {
        x: frame.scale.x(verdict.day),
        y0: up ? old.yHigh : old.yLow,
        y1: edge + (up ? reach : -reach),
        position: verdict.statement,
      },
    ];
  });
}

/** A hollow diamond on the old edge, before the mark, where the evidence cannot tell. */
export function diamondsOf(verdicts: readonly StatementVerdict[], frame: Frame): Diamond[] {
  return verdicts.flatMap((verdict) => {
    if (verdict.verdict !== "cannot_tell" || !verdict.before || !verdict.after) return [];
    if (verdict.day < frame.scale.from || verdict.day > frame.until) return [];
    const x = frame.scale.x(verdict.day);
    const now = hullOf(verdict.after, frame);
    const old = hullOf(verdict.before, frame);
    const middle = (now.yHigh + now.yLow) / 2;
    const y = Math.abs(old.yLow - middle) < Math.abs(old.yHigh - middle) ? old.yLow : old.yHigh;
    return [{ x, dx: Math.max(6 - x, -12), y, position: verdict.statement }];
  });
}

/** The stretch in force on a day, or null where there is no data. */
export function segmentAt(segments: readonly Segment[], day: string): Segment | null {
  let low = 0;
  let high = segments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const segment = segments[middle] as Segment;
    if (day < segment.from) high = middle - 1;
    else if (segment.to !== null && day >= segment.to) low = middle + 1;
    else return segment;
  }
  return null;
}
