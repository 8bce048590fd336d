import { DomainError } from "@parley/domain/errors";
import { type Direction, type EventColumn, type EventSort, mostCounted } from "@parley/domain/lists";
import { csvOf } from "../csv/download";
import { type Names, selectNames } from "../csv/names";
import { selectFirstPassages } from "../paging/first-passages";
import { readPage } from "../paging/keyset";
import { selectLatestBy } from "../position/position.select";
import type { Read } from "../read";
import { selectAssessmentsBy } from "../said/judgements";
import { selectNamed } from "../said/named";
import {
  countEvents,
  type EventFilter,
  type EventRow,
  selectEvent,
  selectEventRows,
  selectEvents,
  selectParticipants,
} from "./event.select";

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

type Listed = EventFilter & { sort: EventSort; direction: Direction };

/** Pages of the table, each read from its mark on, with who took part and the leading passage of each event. */
async function pagesOf({ sort, direction, ...filter }: Listed, { sql, ground }: Read) {
  const many = await countEvents(sql, ground.id, filter);
  const order = {
    groups: [""],
    descending: direction === "desc",
    keyedBy: sort === "coded" ? ("edition" as const) : ("day" as const),
    keyOf: ({ id, last, edition }: EventRow) => ({ id, key: sort === "coded" ? edition : last, group: "" }),
    fetch: (stretch: Parameters<typeof selectEventRows>[4]) =>
      selectEventRows(sql, ground.id, filter, sort, stretch, many <= mostCounted),
  };
  const pageAt = async (at: string | null, limit: number) => {
    const found = await readPage(order, at, limit);
    const ids = found.rows.map(({ id }) => id);
    const [partsOf, leading] = await Promise.all([
      selectParticipants(sql, ground.id, ids),
      selectFirstPassages(sql, ground.id, "event", ids),
    ]);
    const rows = found.rows.map((row) => ({ ...row, ...partsOf(row.id), passage: leading.get(row.id) ?? null }));
    return { ...found, rows };
  };
  return { many, pageAt };
}
type TableRow = Awaited<ReturnType<Awaited<ReturnType<typeof pagesOf>>["pageAt"]>>["rows"][number];

/** A page of the events as a table, the marks of those before and after it, and how many there are as far as anybody counts. */
export async function listEventRows(
  { page, limit, ...listed }: Listed & { page: string | null; limit: number },
  read: Read,
) {
  const { ground } = read;
  const { many, pageAt } = await pagesOf(listed, read);
  const found = await pageAt(page, limit);
  return { ...found, edition: ground.edition, count: Math.min(many, mostCounted), more: many > mostCounted };
}

/** The table as a file: the same rows in the same order, the columns that are chosen. */
export async function writeEvents({ columns, ...listed }: Listed & { columns: EventColumn[] }, read: Read) {
  const names = await selectNames(read.sql, read.ground.id);
  const { pageAt } = await pagesOf(listed, read);
  return csvOf(read, "events", cellsOf(columns, names), pageAt);
}

type Cells = [string, (row: TableRow) => string | number | null][];

function cellsOf(columns: readonly EventColumn[], names: Names): Cells {
  const joined = (ids: string[], name: (id: string) => string | null) => ids.map((id) => name(id) ?? id).join("; ");
  const cells: Record<EventColumn, Cells> = {
    date: [
      ["date", ({ date }) => date],
      ["first_day", ({ first }) => first],
      ["last_day", ({ last }) => last],
    ],
    event: [["title", ({ title }) => title]],
    kind: [["kind", ({ kind }) => kind]],
    status: [["status", ({ status }) => status]],
    place: [["place", ({ place }) => place]],
    parties: [["parties", ({ parties }) => joined(parties, names.party)]],
    speakers: [["speakers", ({ speakers }) => joined(speakers, names.speaker)]],
    summary: [["summary", ({ summary }) => summary]],
    words: [["words", ({ passage }) => passage?.exact ?? null]],
    source: [
      ["source_id", ({ passage }) => passage?.source ?? null],
      ["source", ({ passage }) => names.source(passage?.source ?? null)?.title ?? null],
      ["publisher", ({ passage }) => names.source(passage?.source ?? null)?.publisher ?? null],
      ["reliability", ({ passage }) => names.source(passage?.source ?? null)?.reliability ?? null],
    ],
    coded: [["edition", ({ edition }) => edition]],
  };
  return [["id", ({ id }) => id], ...columns.flatMap((column) => cells[column])];
}
