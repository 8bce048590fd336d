import { type Statement, statementOf } from "@parley/domain/analysis/statement";
import { mostCounted, type PositionSort } from "@parley/domain/lists";
import type { Position } from "@parley/domain/records/position";
import { dayClauses, sourceClause, wordsClause } from "../paging/filters";
import { type Stretch, valuesOf } from "../paging/keyset";
import { countUpTo, selectStretch } from "../paging/stretch";
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

const statements = (filter: string, order: "asc" | "desc" = "asc") => `
  select b.body, p.first_day as first, p.last_day as last, s.speaker_kind as "speakerKind", ${codedColumns}
  from record.position p
  ${joinCoded("p")}
  left join record.speaker s on s.negotiation_id = p.negotiation_id and s.id = p.speaker_id
  where p.negotiation_id = $1 and ${filter} and b.body is not null
  order by p.last_day ${order}, p.id ${order}
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

const quotes = `exists (
  select from record.passage g
  where g.negotiation_id = p.negotiation_id and g.kind = p.kind and g.record_id = p.id and g.source_id = $2)`;

/** What a statement may be asked for by, beside its issue. */
const latestBy = {
  party: statements("p.party_id = $2", "desc"),
  speaker: statements("p.speaker_id = $2", "desc"),
  event: statements("p.event_id = $2", "desc"),
  proposal: statements("p.proposal_id = $2", "desc"),
  source: statements(quotes, "desc"),
};

/** The latest statements of a party or speaker, made at an event, in a proposal, or quoted from a source; latest first. */
export async function selectLatestBy(
  sql: Sql,
  negotiation: string,
  by: { what: keyof typeof latestBy; id: string },
  limit: number,
): Promise<StatementView[]> {
  return (await sql<Row>(`statements-by-${by.what}`, latestBy[by.what], [negotiation, by.id, limit])).map(viewOf);
}

const ofParty = statements("p.party_id = $2");

/** Everything coded under a party, what others say of it included, without its evidence; by last possible day. */
export async function selectStatementsOfParty(sql: Sql, negotiation: string, party: string): Promise<Statement[]> {
  const rows = await sql<Row>("statements-of-party", ofParty, [negotiation, party, mostStatements]);
  return rows.map(({ body, first, last, speakerKind }) => statementOf(body, { first, last }, speakerKind));
}

const onIssues = statements("p.issue_id = any ($2::text[])");

/** Everything said on any of these issues, without its evidence; by last possible day. */
export async function selectStatementsOn(
  sql: Sql,
  negotiation: string,
  issues: readonly string[],
): Promise<Statement[]> {
  const values = [negotiation, [...new Set(issues)], mostStatements];
  const rows = await sql<Row>("statements-on", onIssues, values);
  return rows.map(({ body, first, last, speakerKind }) => statementOf(body, { first, last }, speakerKind));
}

const withIds = statements("p.id = any ($2::text[])");

/** The statements with these ids, with their evidence; by last possible day. */
export async function selectStatementsWith(
  sql: Sql,
  negotiation: string,
  ids: readonly string[],
): Promise<StatementView[]> {
  const values = [negotiation, [...new Set(ids)], mostStatements];
  return (await sql<Row>("statements-with", withIds, values)).map(viewOf);
}

/** One position: its whole body and its statement. */
export async function selectPosition(sql: Sql, negotiation: string, id: string) {
  const [row] = await sql<Row>("position-by-id", byId, [negotiation, id, 1]);
  return row ? { body: row.body, statement: viewOf(row) } : null;
}

/** What a list of positions is narrowed to; null leaves a part open. Days are ISO days. */
export type PositionFilter = {
  party: string | null;
  issue: string | null;
  category: string | null;
  speaker: string | null;
  source: string | null;
  attribution: Position["attribution"] | null;
  firmness: number | null;
  confidence: Position["confidence"] | null;
  from: string | null;
  to: string | null;
  words: string | null;
};

/** A position as lists show it: nothing that its own row does not hold. */
export type PositionRow = Omit<Position, "said" | "evidence" | "relations" | "conditionIssue"> & {
  /** EDTF. */
  said: string;
  first: string | null;
  last: string;
  /** The edition that coded it last. */
  edition: number;
};

const listed = `p.id, p.party_id as party, p.issue_id as issue, p.answer, p.low, p.high, p.option, p.open, p.direction,
  p.speaker_id as speaker, p.attribution, p.act, p.firmness, p.condition, p.said_edtf as said, p.first_day as first,
  p.last_day as last, p.event_id as event, p.proposal_id as proposal, p.credibility, p.confidence, p.summary, p.note,
  p.edition`;

const grouped = { party: "p.party_id", issue: "p.issue_id" } as const;

function clausesOf(filter: PositionFilter, put: (value: unknown) => string): string[] {
  const { party, issue, category, speaker, attribution, firmness, confidence } = filter;
  const clauses: string[] = [];
  if (party !== null) clauses.push(`p.party_id = ${put(party)}`);
  if (issue !== null) clauses.push(`p.issue_id = ${put(issue)}`);
  if (category !== null)
    clauses.push(
      `p.issue_id in (select i.id from record.issue i where i.negotiation_id = $1 and i.category = ${put(category)})`,
    );
  if (speaker !== null) clauses.push(`p.speaker_id = ${put(speaker)}`);
  if (attribution !== null) clauses.push(`p.attribution = ${put(attribution)}`);
  if (firmness !== null) clauses.push(`p.firmness = ${put(firmness)}`);
  if (confidence !== null) clauses.push(`p.confidence = ${put(confidence)}`);
  return [
    ...clauses,
    ...dayClauses(filter, put),
    ...sourceClause(filter.source, "position", put),
    ...wordsClause(filter.words, "position", ["summary", "note", "condition"], put),
  ];
}

/** One stretch of the list: by edition for `coded`, else by last possible day, within one party or issue where it is sorted so. */
export async function selectPositionRows(
  sql: Sql,
  negotiation: string,
  filter: PositionFilter,
  sort: PositionSort,
  stretch: Stretch,
  few = false,
): Promise<PositionRow[]> {
  const { values, put } = valuesOf(negotiation);
  const clauses = clausesOf(filter, put);
  if (sort === "party" || sort === "issue") clauses.push(`${grouped[sort]} = ${put(stretch.group)}`);
  const key = sort === "coded" ? "edition" : "last_day";
  return selectStretch<PositionRow>(sql, { table: "position", columns: listed, key, clauses, values, stretch, few });
}

/** How many positions the filter leaves, up to one more than `mostCounted`. */
export async function countPositions(sql: Sql, negotiation: string, filter: PositionFilter): Promise<number> {
  const { values, put } = valuesOf(negotiation);
  return countUpTo(sql, "position", clausesOf(filter, put), values, mostCounted);
}

const parties = `
  select id from record.party where negotiation_id = $1 and ($2::text is null or id = $2) order by lower(short), id`;
const issues = `
  select id from record.issue where negotiation_id = $1 and ($2::text is null or id = $2)
    and ($3::text is null or category = $3)
  order by ordinal, id`;

/** The groups that a sorted list goes through: parties by short name, issues as the codebook has them, or none. */
export async function selectPositionGroups(
  sql: Sql,
  negotiation: string,
  { party, issue, category }: PositionFilter,
  sort: PositionSort,
): Promise<string[]> {
  if (sort === "said" || sort === "coded") return [""];
  const rows =
    sort === "party"
      ? await sql<{ id: string }>("list-parties", parties, [negotiation, party])
      : await sql<{ id: string }>("list-issues", issues, [negotiation, issue, category]);
  return rows.map(({ id }) => id);
}
