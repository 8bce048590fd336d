import type { Kind } from "@parley/domain/records";
import type { NumberedSentence } from "@parley/domain/texts/sentences";
import type { Sql } from "../read";

/** How a text is divided in this negotiation; null where nothing was kept of it yet. */
export async function selectSentences(
  sql: Sql,
  negotiation: string,
  sha256: string,
): Promise<NumberedSentence[] | null> {
  const [row] = await sql<{ starts: number[]; ends: number[] }>(
    "text-sentences",
    "select starts, ends from desk.text_sentences where negotiation_id = $1 and sha256 = $2",
    [negotiation, sha256],
  );
  return row ? row.starts.map((start, i) => ({ number: i + 1, start, end: row.ends[i] ?? start })) : null;
}

/** A line of the log. `went` says whether a record that a dossier's log names is published still. */
export type LogRow = { number: number; reason: string | null; by: string | null; went: boolean };

const log = `
  select l.number, l.reason, u.name as by,
    exists (select from record.record r where r.negotiation_id = l.negotiation_id and r.id = any (l.ids)) as went
  from desk.sentence_log l left join account."user" u on u.id = l.set_by
  where l.negotiation_id = $1 and l.sha256 = $2
  order by l.number
  limit 20000`;

export const selectLog = (sql: Sql, negotiation: string, sha256: string) =>
  sql<LogRow>("sentence-log", log, [negotiation, sha256]);

/** A record that quotes a source. Half-filled where it is a draft's; `changeset` is null where it is published. */
export type QuotingRow = {
  kind: Kind;
  id: string;
  /** The published version, 0 where there is none. */
  version: number;
  changeset: string | null;
  mine: boolean;
  action: "put" | "withdraw";
  body: Record<string, unknown> | null;
};

const published = `
  select r.kind, r.id, r.version, null as changeset, false as mine, 'put' as action, b.body
  from (select distinct kind, record_id from record.passage where negotiation_id = $1 and source_id = $2) p
  join record.record r on r.negotiation_id = $1 and r.kind = p.kind and r.id = p.record_id
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where b.body is not null
  order by r.kind, r.id
  limit $3`;

/** Published records with a passage of this source, so many at most. */
export const selectQuoting = (sql: Sql, negotiation: string, source: string, most: number) =>
  sql<QuotingRow>("quoting-source", published, [negotiation, source, most]);

const drafted = `
  select d.kind, d.record_id as id, coalesce(r.version, 0) as version, c.id as changeset, c.mine, d.action, d.body
  from (
    select c.id, c.state, c.created_at, coalesce(c.created_by = $3, false) or exists (
      select from desk.changeset_author a where a.changeset_id = c.id and a.user_id = $3) as mine
    from desk.changeset c where c.negotiation_id = $1 and c.state in ('draft', 'returned', 'submitted')) c
  join desk.change d on d.changeset_id = c.id
  left join record.record r on r.negotiation_id = $1 and r.kind = d.kind and r.id = d.record_id
  where (c.mine or c.state = 'submitted' or c.id = $4)
    and (c.id = $4 or jsonb_path_exists(d.body, '$.**.source ? (@ == $source)', jsonb_build_object('source', $2::text)))
  order by c.created_at, c.id, d.kind, d.record_id
  limit 2000`;

/**
 * What drafts say that a person may see, theirs and submitted ones, with a passage of this source; and all of the changeset they
 * work in. At most 2,000.
 */
export const selectDrafted = (sql: Sql, negotiation: string, source: string, user: string, changeset: string | null) =>
  sql<QuotingRow>("drafts-quoting-source", drafted, [negotiation, source, user, changeset]);

const quoted = `
  select exists (
    select from record.passage p join record.source s on s.negotiation_id = p.negotiation_id and s.id = p.source_id
    where p.negotiation_id = $1 and s.sha256 = $2 and p.start_offset < $4 and p.end_offset > $3) as quoted`;

/** Whether a published passage stands between these offsets of a text. */
export async function isQuoted(
  sql: Sql,
  negotiation: string,
  sha256: string,
  { start, end }: { start: number; end: number },
): Promise<boolean> {
  const [row] = await sql<{ quoted: boolean }>("is-quoted", quoted, [negotiation, sha256, start, end]);
  return row?.quoted ?? false;
}

/** A position as a changeset has it, half-filled perhaps; without a body where it is withdrawn there. */
export type BesideRow = { id: string; body: Record<string, unknown> | null };

const beside = `
  select d.record_id as id, case when d.action = 'put' then d.body end as body
  from desk.change d join desk.changeset c on c.id = d.changeset_id
  where c.negotiation_id = $1 and c.id = $2 and d.kind = 'position'
    and (d.action = 'withdraw' or (d.body ->> 'party' = $3 and d.body ->> 'issue' = $4))
  order by d.saved_at desc, d.record_id
  limit 500`;

/** What a changeset says of a party on an issue, and the positions that it withdraws. */
export const selectBeside = (sql: Sql, negotiation: string, changeset: string, party: string, issue: string) =>
  sql<BesideRow>("positions-beside", beside, [negotiation, changeset, party, issue]);
