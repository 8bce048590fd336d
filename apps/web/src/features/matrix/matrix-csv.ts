import type { MatrixCellModel } from "@/charts/prepare-matrix";
import type { RecordData } from "@/reading/record-figures";
import type { MatrixView } from "./matrix-figures";

const ofCell: [name: string, value: (cell: MatrixCellModel) => string | number | null][] = [
  ["stand", (cell) => cell.words],
  ["low", (cell) => cell.bars[0]?.low ?? null],
  ["high", (cell) => cell.bars.at(-1)?.high ?? null],
  ["option", (cell) => cell.options.find(({ held }) => held)?.label ?? null],
  ["conflicting", (cell) => (cell.conflicting ? "yes" : "no")],
  ["age", (cell) => cell.age],
  ["old", (cell) => (cell.stale ? "yes" : "no")],
  ["last_shift", (cell) => cell.move?.day ?? null],
  ["position", (cell) => cell.position],
];

/** The matrix as lines of a file, its head first: a line for each cell that is drawn, in the order drawn. */
export function matrixLines(data: RecordData, { matrix, day }: MatrixView): (string | number | null)[][] {
  const nameOf = new Map(data.parties.map(({ id, name }) => [id, name]));
  const rows = matrix.categories.flatMap((category) => category.rows);
  return [
    ["issue", "party", "as_of", ...ofCell.map(([name]) => name), "edition"],
    ...rows.flatMap(({ issue, cells }) =>
      cells.map((cell) => [
        ...[issue.title, nameOf.get(cell.party) ?? cell.party, day],
        ...ofCell.map(([, value]) => value(cell)),
        data.edition,
      ]),
    ),
  ];
}
