/** Makes found what was published before search was there, or before its rules changed. */
import type { Clients } from "@parley/db/clients";
import type { AnyRecord, Kind } from "@parley/domain/records";
import { lockGround } from "../ground";
import { performAsOperator } from "../work";
import { clearSearch, searchRules, writeSearch } from "./search-rows";

/** Records of one transaction. */
const batch = 1_000;
/** Milliseconds that one batch may take. */
const longest = 60_000;

const missing = `
  select r.kind, r.id, b.body
  from record.record r
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  left join record.search s on s.negotiation_id = r.negotiation_id and s.kind = r.kind and s.id = r.id
  where r.negotiation_id = $1 and b.body is not null and s.rules is distinct from $2
  order by r.kind, r.id
  limit $3`;

type Row = { kind: Kind; id: string; body: AnyRecord };

/**
 * Writes the rows by which published records are found, where they are missing or by older rules. Safe to repeat, and
 * while others accept: each batch holds the negotiation's lock.
 * @returns how many records were made found.
 */
export async function refillSearch(clients: Clients): Promise<number> {
  const negotiations = await clients.reader.prisma.negotiation.findMany({ select: { id: true } });
  let done = 0;
  for (const { id } of negotiations) {
    for (let filled = batch; filled === batch; done += filled) {
      filled = await performAsOperator(
        clients,
        id,
        async (work) => {
          await lockGround(work);
          const rows = await work.sql<Row>("search-missing", missing, [id, searchRules, batch]);
          await clearSearch(work, rows);
          await writeSearch(work, rows);
          return rows.length;
        },
        longest,
      );
    }
  }
  return done;
}
