import { checkColumns, type Mapping, readColumns } from "@parley/domain/exchange/columns";
import { type Found, RowReader } from "@parley/domain/exchange/from-rows";
import { type AnySheet, isCoding } from "@parley/domain/exchange/sheets";
import { FileProblem, type FileRecord, type Read, type Reading } from "./told";

export type TableRow = { cells: readonly string[]; row: number; problems?: readonly { at: number; text: string }[] };

const besideNames = "This cell stands beside the columns that the first row names: name its column, or empty it.";

/** Reads the rows of a sheet, of which the first names the columns. `computes`: whether text may be a formula, as in CSV. */
export async function* readTable(
  sheet: AnySheet,
  rows: AsyncIterable<TableRow>,
  mapping: Mapping,
  computes: boolean,
): Reading {
  let reader: RowReader | null = null;
  let headers: readonly string[] = [];
  let without: FileRecord["without"] = [];
  const asRead = (found: Found): Read =>
    isCoding(sheet)
      ? { coding: { ...found, kind: sheet.kind, sheet: sheet.name } }
      : { record: { ...found, kind: sheet.kind, sheet: sheet.name, without } };
  for await (const { cells, row, problems = [] } of rows) {
    if (!reader) {
      if (cells.every((cell) => cell.trim() === "")) continue;
      // Cells to the right of the last name hold nothing.
      headers = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
      const columns = readColumns(sheet, headers, mapping);
      const there = new Set(columns.map(({ column }) => column));
      without = sheet.columns.filter((column) => !there.has(column));
      if (there.size === 1 && there.has(null))
        throw new FileProblem(
          `None of the columns here is one of ${sheet.name}: the first row has to name them, such as ${sheet.columns
            .slice(0, 4)
            .map(({ name }) => name)
            .join(", ")}, with commas, semicolons or tabs between them.`,
          { sheet: sheet.name, row },
        );
      if (!isCoding(sheet)) yield { sheet: { sheet: sheet.name, kind: sheet.kind, columns } };
      for (const { column, text, forNew } of checkColumns(sheet, columns)) {
        const problem = { sheet: sheet.name, row: column === null ? null : row, column, value: null, text };
        yield { problem, forNew: forNew && !isCoding(sheet) };
      }
      reader = new RowReader(
        sheet,
        columns.map(({ column }, at) => (columns.findIndex((one) => one.column === column) === at ? column : null)),
        computes,
      );
      continue;
    }
    const found = reader.push(cells, row);
    if (found) yield asRead(found);
    const beside = cells.findIndex((cell, at) => at >= headers.length && cell.trim() !== "");
    for (const { at, text } of beside < 0 ? problems : [...problems, { at: beside, text: besideNames }]) {
      const problem = { row, column: headers[at] ?? null, value: cells[at] ?? null, text };
      if (cells.length === 0 || !reader.blame(problem)) yield { problem: { sheet: sheet.name, ...problem } };
    }
  }
  if (!reader)
    throw new FileProblem("There is nothing here: the first row has to name the columns.", { sheet: sheet.name });
  const last = reader.end();
  if (last) yield asRead(last);
}
