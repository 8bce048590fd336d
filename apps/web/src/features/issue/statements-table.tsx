import { type EvidenceKind, switchesOf } from "@parley/domain/analysis/statement";
import { dateInWords } from "@parley/domain/dates";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Empty } from "@parley/ui/empty";
import { PartyName } from "@parley/ui/party-swatch";
import { Passage } from "@parley/ui/passage";
import type { ReactNode } from "react";
import type { Issue } from "@/charts/chart-figures";
import { wordsOfStatement } from "@/charts/words-of-mark";
import { shortSaid } from "@/reading/days-in-words";
import type { LookUp, StatementRow } from "@/reading/evidence/issue-data";
import { gradeOf, whoInWords } from "@/reading/who-says-so";

type Props = {
  issue: Issue;
  rows: readonly StatementRow[];
  look: LookUp;
  kinds: ReadonlySet<EvidenceKind>;
  chosen: string | null;
  hrefOf: (position: string) => string;
  empty: ReactNode;
};

/** Everything said on the issue, latest first, what is switched off included and told as such. */
export function StatementsTable({ issue, rows, look, kinds, chosen, hrefOf, empty }: Props) {
  // Beside an open drawer a narrow desk has room for the words; who said them stands in the drawer.
  const beside = chosen === null ? undefined : "lg:max-xl:hidden";
  const columns: Column<StatementRow>[] = [
    {
      key: "said",
      head: "Said",
      phone: "aside",
      width: "sm:min-w-[88px] lg:w-[104px]",
      cell: (row) => <span title={dateInWords(row.said.edtf)}>{shortSaid(row.first, row.last)}</span>,
    },
    {
      key: "party",
      head: "Party",
      phone: "lead",
      cell: (row) => {
        const party = look.parties.get(row.party);
        return <PartyName slot={party?.slot ?? 1}>{party?.short ?? row.party}</PartyName>;
      },
    },
    {
      key: "position",
      head: "Position",
      width: "lg:w-[26%]",
      cell: (row) => wordsOfStatement(issue, row),
      phone: "line",
    },
    {
      key: "words",
      head: "Words",
      width: "lg:w-[32%]",
      phone: "line",
      cell: (row) => {
        const passage = row.evidence[0];
        return passage ? <Passage exact={passage.exact} size="line" marked={false} /> : null;
      },
    },
    {
      key: "who",
      head: "Who said so",
      phone: "line",
      ...(beside ? { width: beside } : {}),
      className: beside ? `text-ink-2 ${beside}` : "text-ink-2",
      cell: (row) => {
        const counts = switchesOf(row).every((kind) => kinds.has(kind));
        return (
          <>
            {whoInWords(row, look.speakers)}
            {counts ? null : <span className="block text-note text-ink-3">switched off above</span>}
          </>
        );
      },
    },
    {
      key: "grade",
      head: "Grade",
      phone: "aside",
      width: "lg:w-[44px]",
      cell: (row) => <b>{gradeOf(row, look.sources)}</b>,
    },
  ];
  return (
    <DataTable
      caption="Statements, latest first"
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => hrefOf(row.id)}
      chosen={chosen}
      empty={<Empty>{empty}</Empty>}
    />
  );
}
