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
