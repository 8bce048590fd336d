import type { ChangesetState } from "@parley/domain/changeset";
import type { Kind } from "@parley/domain/records";
import { instant } from "../instant";
import type { Sql } from "../read";

/** Somebody by name; null is the operator of the command line. */
export type Named = { id: string; name: string } | null;

/** A changeset in a list. Instants are UTC, ISO. */
export type ChangesetRow = {
  id: string;
  title: string;
  reason: string | null;
  origin: "form" | "import" | "restore" | "merge";
  state: ChangesetState;
  version: number;
  /** The edition that it became, null until it is accepted. */
  acceptedAs: number | null;
  createdAt: string;
  updatedAt: string;
  creator: Named;
  authors: { id: string; name: string }[];
  /** The latest submission. */
  submission: { number: number; hash: string; title: string; at: string; by: Named } | null;
  /** The records it changes, at most twenty. */
  records: { kind: Kind; id: string; action: "put" | "withdraw"; title: string }[];
  changeCount: number;
};

const person = (column: string) =>
  `(select json_build_object('id', u.id, 'name', u.name) from account."user" u where u.id = ${column})`;

/** The statement that gives changesets where `filter` holds of `c`. */
export const changesetsFrom = (filter: string, order: string, limit: string) => `
  select c.id, c.title, c.reason, c.origin, c.state, c.version,
    (select e.number from ledger.edition e where e.changeset_id = c.id) as "acceptedAs",
    ${instant("c.created_at")} as "createdAt", ${instant("c.updated_at")} as "updatedAt",
    ${person("c.created_by")} as creator,
    (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by a.since_at, u.id), '[]')
      from desk.changeset_author a join account."user" u on u.id = a.user_id where a.changeset_id = c.id) as authors,
    (select json_build_object('number', s.number, 'hash', s.hash, 'title', s.title,
        'at', ${instant("s.submitted_at")}, 'by', ${person("s.submitted_by")})
      from desk.submission s where s.changeset_id = c.id order by s.number desc limit 1) as submission,
    (select coalesce(json_agg(x), '[]') from (
      select d.kind, d.record_id as id, d.action,
        coalesce(d.body ->> 'title', d.body ->> 'name', d.body ->> 'summary', d.record_id) as title
      from desk.change d where d.changeset_id = c.id order by d.kind, d.record_id limit 20) x) as records,
    (select count(*)::int from desk.change d where d.changeset_id = c.id) as "changeCount"
  from desk.changeset c
  where ${filter}
  order by ${order}
  limit ${limit}`;
const changesets = (filter: string) =>
  changesetsFrom(`c.negotiation_id = $1 and ${filter}`, "c.updated_at desc, c.id", "200");

const mine = changesets(
  `c.state = any ($3::text[]) and exists (
    select from desk.changeset_author a where a.changeset_id = c.id and a.user_id = $2)`,
);
const byId = changesets("c.id = $2");

/** Changesets in these states that this person had a hand in, latest first; at most 200. */
export const selectMine = (sql: Sql, negotiation: string, userId: string, states: readonly ChangesetState[]) =>
  sql<ChangesetRow>("changesets-mine", mine, [negotiation, userId, states]);

export async function selectChangeset(sql: Sql, negotiation: string, id: string): Promise<ChangesetRow | null> {
  const [row] = await sql<ChangesetRow>("changeset-by-id", byId, [negotiation, id]);
  return row ?? null;
}

/** A change with the published version it is compared to. Versions are 0 where nothing is published. */
export type ChangeRow = {
  kind: Kind;
  id: string;
  action: "put" | "withdraw";
  baseVersion: number;
  body: Record<string, unknown> | null;
  savedBy: string | null;
  /** Whether its words were taken out. */
  redacted: boolean;
  base: Record<string, unknown> | null;
  current: Record<string, unknown> | null;
};

const bodyAt = (version: string) =>
  `(select b.body from ledger.revision_body b
    where b.negotiation_id = $1 and b.kind = d.kind and b.record_id = d.record_id and b.version = ${version})`;
/** Somebody changed the record since this was written, or it took the id of one that was withdrawn: what `staleness` says. */
const overtaken = `(coalesce(r.version, 0) <> d.base_version or (d.base_version = 0 and r.version is null
  and exists (select from ledger.revision v where v.negotiation_id = $1 and v.kind = d.kind and v.record_id = d.record_id)
  and (select c.origin from desk.changeset c where c.id = $2) <> 'restore'))`;
const changes = (table: string, filter: string, limit = "1") => `
  select d.kind, d.record_id as id, d.action, d.base_version as "baseVersion", d.body, d.saved_by as "savedBy",
    d.redacted_at is not null as redacted, ${bodyAt("d.base_version")} as base,
    case when r.version is distinct from d.base_version then ${bodyAt("r.version")} end as current
  from ${table} d
  left join record.record r on r.negotiation_id = $1 and r.kind = d.kind and r.id = d.record_id
  where d.changeset_id = $2 and ${filter}
  order by d.kind, d.record_id
  limit ${limit}`;
const ofDraft = "$3::int is null";
const ofSubmission = "d.number = $3::int";
const named = "d.kind = $4 and d.record_id = $5";
const oneOfDraft = changes("desk.change", `${ofDraft} and ${named}`);
const oneOfSubmission = changes("desk.submitted_change", `${ofSubmission} and ${named}`);
const beyond = "(d.kind, d.record_id) >= ($4, $5) and ($6::text is null or (d.kind, d.record_id) < ($6, $7))";
const pageOf = {
  draft: changes("desk.change", `${ofDraft} and ${beyond}`, "$8"),
  submission: changes("desk.submitted_change", `${ofSubmission} and ${beyond}`, "$8"),
  overtaken: changes("desk.change", `${ofDraft} and ${beyond} and ${overtaken}`, "$8"),
};

/** One change of a submission, or of the draft where its number is null. */
export async function selectChange(
  sql: Sql,
  negotiation: string,
  changeset: string,
  submission: number | null,
  { kind, id }: { kind: Kind; id: string },
): Promise<ChangeRow | null> {
  const values = [negotiation, changeset, submission, kind, id];
  const [row] =
    submission === null
      ? await sql<ChangeRow>("draft-change-view", oneOfDraft, values)
      : await sql<ChangeRow>("submitted-change-view", oneOfSubmission, values);
  return row ?? null;
}

/** A record of a changeset, by which its changes are ordered. */
export type ChangeKey = { kind: Kind; id: string };
/** So many changes from one record on, and before another; null is the beginning and the end. */
export type ChangeStretch = { from: ChangeKey | null; to: ChangeKey | null; limit: number };

/** A stretch of the changes of a submission, or of the draft where its number is null. */
export function selectChanges(
  sql: Sql,
  negotiation: string,
  { changeset, submission }: { changeset: string; submission: number | null },
  stretch: ChangeStretch,
): Promise<ChangeRow[]> {
  const which = submission === null ? "draft" : "submission";
  return sql<ChangeRow>(`${which}-changes`, pageOf[which], valuesOf(negotiation, changeset, submission, stretch));
}

/** A stretch of those changes of an open changeset whose record somebody changed since they were written. */
export const selectOvertaken = (sql: Sql, negotiation: string, changeset: string, stretch: ChangeStretch) =>
  sql<ChangeRow>("overtaken-changes", pageOf.overtaken, valuesOf(negotiation, changeset, null, stretch));

const valuesOf = (
  negotiation: string,
  changeset: string,
  submission: number | null,
  { from, to, limit }: ChangeStretch,
) => [negotiation, changeset, submission, from?.kind ?? "", from?.id ?? "", to?.kind ?? null, to?.id ?? null, limit];

const before = (table: string, filter: string) => `
  select p.kind, p.id, (select count(*)::int from ${table} d where d.changeset_id = $1 and ${filter}
      and (d.kind, d.record_id) < ($3, $4)) as count
  from (select d.kind, d.record_id as id from ${table} d where d.changeset_id = $1 and ${filter}
    and (d.kind, d.record_id) < ($3, $4) order by d.kind desc, d.record_id desc limit $5) p
  order by p.kind, p.id limit 1`;
const beforeIn = {
  draft: before("desk.change", "$2::int is null"),
  submission: before("desk.submitted_change", "d.number = $2::int"),
};

/** With what the page before one of so many begins, and how many changes stand before; null where none do. */
export async function findPageBefore(
  sql: Sql,
  { changeset, submission }: { changeset: string; submission: number | null },
  { kind, id }: ChangeKey,
  limit: number,
): Promise<(ChangeKey & { count: number }) | null> {
  const which = submission === null ? "draft" : "submission";
  const values = [changeset, submission, kind, id, limit];
  const [row] = await sql<ChangeKey & { count: number }>(`${which}-changes-before`, beforeIn[which], values);
  return row ?? null;
}

/** `about` is the record that it is about, null where it is about the whole. */
export type CommentRow = {
  id: string;
  submission: number | null;
  about: { kind: Kind; id: string } | null;
  text: string;
  at: string;
  by: Named;
};
const comments = `
  select c.id, c.submission, c.text,
    case when c.kind is not null then json_build_object('kind', c.kind, 'id', c.record_id) end as about, ${instant("c.created_at")} as at, ${person("c.user_id")} as by
  from desk.comment c where c.changeset_id = $1 order by c.created_at, c.id limit 500`;

export const selectComments = (sql: Sql, id: string) => sql<CommentRow>("changeset-comments", comments, [id]);
