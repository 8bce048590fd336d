import type { Day } from "@parley/domain/dates/day";
import type { Place } from "./chart-figures";
import type { TimeScale } from "./time-scale";

/**
 * What the shift chart draws: plain numbers and words, made by prepare-shift-chart on the server and in the browser alike.
 * All x are px in a plot of `layout.plotWidth`; the drawing turns them into percentages, so the plot takes the width there is.
 * All y are px from the top of the plot, which has the same height at every width.
 */
export interface ShiftChartModel {
  layout: ChartLayout;
  scale: TimeScale;
  /** The last day drawn: lines end here. */
  until: Day;
  /** What the chart as a whole is called, and what it says in a sentence or two. */
  name: string;
  description: string;
  axis: AxisRow[];
  poles: { low: PoleName | null; high: PoleName | null };
  events: EventFlag[];
  eventsHeight: number;
  series: PartySeries[];
  provisions: ProvisionMark[];
  /** Words over marks, none touching another. */
  words: ChartWords[];
  ends: EndLabel[];
  /** px from the plot's right edge to those labels: brackets of provisions stand between. */
  endsX: number;
  /** Parties with statements that are not drawn (more than eight chosen, or switched off). */
  notDrawn: string[];
  ribbon: Ribbon | null;
  strip: Strip;
  /** The same rows as marks, latest first: the table twin. */
  rows: MarkRow[];
  provisionRows: ProvisionRow[];
}

export interface ChartLayout {
  variant: "phone" | "medium" | "wide";
  phone: boolean;
  axisWidth: number;
  plotWidth: number;
  labelWidth: number;
  plotHeight: number;
}

export interface AxisRow {
  value: number | null;
  option: string | null;
  y: number;
  lines: string[];
  /** Where the first line's baseline stands, moved apart from its neighbours. */
  textY: number;
  /** Whether a source states this stop. */
  anchored: boolean;
}

export interface PoleName {
  words: string;
  slot: number;
  y: number;
}

export interface EventFlag {
  id: string;
  title: string;
  day: Day;
  dateWords: string;
  status: "planned" | "held" | "cancelled";
  x: number;
  /** px to the right of the plot's right edge: a planned event after the last day shown. */
  beyond: number | null;
  /** px from the top of the flags' strip to the square's top. */
  y: number;
  lines: string[];
  /** The name stands left of the square. */
  leftward: boolean;
}

export interface PartySeries {
  party: string;
  name: string;
  slot: number;
  bands: Band[];
  risers: Riser[];
  diamonds: Diamond[];
  marks: Mark[];
  /** The same as paths, where there are too many for a node each. */
  dense: DensePaths | null;
}

/** Path data in px of the nominal plot. */
export interface DensePaths {
  /** Between the edges of what was said on the record. */
  fill: string;
  edges: string;
  weak: string;
  stale: string;
  filled: string;
  hollow: string;
  square: string;
  bars: string;
  hollowBars: string;
  asides: string;
  risers: string;
}

/** Where a party stood over a stretch of time: a single line for a point, two edges and a texture for an interval. */
export interface Band {
  x0: number;
  x1: number;
  yHigh: number;
  yLow: number;
  point: boolean;
  stale: boolean;
  /** Rests on unnamed or second-hand words only. */
  hollow: boolean;
  low: number | null;
  high: number | null;
  option: string | null;
  from: Day;
  to: Day;
}

export interface Riser {
  x: number;
  y0: number;
  y1: number;
  position: string;
}

export interface Diamond {
  /** px of the new mark; `dx` leads to the diamond before it. */
  x: number;
  dx: number;
  y: number;
  position: string;
}

export type MarkKind = "point" | "interval" | "no_answer" | "undecided" | "direction";
export type MarkStyle = "filled" | "hollow" | "square";

export interface Mark {
  position: string;
  kind: MarkKind;
  style: MarkStyle;
  /** px of the last possible day, where the mark stands. */
  x: number;
  /** px of the first day where the date is a range, else null. */
  x0: number | null;
  /** px moved aside so that a mark of the same day stays to be seen. */
  dx: number;
  /** px to either side within which it is chosen: half of 24, or half of the way to a mark beside it. */
  reach: number;
  yHigh: number;
  yLow: number;
  open: "none" | "low" | "high";
  direction: "none" | "low" | "high";
  /** No first possible day: a dotted tail to the left. */
  tail: boolean;
  low: number | null;
  high: number | null;
  option: string | null;
  first: Day | null;
  last: Day;
  verdict: Verdict | null;
  /** The accessible name: party, place, date, how it was said, verdict. */
  name: string;
}

export type Verdict = "shift" | "no_detectable_change" | "cannot_tell";

export interface ChartWords {
  /** px of what they belong to; `dx` and `dy` lead to the first baseline. */
  x: number;
  dx: number;
  y: number;
  anchor: "start" | "end";
  slot: number | null;
  /** The first words of the first line, set bold. */
  strong: string;
  lines: string[];
  position: string | null;
}

export interface EndLabel {
  key: string;
  /** Null for what is no party: ink. */
  slot: number | null;
  /** The name in bold: one line, or as many as a proposal's title takes. */
  names: string[];
  /** The lines below the name: as many as there is room for. */
  lines: string[];
  /** Baseline of the name, px. */
  y: number;
  /** Where the line it belongs to ends, px. */
  lineY: number;
}

export interface ProvisionMark {
  id: string;
  /** The accessible name: proposal, place, date, what it provides. */
  name: string;
  href: string;
  /** px of the day from which its edges are drawn. */
  x: number;
  yHigh: number;
  yLow: number;
  /** An end that the words leave open has no arm and no edge. */
  open: Place["open"];
  /** px from the plot's right edge to its bracket: beside another that it would cover. */
  dx: number;
  low: number | null;
  high: number | null;
  option: string | null;
  from: Day;
}

/** The twin of a provision's mark. */
export interface ProvisionRow {
  id: string;
  title: string;
  href: string;
  dateWords: string;
  placeWords: string;
  summary: string;
  low: number | null;
  high: number | null;
  option: string | null;
  from: Day;
}

export interface Ribbon {
  /** "Kestria to Sabria". */
  between: string;
  steps: RibbonStep[];
  now: string;
  /** 0 and 100 stand at the foot and head of this height, px. */
  height: number;
}

export interface RibbonStep {
  x0: number;
  x1: number;
  from: Day;
  to: Day;
  /** null where a side is missing. */
  min: number | null;
  max: number | null;
}

export interface Strip {
  height: number;
  months: StripMonth[];
  /** Months that one group of marks stands for. */
  span: number;
  counted: number;
  switchedOff: number;
}

export interface StripMonth {
  month: string;
  x: number;
  marks: { position: string; dx: number; dy: number; style: MarkStyle | "off" | "no_answer"; slot: number }[];
  /** Statements of that month for which there was no room, counted. */
  more: number;
  sets: number;
}

/** One row of the table twin: says exactly what its mark draws. */
export interface MarkRow {
  position: string;
  party: string;
  partyName: string;
  slot: number;
  first: Day | null;
  last: Day;
  dateWords: string;
  placeWords: string;
  low: number | null;
  high: number | null;
  option: string | null;
  kind: MarkKind;
  style: MarkStyle;
  verdict: Verdict | null;
  verdictWords: string;
  howWords: string;
  grade: string;
}
