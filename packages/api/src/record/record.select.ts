/** The bodies of published records, read from the ledger: whole and canonical, as they were accepted. */
import type { Kind, RecordOf } from "@parley/domain/records";
import { instant } from "../instant";
import type { Sql } from "../read";

/** One published record. */
export type Published<K extends Kind> = { kind: K; id: string; version: number; edition: number; body: RecordOf<K> };

const bodiesAfter = `
  select r.kind, r.id, r.version, r.edition, b.body
  from record.record r
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where r.negotiation_id = $1 and r.kind = $2 and r.id > $3 and b.body is not null
  order by r.id
  limit $4`;
// One look-up for each id, whatever is thought of the tables: while they grow, estimates would read all of both each time.
const bodiesById = `
  select r.* from unnest($3::text[]) as k(id)
  cross join lateral (
    select r.kind, r.id, r.version, r.edition, b.body
    from record.record r
    join ledger.revision_body b
      on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
    where r.negotiation_id = $1 and r.kind = $2 and r.id = k.id and b.body is not null
    limit 1) r
  order by r.id`;

/** The most records of one kind that one answer holds. */
export const mostRecords = 2_000;

export type Which = { ids: readonly string[] } | { after?: string; limit?: number };

/** Those with these ids, however many, or the records of one kind by id: at most `mostRecords`; go on with `after` the last one. */
export async function selectBodies<K extends Kind>(
  sql: Sql,
  negotiation: string,
  kind: K,
  which: Which = {},
): Promise<Published<K>[]> {
  if ("ids" in which) return sql("record-bodies-by-id", bodiesById, [negotiation, kind, [...new Set(which.ids)]]);
  const { after = "", limit = mostRecords } = which;
  return sql("record-bodies", bodiesAfter, [negotiation, kind, after, Math.min(limit, mostRecords)]);
}

const texts = `
  select t.sha256, t.text from desk.text_at_hand h join desk.source_text t on t.sha256 = h.sha256
  where h.negotiation_id = $1 and h.sha256 = any ($2::text[])`;

/** Texts by fingerprint, of those at hand in this negotiation. */
export async function selectTexts(
  sql: Sql,
  negotiation: string,
  fingerprints: readonly string[],
): Promise<Map<string, string>> {
  const values = [negotiation, fingerprints];
  const rows = fingerprints.length === 0 ? [] : await sql<{ sha256: string; text: string }>("texts", texts, values);
  return new Map(rows.map(({ sha256, text }) => [sha256, text]));
}

/** The last edition that made or changed a record, and whose eyes were on it. Numbers stand for "Analyst 1". */
export type Coded = {
  version: number;
  edition: number;
  /** An instant in UTC, ISO. */
  recordedAt: string;
  coder: number | null;
  acceptor: number | null;
  reviewed: boolean;
  reviewRequired: boolean;
  operator: boolean;
  pairsOfEyes: number;
};

/** Columns of `Coded`, where `v` is the revision and `e` its edition. */
export const codedColumns = `
  json_build_object('version', v.version, 'edition', v.edition,
    'recordedAt', ${instant("v.recorded_at")},
    'coder', v.coder, 'acceptor', e.acceptor, 'reviewed', e.reviewed, 'reviewRequired', e.review_required,
    'operator', e.operator, 'pairsOfEyes', e.pairs_of_eyes) as coded`;

/** Joins the current revision `v`, its body `b` and its edition `e` to a record's own table under this alias. */
export const joinCoded = (alias: string): string => `
  join record.record r on r.negotiation_id = ${alias}.negotiation_id and r.kind = ${alias}.kind and r.id = ${alias}.id
  join ledger.revision v
    on v.negotiation_id = r.negotiation_id and v.kind = r.kind and v.record_id = r.id and v.version = r.version
  join ledger.revision_body b
    on b.negotiation_id = v.negotiation_id and b.kind = v.kind and b.record_id = v.record_id and b.version = v.version
  join ledger.edition e on e.negotiation_id = v.negotiation_id and e.number = v.edition`;
