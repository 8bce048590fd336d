import { type Day, dayInWords } from "@parley/domain/dates";
import type { MatrixModel } from "@/charts/prepare-matrix";
import type { Card, CardStands } from "@/preview/card";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { plainText } from "@/reading/sentence";
import { type Standing, standingOn } from "./overview-figures";
import { leadOf } from "./overview-lead";

/** As many as can be read at the size of a card. */
const most = { parties: 3, issues: 4 };

/** What a link to a negotiation shows elsewhere: its title, what moved lately, and who stands where on it. */
export function overviewCard(data: RecordData, today: Day): Card {
  const record = recordFigures(data, today);
  const standing = standingOn(data, record, null, null);
  return {
    kicker: "Parley",
    title: data.profile?.title ?? data.id,
    deck: plainText(leadOf(`/n/${data.id}`, record, standing)),
    foot: `Edition ${data.edition}, as of ${dayInWords(standing.day)} (UTC).`,
    chart: null,
    stands: standsOf(standing),
  };
}

type Row = MatrixModel["categories"][number]["rows"][number];

/** Issues on which somebody moved lately before those on which more stand somewhere; null where nobody stands anywhere. */
function standsOf({ matrix, columns }: Standing): CardStands | null {
  const known = columns.slice(0, most.parties);
  const cellsOf = (row: Row) => row.cells.slice(0, known.length);
  const weightOf = (row: Row) =>
    cellsOf(row).reduce((sum, { move, lately, empty }) => sum + (lately ? 20 : move ? 10 : 0) + (empty ? 0 : 1), 0);
  const rows = matrix.categories
    .flatMap((category) => category.rows)
    .filter((row) => cellsOf(row).some(({ empty }) => empty !== "no_data"))
    .sort((one, other) => weightOf(other) - weightOf(one))
    .slice(0, most.issues);
  if (rows.length === 0) return null;
  const said = known.map((_, index) => rows.some((row) => row.cells[index]?.empty !== "no_data"));
  const those = <One>(all: readonly One[]) => all.filter((_, index) => said[index]);
  return {
    parties: those(known).map(({ slot, short }) => ({ slot, name: short })),
    rows: rows.map((row) => ({ title: row.issue.title, cells: those(cellsOf(row)) })),
  };
}
