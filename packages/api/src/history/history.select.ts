import type { Kind } from "@parley/domain/records";
import { instant } from "../instant";
import type { Sql } from "../read";

/** One version of one record. Numbers are contributors: "Analyst 1". */
export type RevisionRow = {
  version: number;
  edition: number;
  action: "create" | "update" | "withdraw" | "restore";
  title: string;
  recordedAt: string;
  coder: number | null;
  acceptor: number | null;
  operator: boolean;
  reviewed: boolean;
  reviewRequired: boolean;
  pairsOfEyes: number;
  body: Record<string, unknown> | null;
  redaction: string | null;
};

const revisions = `
  select v.version, v.edition, v.action, e.title,
    ${instant("v.recorded_at")} as "recordedAt",
    v.coder, v.acceptor, e.operator, e.reviewed, e.review_required as "reviewRequired",
    e.pairs_of_eyes as "pairsOfEyes", b.body, b.redaction_reason as redaction
  from ledger.revision v
  join ledger.edition e on e.negotiation_id = v.negotiation_id and e.number = v.edition
  left join ledger.revision_body b
    on b.negotiation_id = v.negotiation_id and b.kind = v.kind and b.record_id = v.record_id and b.version = v.version
  where v.negotiation_id = $1 and v.kind = $2 and v.record_id = $3 and v.version < $4
  order by v.version desc
  limit $5`;

/** Versions of a record, latest first, from below `before`. */
export async function selectRevisions(
  sql: Sql,
  negotiation: string,
  record: { kind: Kind; id: string },
  before: number | null,
  limit: number,
): Promise<RevisionRow[]> {
  const values = [negotiation, record.kind, record.id, before ?? 2_147_483_647, limit];
  return sql<RevisionRow>("revisions", revisions, values);
}

const changesets = `
  select number as edition, changeset_id as changeset from ledger.edition
  where negotiation_id = $1 and number = any ($2::int[])`;

/** The changesets that became these editions; only for a login that may know. */
export async function selectChangesets(
  sql: Sql,
  negotiation: string,
  editions: readonly number[],
): Promise<Map<number, string>> {
  const rows = await sql<{ edition: number; changeset: string }>("edition-changesets", changesets, [
    negotiation,
    editions,
  ]);
  return new Map(rows.map(({ edition, changeset }) => [edition, changeset]));
}

/** A record that is on record no more: what it was called, and the version to bring back. */
export type WithdrawnRow = {
  kind: Kind;
  id: string;
  /** The version that withdrew it, and in which edition. */
  version: number;
  edition: number;
  /** Of the changeset that withdrew it. */
  title: string;
  recordedAt: string;
  /** Its last words, null where they are redacted. */
  body: Record<string, unknown> | null;
};

const withdrawn = `
  select v.kind, v.record_id as id, v.version, v.edition, e.title,
    to_char(v.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt", b.body
  from ledger.revision v
  join ledger.edition e on e.negotiation_id = v.negotiation_id and e.number = v.edition
  left join ledger.revision_body b
    on b.negotiation_id = v.negotiation_id and b.kind = v.kind and b.record_id = v.record_id and b.version = v.version - 1
  where v.negotiation_id = $1 and v.action = 'withdraw'
    and not exists (
      select from record.record r where r.negotiation_id = v.negotiation_id and r.kind = v.kind and r.id = v.record_id)
    and not exists (
      select from ledger.revision n where n.negotiation_id = v.negotiation_id and n.kind = v.kind
        and n.record_id = v.record_id and n.version > v.version)
  order by v.edition desc, v.kind, v.record_id
  limit 2000`;

/** Withdrawn records, the latest first; at most 2,000. */
export const selectWithdrawn = (sql: Sql, negotiation: string) =>
  sql<WithdrawnRow>("withdrawn", withdrawn, [negotiation]);

const names = `
  select c.number, u.name from ledger.contributor c join account."user" u on u.id = c.user_id
  where c.negotiation_id = $1 order by c.number limit 2000`;

/** Who the contributors are; only for a login that may know. */
export async function selectNames(sql: Sql, negotiation: string): Promise<Map<number, string>> {
  const rows = await sql<{ number: number; name: string }>("contributor-names", names, [negotiation]);
  return new Map(rows.map(({ number, name }) => [number, name]));
}
