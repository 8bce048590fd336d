import type { MarkRow, ProvisionRow } from "./shift-chart-model";

type Cell = string | number | null;

const columns: [name: string, cell: (row: MarkRow) => Cell, ofProvision?: (row: ProvisionRow) => Cell][] = [
  ["position", (row) => row.position],
  ["party", (row) => row.partyName],
  ["first_day", (row) => row.first],
  ["last_day", (row) => row.last, (row) => row.from],
  ["date", (row) => row.dateWords, (row) => row.dateWords],
  ["place", (row) => row.placeWords, (row) => row.placeWords],
  ["low", (row) => row.low, (row) => row.low],
  ["high", (row) => row.high, (row) => row.high],
  ["option", (row) => row.option, (row) => row.option],
  ["answer", (row) => row.kind, () => "provision"],
  ["how", (row) => row.howWords, (row) => row.title],
  ["verdict", (row) => row.verdictWords],
  ["grade", (row) => row.grade],
  ["provision", () => null, (row) => row.id],
];

/** The rows of a shift chart's tables as lines of a file, its head first. A provision is nobody's position: it has no party. */
export function markLines(rows: readonly MarkRow[], provisions: readonly ProvisionRow[]): Cell[][] {
  return [
    columns.map(([name]) => name),
    ...rows.map((row) => columns.map(([, cell]) => cell(row))),
    ...provisions.map((row) => columns.map(([, , cell]) => cell?.(row) ?? null)),
  ];
}
