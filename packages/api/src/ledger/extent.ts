import type { Sql } from "../read";

/** How much there is that verifying looks at, and what it cannot look into. */
export type Extent = {
  negotiations: number;
  editions: number;
  /** Lines of all logs, and of these the ones of accounts. */
  lines: number;
  accountLines: number;
  /** Versions whose words were taken out: only their place in the chain is left. */
  redacted: number;
  /** What the last line of the log of accounts is sealed with; null where there is none. */
  seal: string | null;
};

const counts = `
  select (select count(*)::int from record.negotiation) as negotiations, (select count(*)::int from ledger.edition) as editions,
    (select count(*)::int from ledger.audit) as lines,
    (select count(*)::int from ledger.audit where chain = '') as "accountLines",
    (select count(*)::int from ledger.revision_body where body is null) as redacted,
    (select hash from ledger.audit where chain = '' order by seq desc limit 1) as seal`;

/** Counted on the owner's connection, since no login sees all. */
export async function extentOf(sql: Sql): Promise<Extent> {
  const [found] = await sql<Extent>("", counts, []);
  if (!found) throw new Error("A count gives one row.");
  return found;
}
