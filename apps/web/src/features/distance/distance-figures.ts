import {
  type Convergence,
  convergenceOn,
  type OverallConvergence,
  overallConvergence,
} from "@parley/domain/analysis/convergence";
import { distanceOn, roomOn } from "@parley/domain/analysis/distance";
import type { Distance, Overall, OverallStep, Room } from "@parley/domain/analysis/distance-shape";
import { byDistance, type IssuePair, overallOn, overallSteps } from "@parley/domain/analysis/overall";
import { addDays, type Day } from "@parley/domain/dates/day";
import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import { type StandModel, standModel } from "@/charts/prepare-stand";
import { pairsOn, type RecordData, type RecordFigures } from "@/reading/record-figures";

export type DistanceState = {
  a: string | null;
  b: string | null;
  on: Day | null;
  since: Day | null;
  by: "order" | "distance";
};

/** One issue on which the two are held against each other. */
export type DistanceRow = {
  issue: Issue;
  a: StandModel;
  b: StandModel;
  distance: Distance;
  /** Null where the two are not the two principals: no pole is theirs. */
  room: Room | null;
  nearing: Convergence;
};

export type DistanceFigures = {
  a: Party;
  b: Party;
  /** The principal parties among the two, where both are. */
  principals: [low: Party, high: Party] | null;
  on: Day;
  since: Day;
  steps: OverallStep[];
  overall: Overall;
  nearing: OverallConvergence;
  rows: DistanceRow[];
};

/** All that the distance page says of two parties; null where there are no two parties on record. */
export function distanceFigures(data: RecordData, record: RecordFigures, state: DistanceState): DistanceFigures | null {
  const pair = pairOf(record, state);
  if (pair === null) return null;
  const [a, b] = pair;
  const on = state.on !== null && state.on < record.until ? state.on : record.until;
  const since = state.since !== null && state.since < on ? state.since : addDays(on, -record.staleAfter);
  const pairs = pairsOn(data, record, pair, on);
  const principals = record.principals?.every((one) => one === a || one === b) ? record.principals : null;
  const ordered = state.by === "distance" ? byDistance(pairs, on).map(({ pair: one }) => one) : pairs;
  return {
    ...{ a, b, principals, on, since },
    steps: overallSteps(pairs),
    overall: overallOn(pairs, on),
    nearing: overallConvergence(pairs, since, on),
    rows: ordered.flatMap((one) => rowOf(record, one, principals, { on, since }) ?? []),
  };
}

/** The two asked for; else the principals; else the two with most on record. Never a party against itself. */
function pairOf({ parties, principals }: RecordFigures, state: DistanceState): [Party, Party] | null {
  const find = (id: string | null) => parties.find((party) => party.id === id);
  const [first, second] = principals ?? parties;
  const a = find(state.a) ?? (first?.id === state.b ? second : first);
  const b = find(state.b === a?.id ? null : state.b) ?? (a === second ? first : second);
  return a && b ? [a, b] : null;
}

function rowOf(
  { issues }: RecordFigures,
  { a, b }: IssuePair,
  principals: DistanceFigures["principals"],
  { on, since }: { on: Day; since: Day },
): DistanceRow | null {
  const figures = issues.find(({ issue }) => issue.id === a.issue);
  if (!figures) return null;
  const verdictsOf = (party: string) => figures.verdicts.filter((each) => each.party === party);
  const [low, high] = principals?.[0].id === b.party ? [b, a] : [a, b];
  return {
    issue: figures.issue,
    a: standModel(figures.issue, a, on, verdictsOf(a.party)),
    b: standModel(figures.issue, b, on, verdictsOf(b.party)),
    distance: distanceOn(a, b, on),
    room: principals === null ? null : roomOn(low, high, on),
    nearing: convergenceOn(a, b, since, on),
  };
}
