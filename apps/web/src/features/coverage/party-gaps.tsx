import { type Gap, gaps } from "@parley/domain/analysis/coverage";
import { DataTable } from "@parley/ui/data-table";
import { PartyLink } from "@/reading/named-links";
import type { CoverageFigures } from "./coverage-figures";
import { gapNames } from "./coverage-words";

type Row = CoverageFigures["byParty"][number];

/** Party by party, how many gaps of each kind there are, each gap counted once by its worst side. */
export function PartyGaps({ base, rows }: { base: string; rows: readonly Row[] }) {
  return (
    <DataTable
      caption="Gaps, party by party"
      rows={rows}
      rowKey={({ party }) => party.id}
      columns={[
        {
          ...{ key: "party", head: "Party", phone: "lead" },
          cell: ({ party }) => <PartyLink base={base} party={party} id={party.id} />,
        },
        ...gaps.map((gap: Gap) => ({
          ...{ key: gap, head: gapNames[gap], numeric: true, width: "sm:w-[11%]" },
          cell: (row: Row) => row.gaps[gap] ?? <span className="text-ink-3">none</span>,
        })),
        {
          ...{ key: "sound", head: "without a gap", numeric: true, width: "sm:w-[13%]" },
          cell: ({ sound }) => (sound === 0 ? <span className="text-ink-3">none</span> : sound),
        },
      ]}
    />
  );
}
