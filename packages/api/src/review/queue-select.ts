import type { ChangesetState } from "@parley/domain/changeset";
import type { Kind } from "@parley/domain/records";
import { type ChangesetRow, changesetsFrom } from "../changeset/changeset.select";
import { type Stretch, valuesOf } from "../paging/keyset";
import type { Sql } from "../read";

/** What a list of changesets is narrowed to; null leaves a part open. */
export type QueueFilter = {
  state: ChangesetState;
  /** `to-accept`: what this person may accept; `mine`: what they had a part in; `others`: what they had none in. */
  whose: "to-accept" | "mine" | "others" | null;
  author: string | null;
  kind: Kind | null;
  party: string | null;
  issue: string | null;
  origin: ChangesetRow["origin"] | null;
  /** At least so many days in its state. */
  days: number | null;
};

/** Who looks, and whether a part in it stands in the way. */
export type Looker = { user: string; mayAccept: boolean; reviewRequired: boolean };

const wroteIt = (user: string) =>
  `exists (select from desk.changeset_author a where a.changeset_id = c.id and a.user_id = ${user})`;

/** A change of a record that is, was or would be of this party or on this issue, or is that party or issue. */
const touches = (kind: "party" | "issue", put: (value: unknown) => string, id: string) => {
  const value = put(id);
  return `exists (select from desk.change d
    left join record.position p on p.negotiation_id = $1 and d.kind = 'position' and p.id = d.record_id
    where d.changeset_id = c.id and (d.body ->> '${kind}' = ${value} or p.${kind}_id = ${value}
      or (d.kind = '${kind}' and d.record_id = ${value})))`;
};

function clausesOf(filter: QueueFilter, looker: Looker, put: (value: unknown) => string): string[] {
  const { whose, author, kind, party, issue, origin, days } = filter;
  const clauses = ["c.negotiation_id = $1", `c.state = ${put(filter.state)}`];
  if (whose === "mine") clauses.push(wroteIt(put(looker.user)));
  if (whose === "others" || (whose === "to-accept" && looker.reviewRequired))
    clauses.push(`not ${wroteIt(put(looker.user))}`);
  if (whose === "to-accept" && (!looker.mayAccept || filter.state !== "submitted")) clauses.push("false");
  if (author !== null) clauses.push(wroteIt(put(author)));
  if (kind !== null)
    clauses.push(`exists (select from desk.change d where d.changeset_id = c.id and d.kind = ${put(kind)})`);
  if (party !== null) clauses.push(touches("party", put, party));
  if (issue !== null) clauses.push(touches("issue", put, issue));
  if (origin !== null) clauses.push(`c.origin = ${put(origin)}`);
  if (days !== null) clauses.push(`c.updated_at <= now() - make_interval(days => ${put(days)}::int)`);
  return clauses;
}

/** A stretch of changesets in the order in which they came into their state. */
export async function selectQueueRows(
  sql: Sql,
  negotiation: string,
  filter: QueueFilter,
  looker: Looker,
  { from, descending, limit }: Stretch,
): Promise<ChangesetRow[]> {
  const { values, put } = valuesOf(negotiation);
  const clauses = clausesOf(filter, looker, put);
  if (from) {
    // A mark is in milliseconds, which is as exact as the column.
    const mark = `(to_timestamp(${put(from.key)}::numeric / 1000), ${put(from.id)}::text)`;
    clauses.push(`(c.updated_at, c.id) ${descending ? "<" : ">"} ${mark}`);
  }
  const order = descending ? "desc" : "asc";
  const text = changesetsFrom(clauses.join(" and "), `c.updated_at ${order}, c.id ${order}`, put(limit));
  return sql<ChangesetRow>("", text, values);
}

/** How many changesets hold, counted up to `most` and one. */
export async function countQueue(
  sql: Sql,
  negotiation: string,
  filter: QueueFilter,
  looker: Looker,
  most: number,
): Promise<number> {
  const { values, put } = valuesOf(negotiation);
  const clauses = clausesOf(filter, looker, put);
  const text = `select count(*)::int as many from (select from desk.changeset c
    where ${clauses.join(" and ")} limit ${most + 1}) found`;
  const [row] = await sql<{ many: number }>("", text, values);
  return row?.many ?? 0;
}

const authors = `
  select u.id, u.name from account."user" u
  where u.id in (select a.user_id from desk.changeset_author a
    join desk.changeset c on c.id = a.changeset_id where c.negotiation_id = $1 and c.state = $2)
  order by u.name, u.id limit 500`;

/** Everybody who had a part in a changeset that is in this state. */
export const selectQueueAuthors = (sql: Sql, negotiation: string, state: ChangesetState) =>
  sql<{ id: string; name: string }>("queue-authors", authors, [negotiation, state]);

const waiting = `
  select
    (select count(*)::int from (select from desk.changeset c where c.negotiation_id = $1 and c.state = 'submitted'
      and $3 and not ($4 and ${wroteIt("$2")}) limit 1000) x) as "toAccept",
    (select count(*)::int from (select from desk.changeset c where c.negotiation_id = $1 and c.state = 'returned'
      and ${wroteIt("$2")} limit 1000) x) as returned`;

/** What waits for a person: what they may accept, and what came back to them; each counted up to 1,000. */
export async function selectWaiting(sql: Sql, negotiation: string, looker: Looker) {
  const values = [negotiation, looker.user, looker.mayAccept, looker.reviewRequired];
  const [row] = await sql<{ toAccept: number; returned: number }>("desk-waiting", waiting, values);
  return row ?? { toAccept: 0, returned: 0 };
}
