import type { Day } from "@parley/domain/dates/day";
import type { Issue, LaidProvision } from "./chart-figures";
import type { EndWish } from "./end-labels";
import { edgesOf, type Frame } from "./prepare-series";
import type { ProvisionMark, ProvisionRow } from "./shift-chart-model";
import { wordsOfPlace } from "./words-of-place";

const first = 2;
const lane = 5;
/** px from the plot's right edge to the words of a chart without provisions. */
const labels = 13;

/** Brackets at the right edge of what lies on the table on the last day drawn, each beside those that it would cover. */
export function provisionMarks(laid: readonly LaidProvision[], frame: Frame): ProvisionMark[] {
  const marks: ProvisionMark[] = [];
  for (const provision of shownOf(laid, frame)) {
    const { low, high, option, open } = provision.place;
    const edges = edgesOf(provision.place, frame);
    const taken = marks.filter((one) => one.yHigh - 12 < edges.yLow && edges.yHigh - 12 < one.yLow);
    let dx = first;
    while (taken.some((one) => one.dx === dx)) dx += lane;
    marks.push({
      id: provision.id,
      name: `${provision.title}: ${wordsOfPlace(frame.issue, provision.place)}, ${provision.dateWords}. ${provision.summary}`,
      href: provision.href,
      x: Math.max(0, frame.scale.x(provision.from)),
      ...edges,
      ...{ open, dx, low, high, option, from: provision.from },
    });
  }
  return marks;
}

/** Where the words at the line ends begin, px from the plot's right edge: after the outermost bracket. */
export const endsAfter = (marks: readonly ProvisionMark[]): number =>
  labels + Math.max(first, ...marks.map(({ dx }) => dx)) - first;

/** The proposal's name at each bracket, in ink: it is nobody's position. */
export function provisionEnds(
  laid: readonly LaidProvision[],
  marks: readonly ProvisionMark[],
  issue: Issue,
): EndWish[] {
  return marks.flatMap(({ id, yHigh, yLow }) => {
    const provision = laid.find((one) => one.id === id);
    if (!provision) return [];
    const words = wordsOfPlace(issue, provision.place);
    return [{ key: id, slot: null, name: provision.title, short: provision.title, words, y: (yHigh + yLow) / 2 }];
  });
}

/** A row of the twin for each bracket drawn. */
export function provisionRows(laid: readonly LaidProvision[], frame: Frame): ProvisionRow[] {
  return shownOf(laid, frame).map(({ id, title, href, dateWords, place, summary, from }) => ({
    ...{ id, title, href, dateWords, summary, from },
    placeWords: wordsOfPlace(frame.issue, place),
    ...{ low: place.low, high: place.high, option: place.option },
  }));
}

const shownOf = (laid: readonly LaidProvision[], { until }: Frame) => laid.filter(({ from }) => from <= until);

/** What a provision says on the crosshair's day. */
export interface ProvisionReading {
  id: string;
  title: string;
  words: string;
  note: string;
  /** It was not on the table yet. */
  empty: boolean;
}

export function provisionsOn(laid: readonly LaidProvision[], issue: Issue, day: Day): ProvisionReading[] {
  return laid.map(({ id, title, place, from, dateWords }) => {
    if (day < from) return { id, title, words: "not yet on the table", note: "", empty: true };
    return { id, title, words: wordsOfPlace(issue, place), note: `provided for, ${dateWords}`, empty: false };
  });
}
