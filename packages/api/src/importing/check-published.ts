/** What corrections would do to published records that a file leaves alone: stops in use, days and texts that others lean on. */
import type { Problem } from "@parley/domain/errors";
import type { AnyRecord, Kind } from "@parley/domain/records";
import type { Checked } from "../apply/check";
import { keyOf } from "../apply/heads";
import { issueProblems } from "../apply/issue-uses";
import { leaningProblems } from "../apply/leaning";
import { textProblems } from "../apply/text-uses";
import type { Sql } from "../read";
import { leaveOut } from "./check-among";
import { type Placed, type Problems, toldOf } from "./problems";

/** Corrections that are looked at here; of more, submitting them judges. */
const most = 5_000;

const corrections = `
  select place, kind, record_id as id, base_version as "baseVersion", body, found
  from desk.import_row where import_id = $1 and state = 'good' and base_version > 0 order by place limit $2`;

type Row = { place: number; kind: Kind; id: string; baseVersion: number; body: AnyRecord; found: Placed };
type Checking = { sql: Sql; negotiation: string; id: string; run: string; isTable: boolean; problems: Problems };

/** @returns whether any row was left out by it. */
export async function checkOnPublished(checking: Checking): Promise<boolean> {
  const { sql, negotiation, id, isTable, problems } = checking;
  const rows = await sql<Row>("import-corrections", corrections, [id, most + 1]);
  // Some of them alone would be judged without what the others put right.
  if (rows.length > most || !rows.some(({ kind }) => kind === "issue" || kind === "source")) return false;
  const changes = rows.map((row): Checked => ({ ...row, action: "put", savedBy: null }));
  const found: Problem[] = [
    ...(await issueProblems(sql, negotiation, changes)),
    ...(await leaningProblems(sql, negotiation, changes)),
    ...(await textProblems(sql, negotiation, changes)),
  ];
  const bad = new Set<number>();
  for (const { path, text } of found) {
    // An id may have dots, as a path has: the longest that fits is meant.
    const fitting = rows.filter((one) => `${path}.`.startsWith(`${keyOf(one)}.`));
    const row = fitting.sort((a, b) => b.id.length - a.id.length)[0];
    if (!row) continue;
    bad.add(row.place);
    const field = path.slice(keyOf(row).length + 1);
    problems.add(toldOf(row.kind, row.body, row.found, { path: field, text }, isTable));
  }
  if (bad.size > 0) await leaveOut(checking, [...bad]);
  return bad.size > 0;
}
