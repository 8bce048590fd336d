import type { Event } from "@parley/domain/records/event";
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
