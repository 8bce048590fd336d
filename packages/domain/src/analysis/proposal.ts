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
import { hull } from "./segment";
import { seriesOf } from "./series";
import type { Interval, Segment, Series } from "./series-shape";
import { meanBy, weightsOf } from "./weighting";

export type * from "./proposal-shape";

/** On which side of the scales a party loses: the low principal above its interval, the high one below, all others on both sides. */
export type Side = "low" | "high" | "none";

/** A statement of at least this firmness makes a bound a red line. */
const redLine = 3;

/**
 * Each provision against where a party stands, and what it comes to. Takes the provisions, the party and the record as of a day.
 * Ratification of what negotiators bring home: Putnam, "Diplomacy and Domestic Politics", International Organization 42 (1988);
 * losses from ideal points: Tsebelis, "Veto Players" (2002). The composite is ours. Method, "Proposal and party".
 */
export function readProposal(proposal: LaidOut, party: string, record: RecordOnDay): PartyReading {
  const kinds = new Map(record.issues.map(({ id, kind }) => [id, kind]));
  const side = sideOf(party, record.principals);
  const provisions = proposal.provisions.map((one) => {
    const issueKind = kinds.get(one.issue ?? "");
    if (one.issue === null || issueKind === undefined) return notCovered(one, "on_no_issue");
    if (issueKind !== "scale") return notCovered(one, "not_a_scale");
    const series = seriesOf({ party, issue: one.issue, issueKind }, record.statements, record.settings);
    return readProvision(one, one.issue, side, series, record);
  });
  const covered = provisions.flatMap((one) => (one.state === "not_covered" ? [] : [one]));
  return {
    party,
    breaches: covered.filter(({ breach }) => breach).map(({ provision }) => provision),
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

function readProvision(
  provision: Provision,
  issue: string,
  side: Side,
  series: Series,
  { day }: RecordOnDay,
): ProvisionReading {
  const { low, high } = provision;
  const segment = findSegment(series, day);
  const stand = hull(segment?.intervals ?? []);
  if (low === null || high === null) return notCovered(provision, "no_interval");
  if (segment === null || stand === null) return notCovered(provision, "no_stand");
  const loss = lossOf(side, stand, { low, high });
  const bound = boundOf(side, stand, { low, high }, segment, series);
  return {
    provision: provision.id,
    issue,
    state: loss.min > 0 ? "outside" : loss.max > 0 ? "cannot_tell" : "inside",
    loss,
    breach: loss.min > 0 && bound.some((one) => (one.firmness ?? 0) >= redLine),
    bound: bound.map(({ id }) => id),
    statements: segment.statements,
    hull: segment.state === "conflicting",
    stale: segment.staleFrom <= day,
  } satisfies CoveredProvision;
}

/** The statements whose end is the bound that the provision crosses or may cross. */
function boundOf(side: Side, stand: Interval, provision: Interval, segment: Segment, series: Series) {
  const resting = series.counted.filter(({ id }) => segment.statements.includes(id));
  const above = side !== "high" && provision.high > stand.high;
  const below = side !== "low" && provision.low < stand.low;
  return resting.filter((one) => (above && one.high === stand.high) || (below && one.low === stand.low));
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
