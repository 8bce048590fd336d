import { stringify } from "csv-stringify/sync";

export type Cell = string | number | boolean | null;

/** The columns of a file in their order, each with what stands in it. */
export type CsvColumns<Row> = readonly (readonly [name: string, cell: (row: Row) => Cell])[];

/** Tells a spreadsheet that what follows is UTF-8. */
const byteOrderMark = "\ufeff";

/**
 * Rows as CSV (RFC 4180), a part for each batch (there is one at least), the first with the head. A cell that a spreadsheet would take for a formula
 * has one apostrophe before it.
 */
export async function* writeCsv<Row>(
  columns: CsvColumns<Row>,
  batches: AsyncIterable<readonly Row[]>,
): AsyncGenerator<string> {
  const lines = (rows: Cell[][]) => stringify(rows, { record_delimiter: "windows", escape_formulas: true });
  let head = byteOrderMark + lines([columns.map(([name]) => name)]);
  for await (const rows of batches) {
    yield head + lines(rows.map((row) => columns.map(([, cell]) => cell(row))));
    head = "";
  }
}
