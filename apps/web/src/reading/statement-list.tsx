import type { StatementView } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Passage } from "@parley/ui/passage";
import { wordsOfStatement } from "@/charts/words-of-mark";
import { evidenceOf } from "./address";
import { shortSaid } from "./days-in-words";
import type { LookUp } from "./look-up";
import { PartyLink } from "./named-links";
import { gradeOf, howInWords, whoInWords } from "./who-says-so";

type Props = {
  caption: string;
  base: string;
  rows: readonly StatementView[];
  look: LookUp;
  /** What the page itself says of every row, and no column repeats. */
  same?: readonly ("party" | "speaker")[];
};

/** Statements on any issue, each leading to its evidence. */
export function StatementList({ caption, base, rows, look, same = [] }: Props) {
  return (
    <DataTable
      caption={caption}
      columns={columnsOf(base, look, same)}
      rows={rows}
      rowKey={({ id }) => id}
      rowHref={(row) => evidenceOf(base, row)}
    />
  );
}

function columnsOf(base: string, look: LookUp, same: NonNullable<Props["same"]>): Column<StatementView>[] {
  const party: Column<StatementView> = {
    key: "party",
    head: "Party",
    phone: "lead",
    cell: (row) => <PartyLink base={base} party={look.parties.get(row.party)} id={row.party} />,
  };
  return [
    {
      key: "said",
      head: "Said",
      phone: same.includes("party") ? "lead" : "aside",
      width: "sm:min-w-[88px] lg:w-[104px]",
      cell: (row) => <span title={dateInWords(row.said.edtf)}>{shortSaid(row.first, row.last)}</span>,
    },
    ...(same.includes("party") ? [] : [party]),
    {
      key: "position",
      head: "Position",
      width: "sm:w-[30%]",
      phone: "line",
      cell: (row) => {
        const issue = look.issues.get(row.issue);
        return (
          <>
            <span className="block text-control text-ink-2 wrap-anywhere">{issue?.title ?? row.issue}</span>
            {issue ? wordsOfStatement(issue, row) : row.summary}
          </>
        );
      },
    },
    {
      key: "words",
      head: "Words",
      width: "sm:w-[28%]",
      phone: "line",
      cell: ({ evidence: [passage] }) =>
        passage ? (
          <Passage exact={passage.exact} size="line" marked={false} lang={look.sources.get(passage.source)?.language} />
        ) : null,
    },
    {
      key: "who",
      head: same.includes("speaker") ? "How" : "Who said so",
      phone: "line",
      width: "sm:w-[18%]",
      className: "text-ink-2",
      cell: (row) => (same.includes("speaker") ? howInWords(row) : whoInWords(row, look.speakers)),
    },
    {
      key: "grade",
      head: "Grade",
      phone: "aside",
      width: "lg:w-[44px]",
      cell: (row) => <b>{gradeOf(row, look.sources)}</b>,
    },
  ];
}
