import type { Kind } from "@parley/domain/records";
import type { Source } from "@parley/domain/records/source";
import type { Sql } from "../read";

/** A source with its publisher's name and grade, and its derived days. */
export type SourceView = Source & {
  version: number;
  publisherName: string;
  reliability: "A" | "B" | "C" | "D" | "E" | "F";
  first: string | null;
  last: string;
};
type Row = { body: Source } & Omit<SourceView, keyof Source>;

const sources = `
  select b.body, r.version, p.name as "publisherName", p.reliability, s.first_day as first, s.last_day as last
  from record.source s
  join record.record r on r.negotiation_id = s.negotiation_id and r.kind = s.kind and r.id = s.id
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  join record.publisher p on p.negotiation_id = s.negotiation_id and p.id = s.publisher_id
  where s.negotiation_id = $1 and ($2::text[] is null or s.id = any ($2::text[])) and b.body is not null
  order by s.last_day desc, s.id
  limit 2000`;

/** Sources with these ids, or all where `ids` is null; latest first. */
export async function selectSourcesOf(
  sql: Sql,
  negotiation: string,
  ids: readonly string[] | null,
): Promise<SourceView[]> {
  const rows = await sql<Row>("sources", sources, [negotiation, ids ? [...new Set(ids)] : null]);
  return rows.map(({ body, ...rest }) => ({ ...body, ...rest }));
}

/** How much is quoted from a source: passages, and the records they stand in. */
export type Quoted = { source: string; passages: number; records: number };

const quoted = `
  select source_id as source, count(*)::int as passages, count(distinct (kind, record_id))::int as records
  from record.passage where negotiation_id = $1
  group by source_id`;

export async function selectQuoted(sql: Sql, negotiation: string): Promise<Quoted[]> {
  return sql<Quoted>("quoted", quoted, [negotiation]);
}

/** Words coded from a source, and the record they stand in: its name or summary. Offsets are UTF-16 units of the text. */
export type CodedPassage = {
  kind: Kind;
  id: string;
  title: string;
  exact: string;
  start: number;
  end: number;
};

const passages = `
  select p.kind, p.record_id as id, p.exact, p.start_offset as start, p.end_offset as end,
    coalesce(b.body ->> 'title', b.body ->> 'name', b.body ->> 'summary', p.record_id) as title
  from record.passage p
  join record.record r on r.negotiation_id = p.negotiation_id and r.kind = p.kind and r.id = p.record_id
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where p.negotiation_id = $1 and p.source_id = $2 and b.body is not null
  order by p.start_offset, p.end_offset, p.kind, p.record_id, p.part, p.ordinal
  limit $3`;

/** The passages coded from a source, in the order of its text: so many at most, or all of them where a rule rests on each. */
export async function selectPassages(
  sql: Sql,
  negotiation: string,
  source: string,
  most: number | "all",
): Promise<CodedPassage[]> {
  const limit = most === "all" ? null : most;
  return sql<CodedPassage>("passages-of-source", passages, [negotiation, source, limit]);
}
