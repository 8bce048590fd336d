/** Dates that lean on a source: where its date of publication is corrected, theirs are derived anew. */
import type { Problem } from "@parley/domain/errors";
import { type AnyRecord, type Kind, records } from "@parley/domain/records";
import { recordTitle } from "@parley/domain/records/labels";
import { passagesOf } from "@parley/domain/records/passages";
import { checkRecordIn, dateOf, type Find, recordDays } from "@parley/domain/records/rules";
import type { Sql } from "../read";
import { selectBodies } from "../record/record.select";
import type { Work } from "../work";
import { type Checked, ledBy, nameOf } from "./check";
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
  const rows = await leaningRows(work.sql, work.negotiation, changed, changes);
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

const datesOf = ({ kind, body }: Checked) =>
  kind === "source" && body ? records.source.parse(body).published.edtf : null;

/** Sources whose day of publication these changes correct. */
async function redated(sql: Sql, negotiation: string, changes: readonly Checked[]): Promise<Checked[]> {
  const changed = changes.filter(({ kind, body, baseVersion }) => kind === "source" && body && baseVersion > 0);
  const ids = changed.map(({ id }) => id);
  if (ids.length === 0) return [];
  const before = await selectBodies(sql, negotiation, "source", { ids });
  const dates = new Map(before.map(({ id, body }) => [id, body.published.edtf]));
  return changed.filter((change) => dates.has(change.id) && dates.get(change.id) !== datesOf(change));
}

/** A published record that quotes a source, and has a date of its own that may lean on the source's. */
export type LeaningOnDate = { source: string; kind: Kind; id: string; title: string };

/** The published records, left alone by these changes, that quote a source whose day of publication is corrected. */
export async function listLeaningOnDates(
  sql: Sql,
  negotiation: string,
  changes: readonly Checked[],
): Promise<LeaningOnDate[]> {
  const sources = await redated(sql, negotiation, changes);
  if (sources.length === 0) return [];
  const rows = await leaningRows(sql, negotiation, sources, changes);
  return sources.flatMap(({ id: source }) =>
    rows.flatMap(({ kind, id, body }) =>
      dateOf(body) !== null && passagesOf(body).some(({ passage }) => passage.source === source)
        ? [{ source, kind, id, title: recordTitle(body) ?? id }]
        : [],
    ),
  );
}

/** Records that would be dated after their source came out, were its day of publication corrected. */
export async function leaningProblems(sql: Sql, negotiation: string, changes: readonly Checked[]): Promise<Problem[]> {
  const sources = await redated(sql, negotiation, changes);
  if (sources.length === 0) return [];
  const rows = await leaningRows(sql, negotiation, sources, changes);
  const find = await findSources(sql, negotiation, rows, changes);
  const late = rows.filter(({ kind, body }) =>
    checkRecordIn(kind, body, find).some(({ path }) => path.endsWith(".edtf")),
  );
  return sources.flatMap((source) => {
    const own = late.filter(({ body }) => passagesOf(body).some(({ passage }) => passage.source === source.id));
    if (own.length === 0) return [];
    const named = own.slice(0, 3).map(nameOf).join(", ");
    const more = own.length > 3 ? ` and ${own.length - 3} more` : "";
    const them = own.length === 1 ? "it" : "them";
    const text = `With this day ${named}${more} would be dated after this source came out: correct ${them} in the same changeset, or this day.`;
    return ledBy(source, [{ path: "published.edtf", text }]);
  });
}

async function leaningRows(sql: Sql, negotiation: string, sources: readonly Checked[], changes: readonly Checked[]) {
  const touched = new Set(changes.map(keyOf));
  const ids = sources.map(({ id }) => id);
  return (await sql<Row>("leaning", leaning, [negotiation, ids])).filter((row) => !touched.has(keyOf(row)));
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
