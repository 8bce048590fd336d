import type { Day } from "../dates/day";
import type { Segment } from "./series-shape";

export type NoVerdictReason =
  /** A new utterance of the same stand. */
  | "repeats"
  /** It takes a stand back. */
  | "retracts"
  /** Its first possible day is unknown, so there is no day before it. */
  | "no_first_day"
  | "nothing_before"
  | "nothing_after"
  /** Stronger evidence is in force on its day: what moved did not move by this statement. */
  | "weaker_evidence";

export type Verdict =
  /** Scale points; size and direction are null on a nominal issue. */
  | { verdict: "shift"; min: number | null; max: number | null; toward: "low" | "high" | null }
  | { verdict: "no_detectable_change" }
  | { verdict: "cannot_tell"; reason: "overlap" | "conflicting_before" | "conflicting_after" }
  | { verdict: "none"; reason: NoVerdictReason };

/** What a reader must know beside a verdict; it never enters the verdict. */
export type BesideVerdict = {
  differentSpeakers: boolean;
  differentKinds: boolean;
  anonymous: boolean;
  anonymousBefore: boolean;
  conditional: boolean;
  conditionalBefore: boolean;
  /** Ids of the statements in which the other side denies the stand. */
  deniedBy: string[];
};

/** The verdict at one statement. `first` and `day` are its first and last possible day. */
export type StatementVerdict = Verdict & {
  statement: string;
  party: string;
  issue: string;
  first: Day | null;
  day: Day;
  before: Segment | null;
  after: Segment | null;
  /** Null where there is no verdict. */
  beside: BesideVerdict | null;
};
