import { Readable } from "node:stream";
import type { Mapping } from "@parley/domain/exchange/columns";
import type { AnySheet } from "@parley/domain/exchange/sheets";
import { CsvError, parse } from "csv-parse";
import { readTable, type TableRow } from "./table";
import { decoded } from "./text";
import { FileProblem, type Reading } from "./told";

/** UTF-16 units: more than any row of the record can have, so that a quote that never ends is found early. */
const longestRow = 3_000_000;

/** The separator that the first row uses. */
function separatorOf(text: string): string {
  const line = text.split(/\r\n|\r|\n/, 1)[0] ?? "";
  const counts = [",", ";", "\t"].map((sign) => ({ sign, count: line.split(sign).length }));
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).sign;
}

function inWords(error: CsvError, rows: number): string {
  const line = Number(error.lines ?? 0);
  const at = line > 0 ? `near line ${line}` : `after row ${rows}`;
  if (error.code === "CSV_QUOTE_NOT_CLOSED" || error.code === "CSV_MAX_RECORD_SIZE")
    return `A quotation mark that is opened after row ${rows} (${at}) never ends: close it, or double it where it belongs to the words.`;
  return `A quotation mark stands in the middle of a cell after row ${rows} (${at}): double it, and put the whole cell into quotation marks.`;
}

async function* rowsOf(parts: AsyncIterable<Uint8Array>, sheet: AnySheet): AsyncGenerator<TableRow> {
  const texts = decoded(parts);
  const first = await texts.next();
  if (first.done) throw new FileProblem("This file is empty.");
  if (/^\s*[[{]/.test(first.value)) throw new FileProblem("This is JSON, not CSV: name it .json.");
  const whole = async function* () {
    yield first.value;
    yield* texts;
  };
  const parser = parse({ delimiter: separatorOf(first.value), relax_column_count: true, max_record_size: longestRow });
  const source = Readable.from(whole());
  // What goes wrong below reaches whoever reads the rows.
  source.once("error", (error) => parser.destroy(error));
  let row = 0;
  let width = 0;
  try {
    for await (const cells of source.pipe(parser) as AsyncIterable<string[]>) {
      row += 1;
      if (row === 1) width = cells.length;
      const empty = cells.every((cell) => cell === "");
      if (!empty && cells.length !== width) {
        const text = `This row has ${cells.length} cells, and the first row names ${width} columns: is a quotation mark or a separator missing, or one too many?`;
        yield { cells: [], row, problems: [{ at: 0, text }] };
      } else yield { cells, row };
    }
  } catch (error) {
    if (error instanceof CsvError) throw new FileProblem(inWords(error, row), { sheet: sheet.name, row: row + 1 });
    throw error;
  } finally {
    source.destroy();
  }
}

/** Reads a file of CSV that holds one kind of record. */
export const readCsv = (parts: AsyncIterable<Uint8Array>, sheet: AnySheet, mapping: Mapping): Reading =>
  readTable(sheet, rowsOf(parts, sheet), mapping, true);
