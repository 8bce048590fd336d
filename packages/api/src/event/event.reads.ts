import { DomainError } from "@parley/domain/errors";
import type { Read } from "../read";
import { selectSourcesOf } from "../source/source.select";
import { selectEvent, selectEvents } from "./event.select";

type Page = { cursor: { day: string; id: string } | null; limit: number };

/** A page of events, latest first. Go on with `next` as the cursor; null where there are no more. */
export async function listEvents({ cursor, limit }: Page, { sql, ground }: Read) {
  const events = await selectEvents(sql, ground.id, cursor, limit + 1);
  const shown = events.slice(0, limit);
  const last = shown.at(-1);
  return { events: shown, next: events.length > limit && last ? { day: last.last, id: last.id } : null };
}

/** One event with the sources of its evidence. */
export async function getEvent(input: { id: string }, { sql, ground }: Read) {
  const event = await selectEvent(sql, ground.id, input.id);
  if (!event) throw new DomainError("not_found", "There is no such event, or you may not see it.");
  const { first, last, coded, ...body } = event;
  const sources = await selectSourcesOf(
    sql,
    ground.id,
    body.evidence.map(({ source }) => source),
  );
  return { body, first, last, coded, version: coded.version, edition: ground.edition, sources };
}
