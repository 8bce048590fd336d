import type { MarkRow } from "./shift-chart-model";

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

/** The rows of a shift chart's table as lines of a file, its head first. */
export function markLines(rows: readonly MarkRow[]): (string | number | null)[][] {
  return [columns.map(([name]) => name), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}
