import type { Kind } from "@parley/domain/records";
import type { Sql } from "../read";

/** What the ledger last says of a record. `published` is 0 where it is withdrawn; `latest` is its last version ever. */
export type Head = { kind: Kind; id: string; latest: number; published: number };

export const keyOf = ({ kind, id }: { kind: string; id: string }) => `${kind}/${id}`;

const heads = `
  select k.kind, k.id, v.version as latest, coalesce(r.version, 0) as published
  from json_to_recordset($2::json) as k(kind text, id text)
  join lateral (
    select version from ledger.revision
    where negotiation_id = $1 and kind = k.kind and record_id = k.id order by version desc limit 1
  ) v on true
  left join record.record r on r.negotiation_id = $1 and r.kind = k.kind and r.id = k.id`;

/** Heads of these records by key; a record that never was has none. */
export async function selectHeads(
  sql: Sql,
  negotiation: string,
  records: readonly { kind: Kind; id: string }[],
): Promise<Map<string, Head>> {
  const keys = JSON.stringify(records.map(({ kind, id }) => ({ kind, id })));
  const rows = await sql<Head>("heads", heads, [negotiation, keys]);
  return new Map(rows.map((head) => [keyOf(head), head]));
}
