/** Dates that lean on a source: where its date of publication is corrected, theirs are derived anew. */
import type { AnyRecord, Kind } from "@parley/domain/records";
import { type Find, recordDays } from "@parley/domain/records/rules";
import type { Sql } from "../read";
import type { Work } from "../work";
import type { Checked } from "./check";
import { keyOf } from "./heads";

type Row = { kind: Kind; id: string; body: AnyRecord };

const leaning = `
  select r.kind, r.id, b.body
  from record.record r
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where r.negotiation_id = $1 and b.body is not null and exists (
    select from record.passage p
    where p.negotiation_id = r.negotiation_id and p.kind = r.kind and p.record_id = r.id and p.source_id = any ($2::text[]))`;
const sources = `
  select r.id, b.body from record.record r
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where r.negotiation_id = $1 and r.kind = 'source' and r.id = any ($2::text[])`;

/** Sets the derived days of published records that quote a changed source and are not changed themselves. */
export async function deriveLeaningDays(work: Work, changes: readonly Checked[]): Promise<void> {
  const changed = changes.filter(
    ({ kind, action, baseVersion }) => kind === "source" && action === "put" && baseVersion > 0,
  );
  if (changed.length === 0) return;
  const touched = new Set(changes.map(keyOf));
  const ids = changed.map(({ id }) => id);
  const rows = (await work.sql<Row>("leaning", leaning, [work.negotiation, ids])).filter(
    (row) => !touched.has(keyOf(row)),
  );
  const find = await findSources(work.sql, work.negotiation, rows, changed);
  const derived = rows.flatMap(({ kind, id, body }) => {
    const days = recordDays(body, find);
    return days ? [{ kind, id, first: days.first, last: days.last }] : [];
  });
  for (const kind of new Set(derived.map((row) => row.kind))) {
    await work.run(
      `update record.${kind} t set first_day = k.first, last_day = k.last
       from json_to_recordset($2::json) as k(id text, first text, last text)
       where t.negotiation_id = $1 and t.id = k.id and (t.first_day, t.last_day) is distinct from (k.first, k.last)`,
      ...[work.negotiation, JSON.stringify(derived.filter((row) => row.kind === kind))],
    );
  }
}

/** Finds the sources that these records quote, as they will stand. */
async function findSources(
  sql: Sql,
  negotiation: string,
  rows: readonly Row[],
  changed: readonly Checked[],
): Promise<Find> {
  const quoted = rows.flatMap(({ body }) => ("evidence" in body ? body.evidence.map(({ source }) => source) : []));
  const published = await sql<Row>("leaning-sources", sources, [negotiation, [...new Set(quoted)]]);
  const all = new Map([...published, ...changed].map(({ id, body }) => [id, body]));
  return ((kind: Kind, id: string) => (kind === "source" ? (all.get(id) ?? null) : null)) as Find;
}
