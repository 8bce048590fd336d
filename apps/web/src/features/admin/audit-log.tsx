"use client";

import type { ApiOutputs } from "@parley/api";
import { DataTable } from "@parley/ui/data-table";
import { Empty } from "@parley/ui/empty";
import { Section } from "@parley/ui/section";
import { instantInWords } from "@/reading/days-in-words";
import { actionInWords, detailInWords } from "./audit-words";

type Row = ApiOutputs["audit"]["list"][number];

/** Who did what in this negotiation, the latest hundred. */
export function AuditLog({ rows, people }: { rows: readonly Row[]; people: readonly { id: string; name: string }[] }) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <Section title="Log" note="the latest hundred; nothing in it can be changed" className="mt-8">
      <DataTable<Row>
        caption="Log"
        rows={rows}
        rowKey={(row) => row.seq}
        columns={[
          { key: "seq", head: "No.", numeric: true, width: "w-[48px]", phone: "aside", cell: (row) => row.seq },
          { key: "at", head: "When", width: "lg:w-[184px]", phone: "lead", cell: (row) => instantInWords(row.at) },
          { key: "who", head: "Who", width: "lg:w-[184px]", cell: (row) => row.name ?? row.actor },
          { key: "what", head: "What", width: "lg:w-[220px]", cell: (row) => actionInWords(row.action) },
          {
            key: "detail",
            head: "On what",
            cell: (row) => (
              <span className="[overflow-wrap:anywhere]">{detailInWords(row, (id) => names.get(id) ?? id)}</span>
            ),
          },
        ]}
        empty={<Empty>What is accepted, given, taken and switched here stands in this log.</Empty>}
      />
    </Section>
  );
}
