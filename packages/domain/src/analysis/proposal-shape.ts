import type { Day } from "../dates/day";
import type { Issue } from "../records/issue";
import type { Proposal } from "../records/proposal";
import type { SalienceOf } from "./salience";
import type { SeriesSettings } from "./series-shape";
import type { Statement } from "./statement";

export type Provision = Pick<Proposal["provisions"][number], "id" | "issue" | "low" | "high" | "option">;
export type LaidOut = { provisions: readonly Provision[]; points: number | null };

/** The record that a proposal is held against, as of an ISO day. */
export type RecordOnDay = {
  day: Day;
  issues: readonly Pick<Issue, "id" | "kind">[];
  principals: { low: string; high: string } | null;
  /** Of any party and issue. */
  statements: readonly Statement[];
  settings: SeriesSettings;
  salienceOf: SalienceOf;
};

/** What a party loses by a provision, scale points: at least `min`, at most `max`. */
export type Loss = { min: number; max: number };

export type CoveredProvision = {
  provision: string;
  issue: string;
  /** Inside: it loses nothing. Outside: it surely loses. Cannot tell: it may lose nothing, and up to `loss.max`. */
  state: "inside" | "outside" | "cannot_tell";
  loss: Loss;
  /** Ids of the red lines and ultimatums in force that it surely crosses: any makes it a breach. */
  redLines: string[];
  /** Ids of the statements whose own bound the loss counts from; all that the stand rests on where no single one sets it. */
  bound: string[];
  /** Ids of all statements on which the stand rests. */
  statements: string[];
  /** The stand is conflicting and the hull of its intervals was taken. */
  hull: boolean;
  stale: boolean;
};

export type ProvisionReading =
  | CoveredProvision
  | {
      provision: string;
      issue: string | null;
      state: "not_covered";
      reason: "on_no_issue" | "no_interval" | "not_a_scale" | "no_stand";
    };

/** 0 to 1, a composite of ours; never a ranking by itself, and never shown without breaches and coverage in front of it. */
export type Acceptability =
  | {
      state: "known";
      min: number;
      max: number;
      weighting: "salience" | "equal";
      /** Covered issues with their mean loss and their share of the weight (shares add up to 1). */
      issues: { issue: string; loss: Loss; share: number }[];
    }
  | { state: "refused"; reason: "nothing_covered" };

/** A proposal as one party's stated positions take it. */
export type PartyReading = {
  party: string;
  /** Ids of the provisions that cross a red line. */
  breaches: string[];
  /** "Covers `covered` of `coded` coded provisions, of `points` in the document" (null where nobody counted them). */
  coverage: { covered: number; coded: number; points: number | null };
  acceptability: Acceptability;
  provisions: ProvisionReading[];
};
