import { dateInWords } from "@parley/domain/dates/words";
import type { Party } from "@parley/domain/records/party";
import { DataTable } from "@parley/ui/data-table";
import { PartyName } from "@parley/ui/party-swatch";
import type { VerdictChange } from "./verdict-changes";

/** Statements that would be judged otherwise: shifts gained, lost, or told where they could not be. */
export function VerdictChangeTable({ rows, parties }: { rows: readonly VerdictChange[]; parties: readonly Party[] }) {
  const nameOf = (id: string) => {
    const party = parties.find((one) => one.id === id);
    return party ? <PartyName slot={party.slot}>{party.name}</PartyName> : id;
  };
  return (
    <DataTable<VerdictChange>
      caption="What would be judged otherwise"
      rows={rows}
      rowKey={(row) => row.statement}
      columns={[
        {
          ...{ key: "party", head: "What would be judged otherwise", width: "sm:w-[34%]", phone: "lead" },
          cell: (row) => (
            <div>
              {nameOf(row.party)}
              <span className="block text-note text-ink-3">{dateInWords(row.day)}</span>
            </div>
          ),
        },
        {
          ...{ key: "now", head: "Now", width: "sm:w-[24%]" },
          cell: (row) => <span className="text-ink-2">{row.now}</span>,
        },
        { key: "after", head: "After", cell: (row) => <b>{row.after}</b> },
      ]}
    />
  );
}
