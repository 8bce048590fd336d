import type { Overall, OverallStep } from "@parley/domain/analysis/distance-shape";
import { independentSets } from "@parley/domain/analysis/evidence";
import { overallOn, overallSteps } from "@parley/domain/analysis/overall";
import { latestShifts, type Move } from "@parley/domain/analysis/shift";
import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import { defaultKinds } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import { addDays } from "@parley/domain/dates/day";
import type { Party } from "@parley/domain/records/party";
import { type MatrixModel, prepareMatrix } from "@/charts/prepare-matrix";
import { latelyDays } from "@/charts/prepare-stand";
import { mostDrawn } from "@/reading/party-order";
import { newestDay } from "@/reading/reading-day";
import { pairsOn, type RecordData, type RecordFigures } from "@/reading/record-figures";

/** Columns of the matrix unless the reader chooses others. */
const columns = 5;

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
  /** How far apart the two principals are, on this day and up to it. */
  overall: Overall;
  steps: OverallStep[];
  statements: number;
  sets: number;
  newest: Day | null;
};

export function standingOn(
  data: RecordData,
  record: RecordFigures,
  on: Day | null,
  chosen: readonly string[] | null,
): Standing {
  const day = on !== null && on < record.until ? on : record.until;
  const since = addDays(day, -latelyDays);
  const shown = record.parties.filter(({ id }) => chosen?.includes(id) ?? true).slice(0, chosen ? mostDrawn : columns);
  const said = data.statements.filter((one) => one.last <= day);
  const verdicts = record.issues.flatMap((each) => each.verdicts).filter((each) => each.day <= day);
  const pairs = record.principals ? pairsOn(data, record, record.principals, day) : [];
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
      staleAfter: record.staleAfter,
      day,
    }),
    moves: latestShifts(verdicts, { from: since, until: day }),
    lastMove,
    verdicts: told(verdicts),
    overall: overallOn(pairs, day),
    steps: overallSteps(pairs),
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
