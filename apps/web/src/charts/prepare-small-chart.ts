import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { Day } from "@parley/domain/dates/day";
import { yOfOption, yOfValue } from "./chart-axis";
import type { ChartFigures } from "./chart-figures";
import { endLabels } from "./end-labels";
import { densePaths } from "./prepare-dense";
import { partySeries } from "./prepare-parties";
import { readingsOn } from "./prepare-readings";
import { type Frame, hullOf, segmentAt } from "./prepare-series";
import type { ChartLayout, DensePaths, EndLabel, PartySeries } from "./shift-chart-model";
import { shortDay } from "./short-days";
import { cut } from "./text-width";
import { type Fold, paddedTimeScale, type TimeScale } from "./time-scale";
import { sizeInWords } from "./words-of-mark";

/** A shift chart without ribbon, strip and words over marks, small enough to stand beside others on the same days. */
export interface SmallChartModel {
  layout: ChartLayout;
  scale: TimeScale;
  until: Day;
  /** The hairlines, and words at those that have room for them. */
  axis: { key: string; y: number; anchored: boolean; words: string; above: boolean }[];
  series: (Omit<PartySeries, "dense"> & { dense: DensePaths; asBands: boolean })[];
  ends: EndLabel[];
  /** The accessible name: all that is drawn, in words. */
  name: string;
  /** The last move of each party that moved, in words. */
  moves: { party: string; short: string; slot: number; words: string }[];
}

export interface SmallChartWish extends ChartFigures {
  range: { from: Day; to: Day };
  folds: readonly Fold[];
}

const nominal = { width: 300, labels: 74, plotHeight: 104 };
/** From so many bands on, a party's line is drawn as one path. */
const bandsMost = 24;

export function prepareSmallChart(wish: SmallChartWish): SmallChartModel {
  const { issue, range } = wish;
  // A single party needs no name at the end of its line.
  const labels = wish.parties.length > 1 ? nominal.labels : 8;
  const plotHeight = issue.kind === "nominal" ? 20 + issue.options.length * 26 : nominal.plotHeight;
  const layout: ChartLayout = {
    ...{ variant: "phone", phone: true, axisWidth: 0, labelWidth: labels, plotHeight },
    plotWidth: nominal.width - labels,
  };
  const scale = paddedTimeScale(range, layout.plotWidth, 6, wish.folds, Math.min(40, labels));
  const frame: Frame = { issue, scale, layout, until: range.to };
  const { series } = partySeries(wish, frame);
  return {
    layout,
    scale,
    until: range.to,
    axis: axisOf(wish, layout),
    series: series.map((each) => {
      const asBands = each.bands.length <= bandsMost;
      return { ...each, asBands, dense: densePaths(asBands ? [] : each.bands, each.marks, asBands ? [] : each.risers) };
    }),
    ends: wish.parties.length > 1 ? endsOf(wish, frame, labels) : [],
    name: nameOf(wish, series),
    moves: movesOf(wish),
  };
}

function axisOf({ issue }: SmallChartWish, { plotHeight, plotWidth }: ChartLayout): SmallChartModel["axis"] {
  const words = (label: string) => cut(label, plotWidth - 4);
  if (issue.kind === "nominal")
    return issue.options.map(({ id, label, anchored }) => ({
      ...{ key: id, y: yOfOption(issue, id, plotHeight), anchored, words: words(label), above: true },
    }));
  const stops = [...issue.stops].sort((a, b) => b.value - a.value);
  return stops.map(({ value, label, anchored }, index) => ({
    ...{ key: `${value}`, y: yOfValue(value, plotHeight), anchored, above: index === 0 },
    words: index === 0 || index === stops.length - 1 ? words(label) : "",
  }));
}

function endsOf(wish: SmallChartWish, frame: Frame, width: number): EndLabel[] {
  const wishes = wish.parties.flatMap(({ id, slot, name, short }) => {
    const found = wish.series.find((each) => each.party === id);
    const segment = found ? segmentAt(found.segments, frame.until) : null;
    if (!segment) return [];
    const { yHigh, yLow } = hullOf(segment, frame);
    return [{ key: id, slot, name, short, words: null, y: (yHigh + yLow) / 2 }];
  });
  return endLabels(wishes, width - 10, frame.layout.plotHeight);
}

function nameOf(wish: SmallChartWish, series: readonly PartySeries[]): string {
  const until = wish.range.to;
  const marks = series.reduce((sum, each) => sum + each.marks.length, 0);
  const stands = readingsOn(wish, until).map(({ name, words, note }) => `${name}: ${words}${note ? `, ${note}` : ""}`);
  const moves = movesOf(wish).map(({ short, words }) => `${short}: ${words}`);
  return [
    `How positions moved, ${wish.issue.title}: ${marks} ${marks === 1 ? "statement" : "statements"}.`,
    `On ${shortDay(until)} ${stands.join("; ")}.`,
    moves.length > 0 ? `${moves.join("; ")}.` : "No shift.",
  ].join(" ");
}

/** The latest shift of each party by the last day; where there is none, what nobody can tell. */
function movesOf({ parties, verdicts, range }: SmallChartWish): SmallChartModel["moves"] {
  return parties.flatMap(({ id, short, slot }) => {
    const own = verdicts.filter((each) => each.party === id && each.day <= range.to);
    const told = own.findLast(({ verdict }) => verdict === "shift") ?? own.findLast(isUnclear);
    return told ? [{ party: id, short, slot, words: wordsOf(told) }] : [];
  });
}

const isUnclear = ({ verdict }: StatementVerdict): boolean => verdict === "cannot_tell";

function wordsOf(verdict: StatementVerdict): string {
  const on = shortDay(verdict.day);
  if (isUnclear(verdict)) return `cannot tell, ${on}`;
  const size = sizeInWords(verdict);
  return `shift${size ? ` of ${size}` : ""}, ${on}`;
}
