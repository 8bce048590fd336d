import type { Party } from "@parley/domain/records/party";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Link } from "@parley/ui/link";
import { ScaleGlyph } from "@/charts/scale-glyph";
import { sizeInWords, wordsOfSegment } from "@/charts/words-of-mark";
import { evidenceOf } from "@/reading/address";
import { shortSaid } from "@/reading/days-in-words";
import { PartyOnIssue } from "@/reading/named-links";
import { howInWords } from "@/reading/who-says-so";
import type { LedgerRow } from "./ledger-figures";
import { besideMove, effectsInWords } from "./ledger-words";

type Props = {
  caption: string;
  base: string;
  rows: readonly LedgerRow[];
  parties: readonly Party[];
  empty: string;
};

/** Rows shown; the filters narrow what is more. */
const most = 60;

/** Shifts, the latest first, each leading to its evidence. */
export function LedgerTable({ caption, base, rows, parties, empty }: Props) {
  if (rows.length === 0) return <p className="py-3 font-serif text-large text-ink-2">{empty}</p>;
  return (
    <>
      <DataTable
        caption={caption}
        columns={columnsOf(base, parties)}
        rows={rows.slice(0, most)}
        rowKey={({ entry }) => entry.move.statement}
        rowHref={({ entry, issue }) => evidenceOf(base, { issue: issue.id, id: entry.move.statement })}
      />
      {rows.length > most ? (
        <p className="pt-2 text-note text-ink-3">
          The latest {most} of {rows.length}; a party or an issue narrows them.
        </p>
      ) : null}
    </>
  );
}

function columnsOf(base: string, parties: readonly Party[]): Column<LedgerRow>[] {
  const nameOf = (id: string) => parties.find((party) => party.id === id)?.short ?? id;
  return [
    {
      ...{ key: "said", head: "Said", phone: "aside", width: "sm:w-[84px] lg:w-[96px]" },
      cell: ({ entry: { move } }) => shortSaid(move.first, move.day),
    },
    {
      ...{ key: "who", head: "Who, on what", phone: "lead", width: "sm:w-[16%]" },
      cell: ({ party, issue }) => <PartyOnIssue base={base} party={party} issue={issue} />,
    },
    {
      ...{ key: "move", head: "From, to", phone: "line", width: "sm:w-[22%] lg:w-[28%]" },
      cell: ({ entry: { move }, issue, stand, party }) => (
        <>
          <span className="text-control">
            from {move.before ? wordsOfSegment(issue, move.before) : ""} to{" "}
            {move.after ? wordsOfSegment(issue, move.after) : ""}
          </span>
          <span className="mt-1 block px-1">
            <ScaleGlyph stand={stand} slot={party.slot} />
          </span>
        </>
      ),
    },
    {
      ...{ key: "size", head: "Size", width: "sm:w-[60px] lg:w-[72px]" },
      cell: ({ entry: { move } }) => <b data-size={`${move.min} ${move.max}`}>{sizeInWords(move)}</b>,
    },
    {
      ...{ key: "toward", head: "What it did", className: "text-control" },
      cell: ({ entry }) =>
        effectsInWords(entry, nameOf).map((words) => (
          <span key={words} className="block">
            {words}
          </span>
        )),
    },
    {
      ...{ key: "evidence", head: "Evidence", width: "sm:w-[17%]", className: "text-control text-ink-2" },
      cell: (row) => <Evidence base={base} row={row} />,
    },
  ];
}

function Evidence({ base, row: { entry, issue, carriers } }: { base: string; row: LedgerRow }) {
  const [first, ...more] = carriers;
  return (
    <>
      {first ? howInWords(first) : null}
      {entry.conditional ? (
        <span className="block">on a condition{first?.condition ? <>: {first.condition}</> : null}</span>
      ) : null}
      {besideMove(entry).map((note) => (
        <span key={note} className="block text-note text-ink-3">
          {note}
        </span>
      ))}
      {more.map((one, at) => (
        <Link
          key={one.id}
          href={evidenceOf(base, { issue: issue.id, id: one.id })}
          className="relative z-10 block text-note"
        >
          {at === 0 ? "also said in another statement" : "and in another"}
        </Link>
      ))}
    </>
  );
}
