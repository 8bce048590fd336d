/** A negotiation's record as files: what a role reads on screen, whole, in one edition. */

import type { Cell } from "@parley/domain/exchange/cells";
import {
  type About,
  aboutRows,
  citationOf,
  codebookColumns,
  isBefore,
  writeCodebook,
} from "@parley/domain/exchange/codebook";
import { dossierFormat } from "@parley/domain/exchange/format";
import { type AnySheet, codingSheets, getSheet, isCoding, sheets } from "@parley/domain/exchange/sheets";
import { toRows } from "@parley/domain/exchange/to-rows";
import type { AnyRecord, Kind } from "@parley/domain/records";
import { mustStand } from "../csv/download";
import type { Download } from "../download";
import { codingBatches } from "../exporting/coding-rows";
import { byteOrderMark, csvLines } from "../files/csv";
import { workbookParts } from "../files/workbook";
import { type ZipEntry, zipOf } from "../files/zip";
import { selectRecordedAt } from "../negotiation/negotiation.select";
import { oneAhead } from "../one-ahead";
import type { Read } from "../read";
import { selectBodies } from "../record/record.select";

/** What an export needs to know: the statements of a login, and the edition that they read. */
export type Exporting = Pick<Read, "sql" | "desk"> & { ground: { id: string; edition: number } };

async function getAbout({ sql, ground }: Exporting): Promise<About> {
  const [profile] = await selectBodies(sql, ground.id, "negotiation", { limit: 1 });
  const recorded = ground.edition === 0 ? null : await selectRecordedAt(sql, ground.id);
  const about = { negotiation: ground.id, title: profile?.body.title ?? ground.id, edition: ground.edition, recorded };
  return { ...about, citation: citationOf(about) };
}

/** The records of a kind by their ids, issues in their own order; a batch at a time, at least one. */
async function* batchesOf(read: Exporting, kind: Kind): AsyncGenerator<AnyRecord[]> {
  if (kind === "issue") {
    const all: AnyRecord[] = [];
    for await (const batch of pagesOf(read, kind)) all.push(...batch);
    yield all.sort(isBefore);
  } else yield* pagesOf(read, kind);
}

/** Records of a page: a few pages are in memory at a time. */
const pageSize = 1_000;

async function* pagesOf(read: Exporting, kind: Kind): AsyncGenerator<AnyRecord[]> {
  let after: string | undefined = "";
  do {
    const page: { id: string; body: AnyRecord }[] = await selectBodies(read.sql, read.ground.id, kind, {
      after,
      limit: pageSize,
    });
    await mustStand(read);
    yield page.map(({ body }) => body);
    after = page.length < pageSize ? undefined : page.at(-1)?.id;
  } while (after !== undefined);
}

/** What whoever exports may see: the record, and from the desk how its texts were coded. */
const sheetsFor = ({ desk }: Exporting): readonly AnySheet[] => (desk ? [...sheets, ...codingSheets] : sheets);

async function* readEntries(read: Exporting, sheet: AnySheet): AsyncGenerator<object[]> {
  if (!isCoding(sheet)) yield* batchesOf(read, sheet.kind);
  else if (read.desk) yield* codingBatches(read.desk, read.ground.id, sheet.kind);
}
/** A page is read while the one before is written. */
const entriesOf = (read: Exporting, sheet: AnySheet) => oneAhead(readEntries(read, sheet));

async function* rowsOf(read: Exporting, sheet: AnySheet): AsyncGenerator<Cell[][]> {
  yield [sheet.columns.map(({ name }) => name)];
  for await (const entries of entriesOf(read, sheet)) yield entries.flatMap((entry) => toRows(sheet, entry));
}

async function* asCsv(rows: AsyncIterable<Cell[][]> | Iterable<Cell[][]>): AsyncGenerator<string> {
  let mark = byteOrderMark;
  for await (const batch of rows) {
    yield mark + csvLines(batch);
    mark = "";
  }
}

const codebookRows = ({ desk }: Exporting): Cell[][] => [
  [...codebookColumns],
  ...writeCodebook(desk !== null).map((line) => codebookColumns.map((column) => line[column])),
];

const fileOf = ({ ground }: Exporting, name: string, ending: string, type: string): Omit<Download, "parts"> => ({
  fileName: `${ground.id}${name}-edition-${ground.edition}.${ending}`,
  type,
  detail: { edition: ground.edition },
});

const indented = (value: unknown, depth: number) =>
  JSON.stringify(value, null, 2).replaceAll("\n", `\n${"  ".repeat(depth)}`);

async function* jsonParts(read: Exporting): AsyncGenerator<string> {
  const field = (name: string, value: unknown) => `  "${name}": ${indented(value, 1)}`;
  const said = [field("format", dossierFormat.name), field("version", dossierFormat.version)];
  yield `{\n${[...said, field("about", await getAbout(read)), field("codebook", writeCodebook(read.desk !== null))].join(",\n")}`;
  for (const sheet of sheetsFor(read)) {
    const { kind, name } = sheet;
    let first = true;
    for await (const bodies of entriesOf(read, sheet)) {
      if (kind === "negotiation") {
        yield `,\n${field(name, bodies[0] ?? null)}`;
        first = false;
        break;
      }
      const lines = bodies.map((body) => `    ${indented(body, 2)}`).join(",\n");
      yield `${first ? `,\n  "${name}": [` : ""}${lines === "" ? "" : `${first ? "" : ","}\n${lines}`}`;
      first = false;
    }
    if (kind !== "negotiation") yield first ? `,\n  "${name}": [\n  ]` : "\n  ]";
  }
  yield "\n}\n";
}

/** The whole record as one JSON file. */
export async function writeJson(_input: object, read: Exporting): Promise<Download> {
  return { ...fileOf(read, "", "json", "application/json"), parts: jsonParts(read) };
}

/** The records of one kind as CSV. */
export async function writeSheet({ kind }: { kind: Kind }, read: Exporting): Promise<Download> {
  const sheet = getSheet(kind);
  return { ...fileOf(read, `-${sheet.name}`, "csv", "text/csv; charset=utf-8"), parts: asCsv(rowsOf(read, sheet)) };
}

/** Every sheet as CSV, with what the files are and what their columns hold. */
export async function* csvFiles(read: Exporting): AsyncGenerator<ZipEntry> {
  const about = await getAbout(read);
  yield { name: "about.csv", parts: asCsv([[["about", "what"], ...aboutRows(about)]]) };
  yield { name: "codebook.csv", parts: asCsv([codebookRows(read)]) };
  for (const sheet of sheetsFor(read)) yield { name: `${sheet.name}.csv`, parts: asCsv(rowsOf(read, sheet)) };
}

/** All of them in one archive. */
export async function writeSheets(_input: object, read: Exporting): Promise<Download> {
  return { ...fileOf(read, "-csv", "zip", "application/zip"), parts: zipOf(csvFiles(read)) };
}

/** The whole record as one workbook. */
export async function writeWorkbook(_input: object, read: Exporting): Promise<Download> {
  const about = await getAbout(read);
  const inOne = async function* (rows: Cell[][]) {
    yield rows;
  };
  const parts = workbookParts([
    { name: "About", rows: inOne([["about", "what"], ...aboutRows(about)]) },
    { name: "Codebook", rows: inOne(codebookRows(read)) },
    ...sheetsFor(read).map((sheet) => ({ name: sheet.name, rows: rowsOf(read, sheet) })),
  ]);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  return { ...fileOf(read, "", "xlsx", type), parts: zipOf(parts) };
}
