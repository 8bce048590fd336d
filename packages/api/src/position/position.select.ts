import { type Statement, statementOf } from "@parley/domain/analysis/statement";
import type { Position } from "@parley/domain/records/position";
import type { Sql } from "../read";
import { type Coded, codedColumns, joinCoded } from "../record/record.select";

type Row = {
  body: Position;
  first: string | null;
  last: string;
  speakerKind: "person" | "unnamed_group" | null;
  coded: Coded;
};

/** A statement as figures need it, with all that the evidence drawer and the table show of it. */
export type StatementView = Statement &
  Pick<Position, "said" | "credibility" | "summary" | "note" | "conditionIssue" | "evidence"> & { coded: Coded };

const statements = (filter: string) => `
  select b.body, p.first_day as first, p.last_day as last, s.speaker_kind as "speakerKind", ${codedColumns}
  from record.position p
  ${joinCoded("p")}
  left join record.speaker s on s.negotiation_id = p.negotiation_id and s.id = p.speaker_id
  where p.negotiation_id = $1 and ${filter} and b.body is not null
  order by p.last_day, p.id
  limit $3`;

const ofIssue = statements("p.issue_id = $2");
const byId = statements("p.id = $2");
const ofAll = statements("p.id > $2");

/** The most statements that one answer holds. */
export const mostStatements = 5_000;

function viewOf({ body, first, last, speakerKind, coded }: Row): StatementView {
  const { said, credibility, summary, note, conditionIssue, evidence } = body;
  const shown = { said, credibility, summary, note, conditionIssue, evidence, coded };
  return { ...statementOf(body, { first, last }, speakerKind), ...shown };
}

/** Everything said on an issue, by last possible day. */
export async function selectStatementsOf(sql: Sql, negotiation: string, issue: string): Promise<StatementView[]> {
  return (await sql<Row>("statements-of-issue", ofIssue, [negotiation, issue, mostStatements])).map(viewOf);
}

/** Everything said on any issue, without its evidence. */
export async function selectStatements(sql: Sql, negotiation: string): Promise<Statement[]> {
  const rows = await sql<Row>("statements", ofAll, [negotiation, "", mostStatements]);
  return rows.map(({ body, first, last, speakerKind }) => statementOf(body, { first, last }, speakerKind));
}

const newest = `select max(last_day) as day from record.position where negotiation_id = $1`;

/** The last day on which anything was said in the whole negotiation. */
export async function selectNewest(sql: Sql, negotiation: string): Promise<string | null> {
  const [row] = await sql<{ day: string | null }>("newest-statement", newest, [negotiation]);
  return row?.day ?? null;
}

/** One position: its whole body and its statement. */
export async function selectPosition(sql: Sql, negotiation: string, id: string) {
  const [row] = await sql<Row>("position-by-id", byId, [negotiation, id, 1]);
  return row ? { body: row.body, statement: viewOf(row) } : null;
}
