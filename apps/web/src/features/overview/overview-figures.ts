import type { ApiOutputs } from "@parley/api";
import type { Overall, OverallStep } from "@parley/domain/analysis/distance-shape";
import { independentSets } from "@parley/domain/analysis/evidence";
import { type IssuePair, overallOn, overallSteps } from "@parley/domain/analysis/overall";
import { latestShifts, type Move } from "@parley/domain/analysis/shift";
import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import { defaultKinds } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import { addDays } from "@parley/domain/dates/day";
import type { Party } from "@parley/domain/records/party";
import type { Salience } from "@parley/domain/records/salience";
import { type MatrixModel, prepareMatrix } from "@/charts/prepare-matrix";
import { latelyDays } from "@/charts/prepare-stand";
import { mostDrawn, partiesInOrder } from "@/reading/party-order";
import { newestDay, readingDay } from "@/reading/reading-day";
import { figuresByIssue, type IssueFigures } from "@/reading/stands";

export type OverviewData = ApiOutputs["negotiation"]["overview"];

/** Columns of the matrix unless the reader chooses others. */
const columns = 5;

/** What does not depend on the day that is looked at. */
export type OverviewRecord = {
  issues: IssueFigures[];
  /** With something on record, principals first. */
  parties: Party[];
  principals: [Party, Party] | null;
  pairs: IssuePair[];
  steps: OverallStep[];
  /** The last day there is: today, or the newest statement's. */
  until: Day;
  /** Whether the record went quiet and is read as of its end. */
  ended: boolean;
};

/** What the overview says as of one day. */
export type Standing = {
  day: Day;
  since: Day;
  columns: Party[];
  matrix: MatrixModel;
  /** Of the last 14 days. */
  moves: Move[];
  lastMove: Move | undefined;
  /** Shifts and what nobody can tell, latest first. */
  verdicts: StatementVerdict[];
  overall: Overall;
  statements: number;
  sets: number;
  newest: Day | null;
};

export function recordOf(data: OverviewData, saliences: readonly Salience[], today: Day): OverviewRecord {
  const named = data.profile?.principals ?? null;
  const parties = partiesInOrder(data.parties, named, data.statements);
  const issues = figuresByIssue(data.issues, parties, data.statements, data.profile?.staleAfter ?? 90);
  const [low, high] = [named?.low, named?.high].map((id) => parties.find((party) => party.id === id));
  const salienceOf = (issue: string, party: string) =>
    saliences.find((one) => one.issue === issue && one.party === party)?.value ?? null;
  const pairs = issues.flatMap(({ issue, series }) => {
    const [a, b] = [series.get(low?.id ?? ""), series.get(high?.id ?? "")];
    if (!a || !b) return [];
    return [{ a, b, salience: { a: salienceOf(issue.id, a.party), b: salienceOf(issue.id, b.party) } }];
  });
  const until = readingDay(today, newestDay(data.statements), data.profile?.staleAfter ?? 90);
  return {
    issues,
    parties,
    principals: low && high ? [low, high] : null,
    pairs,
    steps: overallSteps(pairs),
    until,
    ended: until < today,
  };
}

export function standingOn(
  data: OverviewData,
  record: OverviewRecord,
  on: Day | null,
  chosen: readonly string[] | null,
): Standing {
  const day = on !== null && on < record.until ? on : record.until;
  const since = addDays(day, -latelyDays);
  const shown = record.parties.filter(({ id }) => chosen?.includes(id) ?? true).slice(0, chosen ? mostDrawn : columns);
  const said = data.statements.filter((one) => one.last <= day);
  const verdicts = record.issues.flatMap((each) => each.verdicts).filter((each) => each.day <= day);
  const [lastMove] = latestShifts(verdicts, { until: day, limit: 1 });
  return {
    day,
    since,
    columns: shown,
    matrix: prepareMatrix({
      issues: data.issues,
      parties: shown,
      statements: data.statements,
      kinds: defaultKinds,
      staleAfter: data.profile?.staleAfter ?? 90,
      day,
    }),
    moves: latestShifts(verdicts, { from: since, until: day }),
    lastMove,
    verdicts: told(verdicts),
    overall: overallOn(record.pairs, day),
    statements: said.length,
    sets: independentSets(said),
    newest: newestDay(said),
  };
}

/** Each move once, however many statements carry it; and what nobody can tell. Latest first. */
function told(verdicts: readonly StatementVerdict[]): StatementVerdict[] {
  const unclear = verdicts.filter((each) => each.verdict === "cannot_tell");
  return [...latestShifts(verdicts), ...unclear].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}
