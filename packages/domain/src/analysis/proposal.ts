import { sameJson } from "../canonical";
import { findSegment } from "./in-force";
import type {
  Acceptability,
  CoveredProvision,
  LaidOut,
  Loss,
  PartyReading,
  Provision,
  ProvisionReading,
  RecordOnDay,
} from "./proposal-shape";
import { hull, intervalOf } from "./segment";
import { seriesOf } from "./series";
import type { Interval } from "./series-shape";
import type { Statement } from "./statement";
import { meanBy, weightsOf } from "./weighting";

export type * from "./proposal-shape";

/** On which side of the scales a party loses: the low principal above its interval, the high one below, all others on both sides. */
export type Side = "low" | "high" | "none";

/**
 * Each provision against where a party stands, and what it comes to. Takes the provisions, the party and the record as of a day.
 * Ratification of what negotiators bring home: Putnam, "Diplomacy and Domestic Politics", International Organization 42 (1988);
 * losses from ideal points: Tsebelis, "Veto Players" (2002). The composite is ours. Method, "Proposal and party".
 */
export function readProposal(proposal: LaidOut, party: string, record: RecordOnDay): PartyReading {
  const provisions = proposal.provisions.map((one) => readProvision(one, party, record));
  const covered = provisions.flatMap((one) => (one.state === "not_covered" ? [] : [one]));
  return {
    party,
    breaches: covered.filter(({ redLines }) => redLines.length > 0).map(({ provision }) => provision),
    coverage: { covered: covered.length, coded: provisions.length, points: proposal.points },
    acceptability: acceptabilityOf(covered, (issue) => record.salienceOf(party, issue)),
    provisions,
  };
}

export function sideOf(party: string, principals: { low: string; high: string } | null): Side {
  return party === principals?.low ? "low" : party === principals?.high ? "high" : "none";
}

/** What a provision costs a party of that side where it stands, in scale points. */
export function lossOf(side: Side, stand: Interval, provision: Interval): Loss {
  const above = { min: Math.max(0, provision.low - stand.high), max: Math.max(0, provision.high - stand.high) };
  const below = { min: Math.max(0, stand.low - provision.high), max: Math.max(0, stand.low - provision.low) };
  if (side === "low") return above;
  if (side === "high") return below;
  return { min: Math.max(above.min, below.min), max: Math.max(above.max, below.max) };
}

function readProvision(provision: Provision, party: string, record: RecordOnDay): ProvisionReading {
  const { low, high } = provision;
  const issue = record.issues.find(({ id }) => id === provision.issue);
  if (issue === undefined) return notCovered(provision, "on_no_issue");
  if (issue.kind !== "scale") return notCovered(provision, "not_a_scale");
  if (low === null || high === null) return notCovered(provision, "no_interval");
  const series = seriesOf({ party, issue: issue.id, issueKind: issue.kind }, record.statements, record.settings);
  const segment = findSegment(series, record.day);
  const stand = hull(segment?.intervals ?? []);
  if (segment === null || stand === null) return notCovered(provision, "no_stand");
  const side = sideOf(party, record.principals);
  const loss = lossOf(side, stand, { low, high });
  const resting = series.counted.filter(({ id }) => segment.statements.includes(id));
  const lossBy = (one: Statement) => lossOf(side, intervalOf(one), { low, high });
  const crossing = resting.filter((one) => lossBy(one).min > 0);
  const bound = resting.filter((one) => sameJson(lossBy(one), loss));
  return {
    provision: provision.id,
    issue: issue.id,
    state: loss.min > 0 ? "outside" : loss.max > 0 ? "cannot_tell" : "inside",
    loss,
    redLines: loss.min > 0 ? crossing.filter(isRedLine).map(({ id }) => id) : [],
    bound: (bound.length > 0 ? bound : resting).map(({ id }) => id),
    statements: segment.statements,
    hull: segment.state === "conflicting",
    stale: segment.staleFrom <= record.day,
  };
}

function isRedLine({ firmness }: Statement): boolean {
  return firmness !== null && firmness >= 3;
}

function notCovered(
  { id, issue }: Provision,
  reason: Extract<ProvisionReading, { state: "not_covered" }>["reason"],
): ProvisionReading {
  return { provision: id, issue, state: "not_covered", reason };
}

/** 1 less the mean loss over the scale's length; losses are averaged within an issue first. */
function acceptabilityOf(
  covered: readonly CoveredProvision[],
  salienceOf: (issue: string) => number | null,
): Acceptability {
  if (covered.length === 0) return { state: "refused", reason: "nothing_covered" };
  const ids = [...new Set(covered.map(({ issue }) => issue))];
  const weights = weightsOf(ids.map(salienceOf));
  const issues = ids.map((issue, at) => {
    const losses = covered.filter((one) => one.issue === issue).map(({ loss }) => loss);
    const mean = (end: keyof Loss) => losses.reduce((sum, loss) => sum + loss[end], 0) / losses.length;
    return { issue, loss: { min: mean("min"), max: mean("max") }, share: weights.shares[at] ?? 0 };
  });
  const lost = (end: keyof Loss) =>
    meanBy(
      weights,
      issues.map(({ loss }) => loss[end]),
    );
  return {
    state: "known",
    min: 1 - lost("max") / 100,
    max: 1 - lost("min") / 100,
    weighting: weights.weighting,
    issues,
  };
}
