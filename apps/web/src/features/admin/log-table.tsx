import type { ApiOutputs } from "@parley/api";
import { DataTable } from "@parley/ui/data-table";
import { instantInWords } from "@/reading/days-in-words";
import { actionInWords, actorInWords, detailInWords } from "./audit-words";

export type LogRow = ApiOutputs["audit"]["accounts"][number];

/** Who did what, when and on what: rows that nobody can change. */
export function LogTable({ rows, empty }: { rows: readonly LogRow[]; empty: React.ReactNode }) {
  return (
    <DataTable<LogRow>
      caption="Log"
      rows={rows}
      rowKey={(row) => row.seq}
      columns={[
        { key: "seq", head: "No.", numeric: true, width: "w-[48px]", phone: "aside", cell: (row) => row.seq },
        {
          ...{ key: "at", head: "When", width: "sm:w-[184px]", className: "sm:whitespace-nowrap", phone: "lead" },
          cell: (row) => instantInWords(row.at),
        },
        { key: "who", head: "Who", width: "lg:w-[184px]", cell: (row) => row.name ?? actorInWords(row.actor) },
        { key: "what", head: "What", width: "lg:w-[220px]", cell: (row) => actionInWords(row.action) },
        {
          key: "detail",
          head: "On what",
          className: "[overflow-wrap:anywhere]",
          cell: detailInWords,
        },
      ]}
      empty={empty}
    />
  );
}
