import type { Mapping } from "@parley/domain/exchange/columns";
import { type AnySheet, codingSheets, findAnySheet, sheets } from "@parley/domain/exchange/sheets";
import { type CellValue, streamXlsxRows } from "hucre/xlsx";
import { lookInto } from "./look-into";
import { readTable, type TableRow } from "./table";
import { FileProblem, type Reading } from "./told";

/** Sheets of a workbook that are for readers. */
const forReaders = new Set(["about", "codebook"]);

/** No spreadsheet shows a day before this one. */
const firstDay = Date.UTC(1900, 0, 1);
const isFormula = "This cell holds a formula: put its value there as text.";

function asText(value: CellValue): { text: string; wrong?: string } {
  if (value === null) return { text: "" };
  if (typeof value === "string") return { text: value };
  if (typeof value === "boolean") return { text: value ? "yes" : "no" };
  if (value instanceof Date) {
    const iso = value.toISOString();
    const wrong =
      "This is a time of day, or a date that the spreadsheet made: write the date as text, such as 2025-08-15.";
    const isDay = iso.endsWith("T00:00:00.000Z") && value.getTime() >= firstDay;
    return isDay ? { text: iso.slice(0, 10) } : { text: iso, wrong };
  }
  const wrong = "A spreadsheet has rounded this number: format the column as text, and write it again.";
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? { text: String(value) } : { text: String(value), wrong };
}

async function* rowsOf(
  bytes: Uint8Array,
  name: string,
  formulas: ReadonlyMap<number, number>,
): AsyncGenerator<TableRow> {
  let width = 0;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet: name })) {
    const row = index + 1;
    const read = values.map(asText);
    const problems = read.flatMap(({ wrong }, at) => (wrong === undefined ? [] : [{ at, text: wrong }]));
    const computed = formulas.get(row);
    if (computed !== undefined) problems.push({ at: computed, text: isFormula });
    width = Math.max(width, width === 0 ? read.length : 0);
    const cells = Array.from({ length: Math.max(width, read.length) }, (_, at) => read[at]?.text ?? "");
    yield { cells, row, problems };
  }
}

/** Reads a workbook, sheet by sheet, in the order in which records may refer to each other. */
export async function* readWorkbook(bytes: Uint8Array, mapping: Readonly<Record<string, Mapping>>): Reading {
  const inside = await lookInto(bytes);
  const found = new Map<AnySheet, { name: string; part: string }>();
  for (const one of inside.sheets) {
    if (forReaders.has(one.name.trim().toLowerCase())) continue;
    const sheet = findAnySheet(one.name);
    const at = { sheet: one.name, row: null, column: null, value: null };
    if (!sheet) {
      const known = sheets.map(({ name }) => name).join(", ");
      yield { problem: { ...at, text: `No kind of record has this sheet: name it as one of ${known}, or delete it.` } };
    } else if (found.has(sheet))
      yield { problem: { ...at, text: `Two sheets hold ${sheet.name}: put them into one.` } };
    else found.set(sheet, one);
  }
  if (found.size === 0)
    throw new FileProblem(
      `None of its sheets is one of a dossier: name each as one of ${sheets.map(({ name }) => name).join(", ")}.`,
    );
  const inOrder: readonly AnySheet[] = [...sheets, ...codingSheets];
  const order = [...found].sort(([a], [b]) => inOrder.indexOf(a) - inOrder.indexOf(b));
  for (const [sheet, { name, part }] of order) {
    try {
      const rows = rowsOf(bytes, name, inside.formulas.get(part) ?? new Map());
      yield* readTable(sheet, rows, mapping[sheet.name] ?? {}, false);
    } catch (error) {
      // A sheet of a workbook may hold nothing at all.
      if (error instanceof FileProblem && error.message.startsWith("There is nothing here")) continue;
      if (error instanceof FileProblem) throw error;
      throw new FileProblem("This sheet cannot be read: the workbook is damaged. Save it again as .xlsx.", {
        sheet: name,
      });
    }
  }
}
