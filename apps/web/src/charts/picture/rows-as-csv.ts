import { stringify } from "csv-stringify/browser/esm/sync";
import type { MarkRow } from "../shift-chart-model";

const columns: [name: string, cell: (row: MarkRow) => string | number | null][] = [
  ["position", (row) => row.position],
  ["party", (row) => row.partyName],
  ["first_day", (row) => row.first],
  ["last_day", (row) => row.last],
  ["date", (row) => row.dateWords],
  ["place", (row) => row.placeWords],
  ["low", (row) => row.low],
  ["high", (row) => row.high],
  ["option", (row) => row.option],
  ["answer", (row) => row.kind],
  ["how", (row) => row.howWords],
  ["verdict", (row) => row.verdictWords],
  ["grade", (row) => row.grade],
];

/** The rows of a chart's table as a file (RFC 4180), for spreadsheets: UTF-8 and said so, no cell a formula. */
export function rowsAsCsv(rows: readonly MarkRow[]): Blob {
  const lines = [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
  const text = stringify(lines, { record_delimiter: "windows", escape_formulas: true });
  return new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" });
}
