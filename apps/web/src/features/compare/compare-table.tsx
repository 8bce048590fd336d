import type { Learned } from "@parley/domain/analysis/compare";
import { dayInWords } from "@parley/domain/dates";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Link } from "@parley/ui/link";
import type { StandModel } from "@/charts/prepare-stand";
import { ScaleGlyph } from "@/charts/scale-glyph";
import { addressOf } from "@/reading/address";
import { shortSaid } from "@/reading/days-in-words";
import { PartyLink } from "@/reading/named-links";
import type { CompareFigures, CompareRow } from "./compare-figures";
import { besideInWords, howInWords, knownInWords, verdictInWords } from "./compare-words";

type Compared = Extract<CompareFigures, { state: "compared" }>;
type Props = { base: string; figures: Compared; rows: readonly CompareRow[]; caption: string };

/** Each party on each issue of which something differs, how it stood before and after, and why. */
export function CompareTable({ base, figures, rows, caption }: Props) {
  const { from, to, was, is } = figures;
  const asKnown = (edition: number) => (was === is ? null : `, edition ${edition}`);
  const columns: Column<CompareRow>[] = [
    {
      ...{ key: "what", head: "Issue and party", width: "lg:w-[248px]", phone: "lead" },
      cell: ({ subject: { issue, party } }) => (
        <div className="min-w-0">
          <Link href={addressOf(base, "issue", issue.id)} className="block font-semibold no-underline hover:underline">
            {issue.title}
          </Link>
          <PartyLink base={base} party={party} id={party.id} />
        </div>
      ),
    },
    {
      ...{ key: "before", width: "lg:w-[264px]", name: "Before" },
      head: `${dayInWords(from)}${asKnown(was) ?? ""}`,
      cell: ({ stands, subject }) => <Stand stand={stands.before} slot={subject.party.slot} />,
    },
    {
      ...{ key: "after", width: "lg:w-[264px]", name: "After" },
      head: `${dayInWords(to)}${asKnown(is) ?? ""}`,
      cell: ({ stands, subject }) => <Stand stand={stands.after} slot={subject.party.slot} />,
    },
    {
      ...{ key: "why", head: "What differs, and why", name: "Why", className: "text-control" },
      cell: (row) => <Why base={base} row={row} figures={figures} />,
    },
  ];
  return (
    <DataTable caption={caption} columns={columns} rows={rows} rowKey={({ party, issue }) => `${issue} ${party}`} />
  );
}

function Stand({ stand, slot }: { stand: StandModel | null; slot: number }) {
  if (stand === null) return <span className="text-ink-3">no such issue yet</span>;
  return (
    <div className="min-w-0">
      <p className={stand.empty === null ? "font-semibold" : "text-ink-3"}>
        {stand.words}
        {stand.stale ? <span className="font-normal text-ink-3">, old</span> : null}
      </p>
      <ScaleGlyph stand={stand} slot={slot} />
    </div>
  );
}

/** Said since and learned since, never mixed: only the first is anybody's move. */
function Why({ base, row, figures }: { base: string; row: CompareRow; figures: Compared }) {
  const { staleAfter } = figures;
  const { learned, said, aged, subject, stands } = row;
  return (
    <div className="grid gap-1" data-differs={`${row.issue} ${row.party}`}>
      {said.statements.length > 0 ? (
        <p>
          Said since: <Statements base={base} row={row} figures={figures} ids={said.statements} edition={figures.is} />.{" "}
          <b>{verdictInWords(subject.issue, row)}</b> <span className="text-ink-3">{besideInWords(row)}</span>
        </p>
      ) : null}
      {(["added", "corrected", "withdrawn"] as const).map((how) => (
        <Changed key={how} how={how} base={base} row={row} figures={figures} />
      ))}
      {learned.standDiffers ? (
        <p className="text-ink-2">{knownInWords(figures, stands.between.words)} Nobody moved by that.</p>
      ) : null}
      {aged ? <p className="text-ink-2">Grew old: not repeated for {staleAfter} days on evidence as strong.</p> : null}
    </div>
  );
}

type ChangedProps = { how: Learned["how"]; base: string; row: CompareRow; figures: Compared };

function Changed({ how, base, row, figures }: ChangedProps) {
  const ids = row.learned.changes.filter((change) => change.how === how).map(({ statement }) => statement);
  if (ids.length === 0) return null;
  const edition = how === "withdrawn" ? figures.was : figures.is;
  return (
    <p>
      {howInWords[how]}: <Statements base={base} row={row} figures={figures} ids={ids} edition={edition} />.
    </p>
  );
}

/** Statements by the day they were said, each leading to its words in an edition that has it. */
function Statements({
  base,
  row,
  figures,
  ids,
  edition,
}: Omit<ChangedProps, "how"> & { ids: readonly string[]; edition: number }) {
  const at = figures.was === figures.is ? "" : `edition=${edition}&`;
  return ids.map((id, index) => {
    const statement = figures.statements.get(id);
    return (
      <span key={id}>
        {index > 0 ? ", " : null}
        <Link href={`${addressOf(base, "issue", row.issue)}?${at}at=${id}`}>
          {statement ? shortSaid(statement.first, statement.last) : id}
        </Link>
      </span>
    );
  });
}
