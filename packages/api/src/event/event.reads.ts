import { DomainError } from "@parley/domain/errors";
import { selectLatestBy } from "../position/position.select";
import type { Read } from "../read";
import { selectAssessmentsBy } from "../said/judgements";
import { selectNamed } from "../said/named";
import { selectEvent, selectEvents } from "./event.select";

type Page = { cursor: { day: string; id: string } | null; limit: number };

/** A page of events, latest first. Go on with `next` as the cursor; null where there are no more. */
export async function listEvents({ cursor, limit }: Page, { sql, ground }: Read) {
  const events = await selectEvents(sql, ground.id, cursor, limit + 1);
  const shown = events.slice(0, limit);
  const last = shown.at(-1);
  return { events: shown, next: events.length > limit && last ? { day: last.last, id: last.id } : null };
}

/** The most statements made at one event that one answer holds. */
const shown = 500;

/** One event: who took part, the statements made at it, what others judge of it, and the sources of all that. */
export async function getEvent(input: { id: string }, read: Read) {
  const { sql, ground, role } = read;
  const [event, statements, assessments] = await Promise.all([
    selectEvent(sql, ground.id, input.id),
    selectLatestBy(sql, ground.id, { what: "event", id: input.id }, shown),
    selectAssessmentsBy(sql, ground.id, "event", input.id),
  ]);
  if (!event) throw new DomainError("not_found", "There is no such event, or you may not see it.");
  const { first, last, coded, statements: _, ...body } = event;
  const named = await selectNamed(read, {
    speakers: [...body.participants.speakers, ...[...statements, ...assessments].map(({ speaker }) => speaker)],
    proposals: [...statements.map(({ proposal }) => proposal), ...assessments.map(({ about }) => about.proposal)],
    events: [input.id, ...assessments.map(({ about }) => about.event)],
    sources: [body, ...statements, ...assessments].flatMap(({ evidence }) => evidence.map(({ source }) => source)),
  });
  return {
    ...{ negotiation: ground.id, edition: ground.edition, role },
    ...named,
    ...{ body, first, last, coded, version: coded.version, statements, assessments },
  };
}
