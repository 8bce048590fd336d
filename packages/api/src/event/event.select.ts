import { type EventSort, mostCounted } from "@parley/domain/lists";
import type { Event } from "@parley/domain/records/event";
import { dayClauses, sourceClause, wordsClause } from "../paging/filters";
import { type Stretch, valuesOf } from "../paging/keyset";
import { countUpTo, selectStretch } from "../paging/stretch";
import type { Sql } from "../read";
import { type Coded, codedColumns, joinCoded } from "../record/record.select";

/** An event with its derived days, and how many statements were made at it. */
export type EventView = Event & { first: string | null; last: string; statements: number; coded: Coded };
type Row = { body: Event } & Pick<EventView, "first" | "last" | "statements" | "coded">;

const events = (filter: string, order: "asc" | "desc") => `
  select b.body, p.first_day as first, p.last_day as last, ${codedColumns},
    (select count(*)::int from record.position q
      where q.negotiation_id = p.negotiation_id and q.event_id = p.id) as statements
  from record.event p
  ${joinCoded("p")}
  where p.negotiation_id = $1 and ${filter} and b.body is not null
  order by p.last_day ${order}, p.id ${order}
  limit $4`;

const before = events("(p.last_day, p.id) < ($2, $3)", "desc");
const byId = events("p.id = $2 and $3 = ''", "asc");

/** A page of events, latest first, from just before (`day`, `id`). */
export async function selectEvents(
  sql: Sql,
  negotiation: string,
  cursor: { day: string; id: string } | null,
  limit: number,
): Promise<EventView[]> {
  const rows = await sql<Row>("events", before, [negotiation, cursor?.day ?? "9999-99-99", cursor?.id ?? "", limit]);
  return rows.map(({ body, ...rest }) => ({ ...body, ...rest }));
}

export async function selectEvent(sql: Sql, negotiation: string, id: string): Promise<EventView | null> {
  const [row] = await sql<Row>("event-by-id", byId, [negotiation, id, "", 1]);
  if (!row) return null;
  const { body, ...rest } = row;
  return { ...body, ...rest };
}

const withSpeaker = events(
  `(p.id = any ($3::text[]) or exists (
    select from record.event_speaker x
    where x.negotiation_id = p.negotiation_id and x.event_id = p.id and x.speaker_id = $2))`,
  "desc",
);

/** The events a speaker took part in, and those with these ids; latest first. */
export async function selectEventsOf(
  sql: Sql,
  negotiation: string,
  { speaker = "", ids }: { speaker?: string; ids: readonly string[] },
  limit: number,
): Promise<EventView[]> {
  const rows = await sql<Row>("events-of", withSpeaker, [negotiation, speaker, [...new Set(ids)], limit]);
  return rows.map(({ body, ...rest }) => ({ ...body, ...rest }));
}

/** What a list of events is narrowed to; null leaves a part open. Days are ISO days. */
export type EventFilter = {
  party: string | null;
  speaker: string | null;
  source: string | null;
  kind: Event["kind"] | null;
  status: Event["status"] | null;
  from: string | null;
  to: string | null;
  words: string | null;
};

/** An event as lists show it. */
export type EventRow = Pick<Event, "id" | "title" | "kind" | "status" | "place" | "summary"> & {
  /** EDTF. */
  date: string;
  first: string | null;
  last: string;
  /** The edition that coded it last. */
  edition: number;
};

const listed = `p.id, p.title, p.event_kind as kind, p.status, p.place, p.summary, p.date_edtf as date,
  p.first_day as first, p.last_day as last, p.edition`;

function clausesOf(filter: EventFilter, put: (value: unknown) => string): string[] {
  const { party, speaker, kind, status } = filter;
  const clauses: string[] = [];
  const took = (who: "party" | "speaker", id: string) =>
    `exists (select from record.event_${who} x
      where x.negotiation_id = $1 and x.${who}_id = ${put(id)} and x.event_id = p.id)`;
  if (party !== null) clauses.push(took("party", party));
  if (speaker !== null) clauses.push(took("speaker", speaker));
  if (kind !== null) clauses.push(`p.event_kind = ${put(kind)}`);
  if (status !== null) clauses.push(`p.status = ${put(status)}`);
  return [
    ...clauses,
    ...dayClauses(filter, put),
    ...sourceClause(filter.source, "event", put),
    ...wordsClause(filter.words, "event", ["title", "place", "summary"], put),
  ];
}

/** One stretch of the list, by last possible day or by edition. */
export async function selectEventRows(
  sql: Sql,
  negotiation: string,
  filter: EventFilter,
  sort: EventSort,
  stretch: Stretch,
  few = false,
): Promise<EventRow[]> {
  const { values, put } = valuesOf(negotiation);
  const key = sort === "coded" ? "edition" : "last_day";
  const clauses = clausesOf(filter, put);
  return selectStretch<EventRow>(sql, { table: "event", columns: listed, key, clauses, values, stretch, few });
}

/** How many events the filter leaves, up to one more than `mostCounted`. */
export async function countEvents(sql: Sql, negotiation: string, filter: EventFilter): Promise<number> {
  const { values, put } = valuesOf(negotiation);
  return countUpTo(sql, "event", clausesOf(filter, put), values, mostCounted);
}

const participants = `
  select event_id as event, 'party' as what, party_id as id, ordinal from record.event_party
  where negotiation_id = $1 and event_id = any ($2::text[])
  union all
  select event_id, 'speaker', speaker_id, ordinal from record.event_speaker
  where negotiation_id = $1 and event_id = any ($2::text[])
  order by event, what, ordinal`;

/** Who took part in these events, in the order coded. */
export async function selectParticipants(
  sql: Sql,
  negotiation: string,
  ids: readonly string[],
): Promise<(id: string) => { parties: string[]; speakers: string[] }> {
  type Part = { event: string; what: "party" | "speaker"; id: string };
  const rows = ids.length === 0 ? [] : await sql<Part>("participants", participants, [negotiation, ids]);
  const found = new Map(ids.map((id) => [id, { parties: [] as string[], speakers: [] as string[] }]));
  for (const { event, what, id } of rows) found.get(event)?.[what === "party" ? "parties" : "speakers"].push(id);
  return (id) => found.get(id) ?? { parties: [], speakers: [] };
}
