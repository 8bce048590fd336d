import type { Kind } from "@parley/domain/records";
import { instant } from "../instant";
import type { Sql } from "../read";

export type Action = "create" | "update" | "withdraw" | "restore";

/** How many records of a kind an edition created, updated, withdrew or brought back. */
export type Tally = { edition: number; action: Action; kind: Kind; count: number };

const tallies = `
  select edition, action, kind, count(*)::int as count from ledger.revision
  where negotiation_id = $1 and edition = any ($2::int[])
  group by edition, action, kind
  order by edition desc, action, kind`;

export async function selectTallies(sql: Sql, negotiation: string, editions: readonly number[]): Promise<Tally[]> {
  return sql<Tally>("edition-tallies", tallies, [negotiation, editions]);
}

/** One record that an edition changed; `title` is its name or summary then, null where that was redacted. */
export type ChangeRow = {
  edition: number;
  action: Action;
  kind: Kind;
  id: string;
  version: number;
  title: string | null;
  /** Whether the record is published now. */
  published: boolean;
};

// A withdrawal has no words of its own: it is told by the version it withdrew.
const changes = `
  select c.edition, c.action, c.kind, c.id, c.version, r.id is not null as published,
    left(coalesce(b.body ->> 'title', b.body ->> 'name', b.body ->> 'summary'), 300) as title
  from (
    select v.edition, v.action, v.kind, v.record_id as id, v.version, v.seq,
      row_number() over (partition by v.edition order by v.seq) as place
    from ledger.revision v where v.negotiation_id = $1 and v.edition = any ($2::int[])) c
  left join ledger.revision_body b
    on b.negotiation_id = $1 and b.kind = c.kind and b.record_id = c.id
    and b.version = case c.action when 'withdraw' then c.version - 1 else c.version end
  left join record.record r on r.negotiation_id = $1 and r.kind = c.kind and r.id = c.id
  where c.place <= $3
  order by c.edition desc, c.seq`;

/** The first `limit` records that each of these editions changed, in the order of the ledger. */
export async function selectChanges(
  sql: Sql,
  negotiation: string,
  editions: readonly number[],
  limit: number,
): Promise<ChangeRow[]> {
  return sql<ChangeRow>("edition-changes", changes, [negotiation, editions, limit]);
}

const onDay = `
  select number as edition, ${instant("recorded_at")} as "recordedAt" from ledger.edition
  where negotiation_id = $1 and recorded_at < ($2::date + 1)::timestamp at time zone 'UTC'
  order by number desc
  limit 1`;

/** The last edition recorded by the end of a day (ISO, UTC), or null before the first. */
export async function selectEditionOn(
  sql: Sql,
  negotiation: string,
  day: string,
): Promise<{ edition: number; recordedAt: string } | null> {
  const [row] = await sql<{ edition: number; recordedAt: string }>("edition-on-day", onDay, [negotiation, day]);
  return row ?? null;
}
