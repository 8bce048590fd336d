import type { Day } from "@parley/domain/dates/day";
import { daysBetween } from "@parley/domain/dates/day";
import { axisLayout, axisRows } from "./chart-axis";
import { type ChartEvent, eventFlags } from "./chart-events";
import type { ChartFigures, LaidProvision } from "./chart-figures";
import { type EndWish, endLabels } from "./end-labels";
import { denseFrom } from "./prepare-dense";
import { partySeries } from "./prepare-parties";
import { endsAfter, provisionEnds, provisionMarks, provisionRows } from "./prepare-provisions";
import { rowsOf } from "./prepare-rows";
import { type Frame, hullOf, segmentAt } from "./prepare-series";
import { ribbonOf, stripOf } from "./prepare-strip";
import { chartWords } from "./prepare-words";
import type { ChartLayout, ShiftChartModel } from "./shift-chart-model";
import { textWidth } from "./text-width";
import { type Fold, paddedTimeScale } from "./time-scale";
import { wordsOfSegment } from "./words-of-mark";

export interface ShiftChartWish extends ChartFigures {
  events: ChartEvent[];
  /** Provisions of proposals laid over the chart. */
  provisions?: readonly LaidProvision[];
  /** First and last day shown; the lines end on the last. */
  range: { from: Day; to: Day };
  folds?: readonly Fold[];
  /** Names of parties that have statements and are not drawn. */
  notDrawn?: string[];
}

/** Each is laid out for the narrowest room it is shown in, px, and takes more where there is more. */
export type ChartVariant = "phone" | "medium" | "wide";
export const chartVariants: readonly ChartVariant[] = ["wide", "medium", "phone"];
const nominal = {
  phone: { width: 320, labels: 58 },
  medium: { width: 640, labels: 140 },
  wide: { width: 900, labels: 172 },
};

/** Makes everything that the shift chart draws out of figures: the same on the server and in the browser. */
export function prepareShiftChart(wish: ShiftChartWish, variant: ChartVariant): ShiftChartModel {
  const layout = layoutOf(wish, variant);
  const { range } = wish;
  const scale = paddedTimeScale(range, layout.plotWidth, 9, wish.folds);
  const frame: Frame = { issue: wish.issue, scale, layout, until: range.to };
  const { series, spoken } = partySeries(wish, frame);
  const { axis, poles } = axisRows(wish.issue, layout, polesOf(wish));
  const rise = Math.max(0, 11 - Math.min(...[axis[0]?.textY, poles.high?.y].map((y) => y ?? 11)));
  const flags = eventFlags(wish.events, scale, layout, rise);
  const laid = wish.provisions ?? [];
  const provisions = provisionMarks(laid, frame);
  const endsX = endsAfter(provisions);
  const ends = [...endsOf(wish, frame), ...provisionEnds(laid, provisions, wish.issue)];
  return {
    layout,
    scale,
    until: range.to,
    name: `How positions moved: ${wish.issue.title}`,
    description: descriptionOf(wish, spoken.length),
    axis,
    poles,
    ...flags,
    series,
    provisions,
    words: spoken.length > denseFrom ? [] : chartWords(spoken, frame),
    ends: endLabels(ends, layout.labelWidth - endsX - 2, layout.plotHeight),
    endsX,
    notDrawn: wish.notDrawn ?? [],
    ribbon: wish.issue.kind === "scale" ? ribbonOf(wish, scale, range.to, layout) : null,
    strip: stripOf(wish, scale, range.to),
    rows: rowsOf(wish, spoken),
    provisionRows: provisionRows(laid, frame),
  };
}

/** On a phone the plot gives way to short names, and keeps the most of the room. */
const phoneLabelsMost = 78;

function layoutOf(wish: ShiftChartWish, variant: ChartVariant): ChartLayout {
  const phone = variant === "phone";
  const { width, labels: least } = nominal[variant];
  const longest = Math.max(0, ...wish.parties.map(({ short }) => textWidth(short, { bold: true })));
  const labels = phone ? Math.round(Math.min(phoneLabelsMost, Math.max(least, longest + 17))) : least;
  const { axisWidth, plotHeight } = axisLayout(wish.issue, phone);
  return { variant, phone, axisWidth, labelWidth: labels, plotHeight, plotWidth: width - axisWidth - labels };
}

function polesOf(wish: ShiftChartWish) {
  const nameOf = (id: string | undefined) => {
    const party = wish.parties.find((each) => each.id === id);
    return party ? { words: `${party.short}’s pole`, short: party.short, slot: party.slot } : null;
  };
  return { low: nameOf(wish.principals?.low), high: nameOf(wish.principals?.high) };
}

function endsOf(wish: ShiftChartWish, frame: Frame): EndWish[] {
  return wish.parties.flatMap((party) => {
    const found = wish.series.find((each) => each.party === party.id);
    const segment = found ? segmentAt(found.segments, frame.until) : null;
    if (!segment) return [];
    const { yHigh, yLow } = hullOf(segment, frame);
    const age = daysBetween(segment.since, frame.until);
    const old = segment.staleFrom <= frame.until ? `, ${age} d old` : "";
    return [
      {
        key: party.id,
        slot: party.slot,
        name: party.name,
        short: party.short,
        words: `${wordsOfSegment(frame.issue, segment)}${old}`,
        y: (yHigh + yLow) / 2,
      },
    ];
  });
}

function descriptionOf(wish: ShiftChartWish, statements: number): string {
  const shifts = wish.verdicts.filter((verdict) => verdict.verdict === "shift").length;
  const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
  const speaking = wish.series.filter((each) => each.counted.length > 0).length;
  const laid = wish.provisions?.length ? ` Laid over: ${wish.provisions.map(({ title }) => title).join("; ")}.` : "";
  return `${plural(statements, "statement", "statements")} by ${plural(speaking, "party", "parties")}, ${plural(shifts, "shift", "shifts")}.${laid} Every mark opens its evidence; the table below says the same.`;
}
