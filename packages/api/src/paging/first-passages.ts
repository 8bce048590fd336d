import type { Sql } from "../read";

/** The leading passage of a record: its words and where they stand. */
export type FirstPassage = { source: string; exact: string };
type Row = FirstPassage & { record: string };

const first = `
  select g.record_id as record, g.source_id as source, g.exact
  from record.passage g
  where g.negotiation_id = $1 and g.kind = $2 and g.record_id = any ($3::text[]) and g.part = '' and g.ordinal = 0`;

/** The leading passages of these records, by record. */
export async function selectFirstPassages(
  sql: Sql,
  negotiation: string,
  kind: "position" | "event",
  ids: readonly string[],
): Promise<Map<string, FirstPassage>> {
  const rows = ids.length === 0 ? [] : await sql<Row>("first-passages", first, [negotiation, kind, ids]);
  return new Map(rows.map(({ record, ...passage }) => [record, passage]));
}
