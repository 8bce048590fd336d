import { stringify } from "csv-stringify/browser/esm/sync";

/** Lines of a table, its head first, as a file (RFC 4180), for spreadsheets: UTF-8 and said so, no cell a formula. */
export function linesAsCsv(lines: readonly (readonly (string | number | null)[])[]): Blob {
  const text = stringify(
    lines.map((line) => [...line]),
    { record_delimiter: "windows", escape_formulas: true },
  );
  return new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" });
}
