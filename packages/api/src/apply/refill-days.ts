/** Keeps, for what was published before they were kept, the derived days that each record had in each edition. */
import type { Clients } from "@parley/db/clients";
import type { AnyRecord, Kind } from "@parley/domain/records";
import { passagesOf } from "@parley/domain/records/passages";
import { type Find, recordDays } from "@parley/domain/records/rules";
import { lockGround } from "../ground";
import { performAsOperator } from "../work";
import { insertRows } from "./insert";

/** Milliseconds that one negotiation may take. */
const longest = 120_000;

const missing = `
  select exists (
    select from ledger.revision v
    where v.negotiation_id = $1 and v.action <> 'withdraw'
      and v.kind in ('source', 'event', 'proposal', 'position', 'response', 'assessment', 'salience')
      and not exists (
        select from known.day_span s where s.negotiation_id = v.negotiation_id and s.kind = v.kind
          and s.record_id = v.record_id and s.edition = v.edition)) as missing`;

const versions = `
  select v.edition, v.kind, v.record_id as id, b.body
  from ledger.revision v
  left join ledger.revision_body b
    on b.negotiation_id = v.negotiation_id and b.kind = v.kind and b.record_id = v.record_id and b.version = v.version
  where v.negotiation_id = $1
  order by v.edition, v.seq`;

type Version = { edition: number; kind: Kind; id: string; body: AnyRecord | null };
type Span = { kind: Kind; recordId: string; edition: number; firstDay: string | null; lastDay: string };

/** The days of each record in the editions that derived them: its own, and those that redated a source that it quotes. */
export function spansOf(rows: readonly Version[]): Span[] {
  const standing = new Map<string, Version>();
  const latest = new Map<string, Span>();
  const find = ((kind: Kind, id: string) => standing.get(`${kind}/${id}`)?.body ?? null) as Find;
  const spans: Span[] = [];
  const editions = new Map<number, Version[]>();
  for (const row of rows) {
    const same = editions.get(row.edition);
    if (same) same.push(row);
    else editions.set(row.edition, [row]);
  }
  for (const [edition, changed] of editions) {
    for (const row of changed) standing.set(`${row.kind}/${row.id}`, row);
    const sources = new Set(changed.flatMap(({ kind, id }) => (kind === "source" ? [id] : [])));
    const quotes = (body: AnyRecord) => passagesOf(body).some(({ passage }) => sources.has(passage.source));
    for (const [key, { kind, id, body, edition: own }] of standing) {
      if (body === null || (own !== edition && (sources.size === 0 || !quotes(body)))) continue;
      const days = recordDays(body, find);
      const before = latest.get(key);
      if (!days || (own !== edition && before?.firstDay === days.first && before.lastDay === days.last)) continue;
      const span = { kind, recordId: id, edition, firstDay: days.first, lastDay: days.last };
      latest.set(key, span);
      spans.push(span);
    }
  }
  return spans;
}

/** Safe to repeat, and while others accept. @returns how many spans of days were kept. */
export async function refillDays(clients: Clients): Promise<number> {
  const negotiations = await clients.reader.prisma.negotiation.findMany({ select: { id: true } });
  let done = 0;
  for (const { id } of negotiations) {
    done += await performAsOperator(
      clients,
      id,
      async (work) => {
        await lockGround(work);
        const [row] = await work.sql<{ missing: boolean }>("days-missing", missing, [id]);
        if (!row?.missing) return 0;
        const spans = spansOf(await work.sql<Version>("all-versions", versions, [id]));
        const all = spans.map((span) => ({ negotiationId: id, ...span }));
        await insertRows(work, "known.day_span", all, "on conflict do nothing");
        return all.length;
      },
      longest,
    );
  }
  return done;
}
