import { seriesOf } from "@parley/domain/analysis/series";
import { verdictsOf } from "@parley/domain/analysis/shift";
import type { Kinds, Statement } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import type { Issue, Party } from "./chart-figures";
import { type StandModel, standModel } from "./prepare-stand";

export interface MatrixWish {
  issues: readonly Issue[];
  parties: readonly Party[];
  /** Of all issues and parties. */
  statements: readonly Statement[];
  kinds: Kinds;
  /** Days. */
  staleAfter: number;
  day: Day;
}

export interface MatrixCellModel extends StandModel {
  issue: string;
  party: string;
  slot: number;
  /** "Kestria on Dry-season release: 500 to 600 m³/s, 8 d old, moved 20 to 30 on 12 Nov". */
  name: string;
}

export interface MatrixRow {
  issue: Issue;
  cells: MatrixCellModel[];
}

export interface MatrixModel {
  categories: { category: string; rows: MatrixRow[] }[];
  /** The last day of every statement: the ticks of the slider's track. */
  days: Day[];
}

/** Who stands where on a day: issues by category in their order, a cell a party. Unscaled issues take no positions and have no row. */
export function prepareMatrix(wish: MatrixWish): MatrixModel {
  const byIssue = new Map<string, Statement[]>();
  for (const statement of wish.statements) {
    const known = byIssue.get(statement.issue);
    if (known) known.push(statement);
    else byIssue.set(statement.issue, [statement]);
  }
  const categories: MatrixModel["categories"] = [];
  for (const issue of [...wish.issues].sort((a, b) => a.order - b.order)) {
    if (issue.kind === "unscaled") continue;
    const cells = wish.parties.map((party) => cellOf(issue, party, byIssue.get(issue.id) ?? [], wish));
    const known = categories.find((each) => each.category === issue.category);
    if (known) known.rows.push({ issue, cells });
    else categories.push({ category: issue.category, rows: [{ issue, cells }] });
  }
  return { categories, days: wish.statements.map((each) => each.last).sort() };
}

function cellOf(issue: Issue, party: Party, statements: readonly Statement[], wish: MatrixWish): MatrixCellModel {
  const subject = { party: party.id, issue: issue.id, issueKind: issue.kind };
  const series = seriesOf(subject, statements, { kinds: wish.kinds, staleAfter: wish.staleAfter });
  const stand = standModel(issue, series, wish.day, verdictsOf(series, statements));
  const said = [stand.words, stand.age && `${stand.age}${stand.stale ? ", old" : " old"}`];
  if (stand.move) said.push(`moved${stand.move.size ? ` ${stand.move.size}` : ""} on ${stand.move.day}`);
  const name = `${party.name} on ${issue.title}: ${said.filter(Boolean).join(", ")}`;
  return { ...stand, issue: issue.id, party: party.id, slot: party.slot, name };
}
