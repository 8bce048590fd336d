import { selectEditions } from "../negotiation/negotiation.select";
import type { Read } from "../read";
import { selectBodies } from "../record/record.select";
import { selectChanges, selectEditionOn, selectTallies } from "./edition.select";

/** The most records of one edition that are named; the rest are counted. */
const named = 200;

/** A page of editions, latest first, each with what it changed. Go on with `next` as the cursor; null where there are no more. */
export async function listChanges({ cursor, limit }: { cursor: number | null; limit: number }, { sql, ground }: Read) {
  const found = await selectEditions(sql, ground.id, cursor, limit + 1);
  const editions = found.slice(0, limit);
  const numbers = editions.map(({ number }) => number);
  const [tallies, changes] = await Promise.all([
    selectTallies(sql, ground.id, numbers),
    selectChanges(sql, ground.id, numbers, named),
  ]);
  return {
    editions: editions.map((edition) => ({
      ...edition,
      tallies: tallies.filter((one) => one.edition === edition.number),
      changes: changes.filter((one) => one.edition === edition.number),
    })),
    next: found.length > limit ? (numbers.at(-1) ?? null) : null,
  };
}

/** Editions in one answer of the feed. */
const latest = 30;

/** What the feed of changes tells: the latest editions by their titles, and how much each changed; no record is named. */
export async function getFeed(_input: object, { sql, ground }: Read) {
  const [[profile], editions] = await Promise.all([
    selectBodies(sql, ground.id, "negotiation", { limit: 1 }),
    selectEditions(sql, ground.id, null, latest),
  ]);
  const numbers = editions.map(({ number }) => number);
  const tallies = await selectTallies(sql, ground.id, numbers);
  return {
    title: profile?.body.title ?? ground.id,
    editions: editions.map(({ number, title, recordedAt }) => ({
      ...{ number, title, recordedAt },
      tallies: tallies.filter((one) => one.edition === number),
    })),
  };
}

/** The edition in which the record stood at the end of a UTC day: 0, recorded never, before the first. */
export async function findEditionOn({ day }: { day: string }, { sql, ground }: Read) {
  return (await selectEditionOn(sql, ground.id, day)) ?? { edition: 0, recordedAt: null };
}
