import { sameJson } from "../canonical";
import { findSegment } from "./in-force";
import { readProposal } from "./proposal";
import type { Acceptability, LaidOut, PartyReading, ProvisionReading, RecordOnDay } from "./proposal-shape";
import { seriesOf } from "./series";
import { bySaid, countsWith, evidenceKinds, type Statement, switchesOf } from "./statement";

export type Borderline = "low_confidence" | "inferred" | "conflicting";

/** What one borderline statement decides: the reading were it counted where it is not, or left out where it is. */
export type Sensitivity = {
  statement: string;
  because: Borderline[];
  /** Whether it counts in the reading as it is. */
  counted: boolean;
  provisions: { before: ProvisionReading; after: ProvisionReading }[];
  acceptability: { before: Acceptability; after: Acceptability };
};

/** `tried` counts the borderline statements, those that change nothing included. */
export type SensitivityOf = { tried: number; changes: Sensitivity[] };

/**
 * The reading of a proposal with and without each borderline statement of the party on an issue that it touches, one at a time;
 * only those that change something are listed. Statements switched off for another reason stay off.
 */
export function sensitivityOf(proposal: LaidOut, party: string, record: RecordOnDay): SensitivityOf {
  const counts = countsWith(record.settings.kinds);
  const touched = new Set(proposal.provisions.map(({ issue }) => issue));
  const own = record.statements.filter(
    (one) => one.party === party && touched.has(one.issue) && one.last <= record.day && mayCount(one, record),
  );
  const conflicting = conflictingOf(own, party, record);
  const counted = record.statements.filter(counts);
  // What counts is chosen here, one statement at a time, and no longer by kind.
  const settings = { ...record.settings, kinds: new Set(evidenceKinds) };
  const read = (statements: Statement[]) => readProposal(proposal, party, { ...record, statements, settings });
  const asItIs = read(counted);
  const borderline = own
    .sort(bySaid)
    .map((one) => ({ one, because: borderlineOf(one, conflicting) }))
    .filter(({ because }) => because.length > 0);
  const changes = borderline.flatMap(({ one, because }): Sensitivity[] => {
    const inside = counts(one);
    const other = read(inside ? counted.filter(({ id }) => id !== one.id) : [...counted, one]);
    const provisions = changedProvisions(asItIs, other);
    if (provisions.length === 0) return [];
    const acceptability = { before: asItIs.acceptability, after: other.acceptability };
    return [{ statement: one.id, because, counted: inside, provisions, acceptability }];
  });
  return { tried: borderline.length, changes };
}

/** Whether it counts, or would with low confidence and inferred ones switched on. */
function mayCount(one: Statement, { settings }: RecordOnDay): boolean {
  return switchesOf(one).every((kind) => settings.kinds.has(kind) || kind === "low_confidence" || kind === "inferred");
}

function borderlineOf(one: Statement, conflicting: ReadonlySet<string>): Borderline[] {
  return [
    ...(one.confidence === "low" ? (["low_confidence"] as const) : []),
    ...(one.attribution === "inferred" ? (["inferred"] as const) : []),
    ...(conflicting.has(one.id) ? (["conflicting"] as const) : []),
  ];
}

/** Ids of the statements in force on the day that conflict with one another. */
function conflictingOf(own: readonly Statement[], party: string, record: RecordOnDay): Set<string> {
  const segments = record.issues.map(({ id, kind }) =>
    findSegment(seriesOf({ party, issue: id, issueKind: kind }, own, record.settings), record.day),
  );
  return new Set(segments.flatMap((one) => (one?.state === "conflicting" ? one.statements : [])));
}

/** Provisions whose state, loss or breach differs. */
function changedProvisions(before: PartyReading, after: PartyReading): Sensitivity["provisions"] {
  return before.provisions.flatMap((one, at) => {
    const other = after.provisions[at];
    return other === undefined || sameJson(verdictOf(one), verdictOf(other)) ? [] : [{ before: one, after: other }];
  });
}

function verdictOf(reading: ProvisionReading) {
  return reading.state === "not_covered"
    ? { state: reading.state }
    : { state: reading.state, loss: reading.loss, redLines: reading.redLines };
}
