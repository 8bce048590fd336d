import type { Distance } from "@parley/domain/analysis/distance-shape";
import { byDistance } from "@parley/domain/analysis/overall";
import { defaultKinds } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates";
import type { Party } from "@parley/domain/records/party";
import { type MatrixModel, type MatrixRow, prepareMatrix } from "@/charts/prepare-matrix";
import { mostDrawn } from "@/reading/party-order";
import { pairsOn, type RecordData, type RecordFigures } from "@/reading/record-figures";
import type { IssueFigures } from "@/reading/stands";
import type { MatrixState } from "./matrix-url";

/** The matrix as its address asks for it. */
export type MatrixView = {
  day: Day;
  columns: Party[];
  /** Sorted otherwise than by the codebook, it is one group without a name. */
  matrix: MatrixModel;
  pair: [Party, Party] | null;
  /** Of the pair, by issue. */
  distances: ReadonlyMap<string, Distance>;
};

/** Columns unless the reader chooses others: more would leave no room for words. */
const fewColumns = 5;

export function matrixView(data: RecordData, record: RecordFigures, state: MatrixState): MatrixView {
  const { parties, until, staleAfter } = record;
  const day = state.on !== null && state.on < until ? state.on : until;
  const chosen = state.parties;
  const columns = chosen
    ? parties.filter(({ id }) => chosen.includes(id)).slice(0, mostDrawn)
    : parties.slice(0, fewColumns);
  const pair = state.pair ? pairOf(parties, state.pair) : record.principals;
  const distances = pair ? distancesOf(data, record, pair, day) : new Map<string, Distance>();
  const { statements, issues } = data;
  const matrix = prepareMatrix({ issues, parties: columns, statements, kinds: defaultKinds, staleAfter, day });
  return { day, columns, pair, distances, matrix: sorted(matrix, state.sort, record, distances, day) };
}

function pairOf(parties: readonly Party[], ids: readonly string[]): [Party, Party] | null {
  const [one, other] = ids.flatMap((id) => parties.find((party) => party.id === id) ?? []);
  return one && other && one !== other ? [one, other] : null;
}

/** Farthest apart first. */
function distancesOf(data: RecordData, record: RecordFigures, pair: [Party, Party], day: Day): Map<string, Distance> {
  const pairs = byDistance(pairsOn(data, record, pair, day), day);
  return new Map(pairs.map(({ pair: { a }, distance }) => [a.issue, distance]));
}

function sorted(
  matrix: MatrixModel,
  sort: MatrixState["sort"],
  record: RecordFigures,
  distances: ReadonlyMap<string, Distance>,
  day: Day,
): MatrixModel {
  if (sort === "codebook") return matrix;
  const rows = matrix.categories.flatMap((category) => category.rows);
  const order = sort === "distance" ? [...distances.keys()] : movedLast(record.issues, day);
  const rank = ({ issue }: MatrixRow) => (order.includes(issue.id) ? order.indexOf(issue.id) : order.length);
  return { ...matrix, categories: [{ category: "", rows: rows.sort((a, b) => rank(a) - rank(b)) }] };
}

/** Issues with a shift by a day, that of the latest first. */
function movedLast(issues: readonly IssueFigures[], day: Day): string[] {
  const shifts = issues.flatMap(({ verdicts }) =>
    verdicts.filter((each) => each.verdict === "shift" && each.day <= day),
  );
  return [...new Set(shifts.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).map(({ issue }) => issue))];
}
