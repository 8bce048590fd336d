import { DomainError } from "@parley/domain/errors";
import { type Direction, mostCounted, type PositionColumn, type PositionSort } from "@parley/domain/lists";
import { csvOf } from "../csv/download";
import { type Names, selectNames } from "../csv/names";
import { type FirstPassage, selectFirstPassages } from "../paging/first-passages";
import { readPage } from "../paging/keyset";
import type { Read } from "../read";
import { selectBodies } from "../record/record.select";
import { selectSourcesOf } from "../source/source.select";
import {
  countPositions,
  type PositionFilter,
  type PositionRow,
  selectPosition,
  selectPositionGroups,
  selectPositionRows,
  selectStatementsWith,
} from "./position.select";

/** One position: its whole body for a form, and what its evidence drawer shows. */
export async function getPosition(input: { id: string }, { sql, ground }: Read) {
  const found = await selectPosition(sql, ground.id, input.id);
  if (!found) throw new DomainError("not_found", "There is no such position, or you may not see it.");
  const { body, statement } = found;
  const [[issue], [party], [speaker], sources] = await Promise.all([
    selectBodies(sql, ground.id, "issue", { ids: [body.issue] }),
    selectBodies(sql, ground.id, "party", { ids: [body.party] }),
    selectBodies(sql, ground.id, "speaker", { ids: body.speaker ? [body.speaker] : [] }),
    selectSourcesOf(
      sql,
      ground.id,
      body.evidence.map(({ source }) => source),
    ),
  ]);
  return {
    ...{ body, statement, version: statement.coded.version, edition: ground.edition, sources },
    issue: issue?.body ?? null,
    party: party?.body ?? null,
    speaker: speaker?.body ?? null,
  };
}

/** The statements that a brief cites, with their evidence, who speaks in them, and where the words stand. Those that are not on record are left out. */
export async function listCited(input: { positions: string[] }, { sql, ground }: Read) {
  const statements = await selectStatementsWith(sql, ground.id, input.positions);
  const [speakers, sources] = await Promise.all([
    selectBodies(sql, ground.id, "speaker", { ids: statements.flatMap(({ speaker }) => speaker ?? []) }),
    selectSourcesOf(
      sql,
      ground.id,
      statements.flatMap(({ evidence }) => evidence.map(({ source }) => source)),
    ),
  ]);
  return { statements, sources, speakers: speakers.map(({ body }) => body) };
}

type Listed = PositionFilter & { sort: PositionSort; direction: Direction };

/** Pages of the list, each read from its mark on. Within a party or an issue the latest come first in either direction. */
async function pagesOf({ sort, direction, ...filter }: Listed, { sql, ground }: Read) {
  const many = await countPositions(sql, ground.id, filter);
  const groups = await selectPositionGroups(sql, ground.id, filter, sort);
  const plain = sort === "said" || sort === "coded";
  const order = {
    groups: direction === "desc" && !plain ? groups.reverse() : groups,
    descending: plain ? direction === "desc" : true,
    keyedBy: sort === "coded" ? ("edition" as const) : ("day" as const),
    keyOf: (row: PositionRow) => ({
      id: row.id,
      key: sort === "coded" ? row.edition : row.last,
      group: plain ? "" : row[sort],
    }),
    fetch: (stretch: Parameters<typeof selectPositionRows>[4]) =>
      selectPositionRows(sql, ground.id, filter, sort, stretch, many <= mostCounted),
  };
  return { many, pageAt: (at: string | null, limit: number) => readPage(order, at, limit) };
}

type Passages = Map<string, FirstPassage>;
type ListInput = Listed & { page: string | null; limit: number; passages: boolean };

/** A page of positions, the marks of those before and after it, and how many there are as far as anybody counts. */
export async function listPositions({ page, limit, passages, ...listed }: ListInput, read: Read) {
  const { sql, ground } = read;
  const { many, pageAt } = await pagesOf(listed, read);
  const found = await pageAt(page, limit);
  const ids = passages ? found.rows.map(({ id }) => id) : [];
  const leading: Passages = await selectFirstPassages(sql, ground.id, "position", ids);
  return {
    ...{ negotiation: ground.id, edition: ground.edition, before: found.before, after: found.after },
    rows: found.rows.map((row) => ({ ...row, passage: leading.get(row.id) ?? null })),
    count: Math.min(many, mostCounted),
    more: many > mostCounted,
  };
}

type CsvRow = PositionRow & { passage: FirstPassage | undefined };
type CsvInput = Listed & { columns: PositionColumn[] };

/** The list as a file: the same rows in the same order, the columns that are chosen. */
export async function writePositions({ columns, ...listed }: CsvInput, read: Read) {
  const { sql, ground } = read;
  const names = await selectNames(sql, ground.id);
  const { pageAt } = await pagesOf(listed, read);
  const quotes = columns.includes("words") || columns.includes("source");
  const rowsOf = async (at: string | null, limit: number) => {
    const page = await pageAt(at, limit);
    const ids = quotes ? page.rows.map(({ id }) => id) : [];
    const leading: Passages = await selectFirstPassages(sql, ground.id, "position", ids);
    return { ...page, rows: page.rows.map((row) => ({ ...row, passage: leading.get(row.id) })) };
  };
  return csvOf(read, "positions", cellsOf(columns, names), rowsOf);
}

type Cells = [string, (row: CsvRow) => string | number | null][];

function cellsOf(columns: readonly PositionColumn[], names: Names): Cells {
  const cells: Record<PositionColumn, Cells> = {
    said: [
      ["said", ({ said }) => said],
      ["first_day", ({ first }) => first],
      ["last_day", ({ last }) => last],
    ],
    party: [
      ["party_id", ({ party }) => party],
      ["party", ({ party }) => names.party(party)],
    ],
    issue: [
      ["issue_id", ({ issue }) => issue],
      ["issue", ({ issue }) => names.issue(issue)],
    ],
    position: [
      ["answer", ({ answer }) => answer],
      ["low", ({ low }) => low],
      ["high", ({ high }) => high],
      ["option", ({ option }) => option],
      ["open", ({ open }) => open],
      ["direction", ({ direction }) => direction],
    ],
    summary: [["summary", ({ summary }) => summary]],
    who: [
      ["speaker", ({ speaker }) => names.speaker(speaker)],
      ["attribution", ({ attribution }) => attribution],
    ],
    words: [["words", ({ passage }) => passage?.exact ?? null]],
    source: [
      ["source_id", ({ passage }) => passage?.source ?? null],
      ["source", ({ passage }) => names.source(passage?.source ?? null)?.title ?? null],
      ["publisher", ({ passage }) => names.source(passage?.source ?? null)?.publisher ?? null],
      ["reliability", ({ passage }) => names.source(passage?.source ?? null)?.reliability ?? null],
    ],
    act: [["act", ({ act }) => act]],
    firmness: [["firmness", ({ firmness }) => firmness]],
    condition: [["condition", ({ condition }) => condition]],
    credibility: [["credibility", ({ credibility }) => credibility]],
    confidence: [["confidence", ({ confidence }) => confidence]],
    event: [["event", ({ event }) => names.event(event)]],
    note: [["note", ({ note }) => note]],
    coded: [["edition", ({ edition }) => edition]],
  };
  return [["id", ({ id }) => id], ...columns.flatMap((column) => cells[column])];
}
