import type { ApiOutputs } from "@parley/api";
import { type IssuePair, pairsOf } from "@parley/domain/analysis/overall";
import { salienceOn } from "@parley/domain/analysis/salience";
import type { Series } from "@parley/domain/analysis/series-shape";
import { defaultKinds } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import type { Party } from "@parley/domain/records/party";
import { partiesInOrder } from "./party-order";
import { newestDay, readingDay } from "./reading-day";
import { figuresByIssue, type IssueFigures } from "./stands";

/** Everything that figures over the whole record are computed from, as the API gives it. */
export type RecordData = ApiOutputs["negotiation"]["overview"];

/** What does not depend on the day that is looked at. */
export type RecordFigures = {
  issues: IssueFigures[];
  /** Of every party on every issue, issues in their order. */
  series: Series[];
  /** With something on record, principals first. */
  parties: Party[];
  principals: [low: Party, high: Party] | null;
  /** The last day there is: today, or the newest statement's. */
  until: Day;
  /** Whether the record went quiet and is read as of its end. */
  ended: boolean;
  /** Days. */
  staleAfter: number;
};

export function recordFigures(data: RecordData, today: Day): RecordFigures {
  const named = data.profile?.principals ?? null;
  const staleAfter = data.profile?.staleAfter ?? 90;
  const parties = partiesInOrder(data.parties, named, data.statements);
  const issues = figuresByIssue(data.issues, parties, data.statements, staleAfter);
  const [low, high] = [named?.low, named?.high].map((id) => parties.find((party) => party.id === id));
  const until = readingDay(today, newestDay(data.statements), staleAfter);
  return {
    issues,
    series: issues.flatMap(({ series }) => [...series.values()]),
    parties,
    principals: low && high ? [low, high] : null,
    until,
    ended: until < today,
    staleAfter,
  };
}

/** Two parties on every issue, with the saliences known on an ISO day. */
export function pairsOn(
  { saliences }: Pick<RecordData, "saliences">,
  { series }: Pick<RecordFigures, "series">,
  [a, b]: readonly [{ id: string }, { id: string }],
  day: Day,
): IssuePair[] {
  return pairsOf(series, a.id, b.id, salienceOn(saliences, defaultKinds, day));
}
