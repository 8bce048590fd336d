import { dateInWords, lastDay } from "@parley/domain/dates";
import { type DossierRecords, listRecords } from "@parley/domain/dossier";
import { type AnyRecord, type Kind, kinds } from "@parley/domain/records";
import { passagesOf } from "@parley/domain/records/passages";
import { referencesOf } from "@parley/domain/records/references";
import { keyOf } from "../apply/heads";
import type { Sql } from "../read";

export type Planned = { kind: Kind; body: AnyRecord };
/** One changeset of an import. */
export type Step = { title: string; records: Planned[] };

/**
 * Cuts a dossier into changesets: first the codebook and the parties, then each source with the records that rest on it.
 * A record that rests on several sources, or refers to one that does, goes with the last of them.
 */
export function planImport(records: DossierRecords): Step[] {
  const all = listRecords(records);
  const sources = [...records.source].sort((a, b) => (lastDay(a.published.edtf) < lastDay(b.published.edtf) ? -1 : 1));
  const place = new Map(sources.map(({ id }, i) => [keyOf({ kind: "source", id }), i + 1]));
  const own = ({ body }: Planned) =>
    passagesOf(body).map(({ passage }) => keyOf({ kind: "source", id: passage.source }));
  const leansOn = all.map((one) => [...own(one), ...namedBy(one.body)]);
  // Each round carries a place one reference further; it ends, since places only rise.
  for (let moved = true; moved; ) {
    moved = false;
    for (const [i, { kind, body }] of all.entries()) {
      if (kind === "source") continue;
      const key = keyOf({ kind, id: body.id });
      const needed = Math.max(0, ...(leansOn[i] ?? []).map((other) => place.get(other) ?? 0));
      if (needed <= (place.get(key) ?? 0)) continue;
      place.set(key, needed);
      moved = true;
    }
  }
  const titles = ["Codebook and parties", ...sources.map((one) => `Source: ${nameOf(one, records)}`)];
  const steps = titles.map((title, i) => {
    return { title, records: all.filter(({ kind, body }) => (place.get(keyOf({ kind, id: body.id })) ?? 0) === i) };
  });
  return steps.filter((step) => step.records.length > 0);
}

const namedBy = (body: AnyRecord) =>
  [...referencesOf(body)].flatMap(([kind, ids]) => [...ids].map((id) => keyOf({ kind, id })));

/** A source by its title; one without by its publisher and day. */
function nameOf({ title, publisher, published }: DossierRecords["source"][number], records: DossierRecords): string {
  const name = records.publisher.find(({ id }) => id === publisher)?.name ?? publisher;
  return title ?? `${name}, ${dateInWords(published.edtf)}`;
}

/** More sources, or records, than that go in as one: nobody reads so many editions of one day. */
const most = { sources: 20, records: 5_000 };

const counted = `
  select count(*)::int as records, count(*) filter (where kind = 'source')::int as sources
  from desk.import_row where import_id = $1 and state <> 'bad'`;
const brought = `
  select i.kind, i.record_id as id, i.state = 'good' as changes, coalesce(i.body, b.body) as body
  from desk.import_row i
  left join record.record r on r.negotiation_id = $2 and r.kind = i.kind and r.id = i.record_id
  left join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where i.import_id = $1 and i.state <> 'bad'
  order by i.place`;

type Row = Planned & { id: string; changes: boolean };

/** The changesets of a checked import, those without a change left out; null where it goes in as one. */
export async function stepsOf(sql: Sql, id: string, negotiation: string) {
  const [size] = await sql<{ records: number; sources: number }>("", counted, [id]);
  if (!size || size.sources > most.sources || size.records > most.records) return null;
  const rows = await sql<Row>("", brought, [id, negotiation]);
  const changing = new Set(rows.filter(({ changes }) => changes).map(keyOf));
  const records = Object.fromEntries(
    kinds.map((kind) => [kind, rows.filter((row) => row.kind === kind).map(({ body }) => body)]),
  ) as unknown as DossierRecords;
  const steps = planImport(records).map(({ title, records: planned }) => {
    const keys = planned.map(({ kind, body }) => ({ kind, id: body.id })).filter((key) => changing.has(keyOf(key)));
    return { title, keys };
  });
  return steps.filter(({ keys }) => keys.length > 0);
}
