/** What a picture of a page says, for links to it elsewhere: plain data, so that it can be drawn on another thread. */

import { densePaths } from "@/charts/prepare-dense";
import type { SmallChartModel } from "@/charts/prepare-small-chart";
import type { StandModel } from "@/charts/prepare-stand";
import type { DensePaths } from "@/charts/shift-chart-model";

export type Card = {
  /** Whose record it is. */
  kicker: string;
  title: string;
  /** The sentence below it. */
  deck: string;
  /** Edition and day. */
  foot: string;
  chart: CardChart | null;
  stands: CardStands | null;
};

/** Who stands where: parties beside each other, an issue a row. */
export type CardStands = {
  parties: { slot: number; name: string }[];
  rows: { title: string; cells: StandModel[] }[];
};

/** All in px of the small chart as it is prepared. */
export type CardChart = {
  width: number;
  height: number;
  rows: { y: number; anchored: boolean; words: string; above: boolean }[];
  lines: { slot: number; paths: DensePaths }[];
  ends: { slot: number | null; name: string; y: number }[];
  ticks: { x: number; words: string }[];
  folds: number[];
};

/** The lines of a small chart, for a card. */
export function cardChart({ layout, axis, series, ends, scale }: SmallChartModel): CardChart {
  return {
    width: layout.plotWidth,
    height: layout.plotHeight,
    rows: axis.map(({ y, anchored, words, above }) => ({ y, anchored, words, above })),
    lines: series.map(({ slot, bands, marks, risers }) => ({ slot, paths: densePaths(bands, marks, risers) })),
    ends: ends.map(({ slot, names, y }) => ({ slot, name: names[0] ?? "", y })),
    ticks: scale.ticks.flatMap(({ x, label, year }) => (label === "" ? [] : [{ x, words: `${label} ${year}`.trim() }])),
    folds: scale.folds.map(({ x0, x1 }) => (x0 + x1) / 2),
  };
}

/** Marks that set names apart by their direction, of which a picture knows nothing. */
const directions = /[\u2066-\u2069\u200e\u200f]/g;

/** The words of a card, as they are drawn. */
export const drawnWords = (words: string): string => words.replaceAll(directions, "").trim();
