import type { DistanceStep } from "@parley/domain/analysis/distance-shape";
import type { Segment, Series } from "@parley/domain/analysis/series-shape";
import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { Day } from "@parley/domain/dates/day";
import type { RecordOf } from "@parley/domain/records";

export type Issue = RecordOf<"issue">;
export type Party = RecordOf<"party">;

/** Where somebody stands: an interval of the scale (0 to 100) or an option. */
export interface Place {
  low: number | null;
  high: number | null;
  option: string | null;
  open: "none" | "low" | "high";
  direction: "none" | "low" | "high";
}

/** What the chart says of a statement beside its figures. */
export interface StatementWords {
  /** The date as readers see it: "12 November 2031". */
  date: string;
  /** "own words", "two officials, unnamed", "said by an opponent". */
  how: string;
  /** Publisher's letter and credibility's figure: "A2". */
  grade: string;
  /** The coder's summary. */
  summary: string;
}

export interface EvidenceMonth {
  /** "2031-09". */
  month: string;
  /** Independent sets of sources. */
  sets: number;
}

/** A provision of a proposal, to be laid over the chart: what is on the table, which is nobody's position. */
export interface LaidProvision {
  /** `<proposal>/<provision>` */
  id: string;
  /** Title of the proposal. */
  title: string;
  place: Place;
  /** The last possible day of the proposal: from then on it was surely on the table. */
  from: Day;
  /** The proposal's date as readers see it. */
  dateWords: string;
  /** What it provides, in the coder's words. */
  summary: string;
  /** Where the provision is read with its evidence. */
  href: string;
}

/** The figures of one issue, as the analysis computes them: all that is drawn comes from here. */
export interface ChartFigures {
  issue: Issue;
  /** The parties drawn, principals first. */
  parties: Party[];
  principals: { low: string; high: string } | null;
  series: Series[];
  verdicts: StatementVerdict[];
  distances: DistanceStep[];
  months: EvidenceMonth[];
  words: Readonly<Record<string, StatementWords>>;
}

export const placeOfStatement = ({ low, high, option, open, direction }: Place): Place => ({
  low,
  high,
  option,
  open,
  direction,
});

/** The places that a stretch of a series holds: one, or several where they conflict. */
export function placesOfSegment(segment: Segment): Place[] {
  const none = { open: "none", direction: "none" } as const;
  if (segment.options.length > 0) return segment.options.map((option) => ({ low: null, high: null, option, ...none }));
  return segment.intervals.map(({ low, high }) => ({ low, high, option: null, ...none }));
}
