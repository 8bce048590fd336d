import { type Column, DataTable } from "@parley/ui/data-table";
import { Link } from "@parley/ui/link";
import { addressOf, evidenceOf } from "@/reading/address";
import { newRecordAddress } from "@/reading/form-addresses";
import { PartyOnIssue } from "@/reading/named-links";
import { counted } from "@/reading/who-coded";
import type { CoverageRow } from "./coverage-figures";
import { emptyInWords, gapInWords, gapNames } from "./coverage-words";

type Props = {
  negotiation: string;
  rows: readonly CoverageRow[];
  /** Whether whoever reads may add a position. */
  adds: boolean;
  empty: string;
};

/** Rows shown; the filters narrow what is more. */
const most = 100;

/** What to code next, in order; each row leads to what is there, and analysts to the form. */
export function CoverageTable({ negotiation, rows, adds, empty }: Props) {
  const base = `/n/${negotiation}`;
  const columns = columnsOf(base);
  return (
    <>
      <DataTable
        caption="What to code next, in order"
        columns={adds ? [...columns, formColumn(negotiation)] : columns}
        rows={rows.slice(0, most)}
        rowKey={({ found }) => `${found.party} ${found.issue}`}
        empty={<p className="py-3 font-serif text-large text-ink-2">{empty}</p>}
      />
      {rows.length > most ? (
        <p className="pt-2 text-note text-ink-3">
          The first {most} of {rows.length}; a party, an issue or a kind of gap narrows them.
        </p>
      ) : null}
    </>
  );
}

function columnsOf(base: string): Column<CoverageRow>[] {
  return [
    {
      ...{ key: "place", head: "Next", phone: "aside", width: "sm:w-[44px]" },
      cell: ({ place }) => <span className="text-ink-3">{place}</span>,
    },
    {
      ...{ key: "who", head: "Who, on what", phone: "lead", width: "sm:w-[26%]" },
      cell: ({ party, issue }) => <PartyOnIssue base={base} party={party} issue={issue} />,
    },
    {
      ...{ key: "gap", head: "Gap", phone: "line" },
      cell: ({ found, party, other }) => (
        <div className="text-control" data-gap={`${found.party} ${found.issue} ${found.gap}`}>
          <b>{gapNames[found.gap]}</b>: {gapInWords(found.gap, found, party.short, other?.short ?? null)}
          {found.gaps.slice(1).map((gap) => (
            <span key={gap} className="block text-note text-ink-3">
              {gapNames[gap]}: {gapInWords(gap, found, party.short, other?.short ?? null)}
            </span>
          ))}
        </div>
      ),
    },
    {
      ...{ key: "there", head: "On record", width: "sm:w-[18%]", className: "text-control" },
      cell: (row) => <OnRecord base={base} row={row} />,
    },
    {
      ...{
        key: "waiting",
        head: "Provisions that wait",
        name: "Provisions",
        width: "sm:w-[12%]",
        className: "text-control",
      },
      cell: ({ found }) => (found.provisions === 0 ? <span className="text-ink-3">none</span> : found.provisions),
    },
  ];
}

const formColumn = (negotiation: string): Column<CoverageRow> => ({
  ...{ key: "form", head: "Code it", phone: "line", width: "sm:w-[104px] print:hidden" },
  className: "text-control print:hidden",
  cell: ({ found, party, issue }) => (
    <Link
      href={newRecordAddress(negotiation, "position", { party: found.party, issue: found.issue })}
      aria-label={`Add a position of ${party.short} on ${issue.title}`}
      className="whitespace-nowrap"
    >
      Add a position
    </Link>
  ),
});

function OnRecord({ base, row: { found, issue } }: { base: string; row: CoverageRow }) {
  const { stand, counted: many, off, sets } = found;
  const resting = stand.inForce.state === "no_data" ? stand.aside?.id : stand.inForce.statements.at(-1);
  const words = many === 0 ? "nothing" : `${counted(many, "statement")}, ${counted(sets, "set")}`;
  const href = resting ? evidenceOf(base, { issue: issue.id, id: resting }) : addressOf(base, "issue", issue.id);
  const notes = [emptyInWords(found), off > 0 ? `${counted(off, "statement")} of kinds switched off` : ""];
  return (
    <>
      {many === 0 ? <span className="text-ink-3">{words}</span> : <Link href={href}>{words}</Link>}
      {notes.filter(Boolean).map((note) => (
        <span key={note} className="block text-note text-ink-3">
          {note}
        </span>
      ))}
    </>
  );
}
