import type { Membership, Visibility } from "@parley/domain/access";
import type { Kind } from "@parley/domain/records";
import { instant } from "../instant";
import type { Sql } from "../read";

type Standing = {
  id: string;
  edition: number;
  visibility: Visibility;
  recordedAt: string;
  title: string | null;
  summary: string | null;
};

const list = `
  select n.id, n.edition, n.visibility,
    ${instant("n.recorded_at")} as "recordedAt", p.title, p.summary
  from record.negotiation n
  left join record.profile p on p.negotiation_id = n.id
  where n.id = any ($1::text[]) or $2 or n.visibility = 'public'
  order by n.id
  limit 500`;

/** Negotiations that these memberships may reach; the caller keeps those with a role. */
export async function selectNegotiations(sql: Sql, memberships: readonly Membership[]): Promise<Standing[]> {
  const named = memberships.flatMap(({ negotiation }) => (negotiation === null ? [] : [negotiation]));
  return sql<Standing>("negotiations", list, [named, memberships.some((m) => m.negotiation === null)]);
}

const recorded = `select ${instant("recorded_at")} as "recordedAt" from record.negotiation where id = $1`;

/** When the edition that is read was recorded, an instant in UTC; before the first, when the negotiation was made. */
export async function selectRecordedAt(sql: Sql, negotiation: string): Promise<string> {
  const [row] = await sql<{ recordedAt: string }>("recorded-at", recorded, [negotiation]);
  if (!row) throw new Error("the negotiation that was admitted is there");
  return row.recordedAt;
}

const counts = `
  select kind, count(*)::int as count from record.record where negotiation_id = $1 group by kind order by kind`;

/** How many records of each kind are published. */
export async function selectCounts(sql: Sql, negotiation: string): Promise<Partial<Record<Kind, number>>> {
  const rows = await sql<{ kind: Kind; count: number }>("record-counts", counts, [negotiation]);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

/** An accepted changeset as all may know it. */
export type EditionView = {
  number: number;
  title: string;
  recordedAt: string;
  acceptor: number | null;
  operator: boolean;
  reviewed: boolean;
  reviewRequired: boolean;
  pairsOfEyes: number;
};

const editions = `
  select number, title, ${instant("recorded_at")} as "recordedAt",
    acceptor, operator, reviewed, review_required as "reviewRequired", pairs_of_eyes as "pairsOfEyes"
  from ledger.edition
  where negotiation_id = $1 and number < $2
  order by number desc
  limit $3`;

/** Editions, latest first, from below `before`. */
export async function selectEditions(
  sql: Sql,
  negotiation: string,
  before: number | null,
  limit: number,
): Promise<EditionView[]> {
  return sql<EditionView>("editions", editions, [negotiation, before ?? 2_147_483_647, limit]);
}
