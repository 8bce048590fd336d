import type { Day } from "../dates/day";
import type { EvidenceClass, Kinds, Statement } from "./statement";

/** Scale points, low <= high. */
export type Interval = { low: number; high: number };
export type IssueKind = "scale" | "nominal" | "unscaled";
export type Subject = { party: string; issue: string; issueKind: IssueKind };

/** `staleAfter` in days: a stand is old when more days than this have passed since it was last stated. */
export type SeriesSettings = { kinds: Kinds; staleAfter: number };

/** A stretch of days over which the position in force is the same and rests on the same statements. */
export type Segment = {
  /** First day in force. */
  from: Day;
  /** First day no longer in force; null while it lasts. */
  to: Day | null;
  state: "held" | "conflicting";
  /** Held: the one interval (the intersection). Conflicting: every distinct interval, low ones first. Empty on a nominal issue. */
  intervals: Interval[];
  /** Held: the one option. Conflicting: every distinct option. Empty on a scale. */
  options: string[];
  /** Ids of the statements it rests on: those of the strongest class. */
  statements: string[];
  /** Ids of the weaker statements shown beside it. */
  weaker: string[];
  class: EvidenceClass;
  /** True where every statement it rests on is without a named speaker (documents apart). */
  anonymous: boolean;
  /** True where every statement it rests on is a document's text. */
  document: boolean;
  /** Day it was last stated or repeated; its age counts from here. */
  since: Day;
  /** First day on which it is old; may lie after `to`, or before `from`. */
  staleFrom: Day;
};

/** Something said that is no place on the scale, shown beside the line as long as nothing later was said. */
export type Aside = {
  id: string;
  answer: "no_comment" | "undecided" | "direction";
  /** Toward which pole, where the words give a direction only. */
  direction: "none" | "low" | "high";
  from: Day;
  to: Day | null;
};

/** Where one party stood on one issue over time. No segment over a day means no data on it. */
export type Series = Subject & {
  settings: SeriesSettings;
  /** By `from`, never overlapping. */
  segments: Segment[];
  asides: Aside[];
  /** The line ends at each of these. */
  retractions: { id: string; day: Day }[];
  /** Statements of the kinds switched on, in the order said. */
  counted: Statement[];
  /** Statements of the kinds switched off, in the order said. */
  off: Statement[];
};

type Beside = {
  /** Ids of weaker statements. */
  weaker: string[];
  /** No comment, undecided, direction only; the latest last. */
  asides: Aside[];
};

/** The position in force on a day. `age` in days since it was last stated or repeated. */
export type InForce =
  | {
      state: "held" | "conflicting";
      /** Ends of the interval; of the hull where conflicting; null on a nominal issue. */
      low: number | null;
      high: number | null;
      /** The option, where held on a nominal issue. */
      option: string | null;
      segment: Segment;
      statements: string[];
      age: number;
      stale: boolean;
      beside: Beside;
    }
  | { state: "no_data"; beside: Beside };

/** The four empties. A stale stand is known, and told as old. */
export type Empty = "no_data" | "no_answer" | "undecided" | "stale";

/** What a cell of the matrix shows. `aside` is the latest no comment, undecided or direction beside it. */
export type Stand = { empty: Empty | null; inForce: InForce; aside: Aside | null };
