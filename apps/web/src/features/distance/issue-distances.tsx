import { dayInWords } from "@parley/domain/dates";
import type { Party } from "@parley/domain/records/party";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Link } from "@parley/ui/link";
import { PartyName } from "@parley/ui/party-swatch";
import { DistanceGlyph } from "@/charts/distance-glyph";
import type { StandModel } from "@/charts/prepare-stand";
import { addressOf, evidenceOf } from "@/reading/address";
import { besideDistance, convergenceInWords, distanceInWords, roomInWords } from "@/reading/distance-words";
import { RecordLink } from "@/reading/named-links";
import type { DistanceFigures, DistanceRow } from "./distance-figures";

type Props = { base: string; figures: DistanceFigures };
type Known = DistanceRow & { distance: Extract<DistanceRow["distance"], { state: "known" }> };

/** Issue by issue where both stand: how far apart that is, what it leaves between them, and what changed. */
export function IssueDistances({ base, figures }: Props) {
  const { a, b, on } = figures;
  return (
    <DataTable
      caption={`Distance of ${a.short} and ${b.short} on ${dayInWords(on)}, issue by issue`}
      columns={knownColumns(base, figures)}
      rows={figures.rows.filter((row): row is Known => row.distance.state === "known")}
      rowKey={({ issue }) => issue.id}
      empty={
        <p className="py-3 font-serif text-large text-ink-2">
          There is no figure: on no issue have both said where they stand.
        </p>
      }
    />
  );
}

/** The issues that have no figure, each with the reason. */
export function IssuesWithout({ base, figures }: Props) {
  const { a, b, on, since } = figures;
  const names = { a: a.short, b: b.short };
  return (
    <DataTable
      caption={`Issues without a distance of ${a.short} and ${b.short} on ${dayInWords(on)}`}
      rows={figures.rows.filter(({ distance }) => distance.state === "undefined")}
      rowKey={({ issue }) => issue.id}
      columns={[
        ...sideColumns<DistanceRow>(base, figures),
        {
          ...{ key: "why", head: "Distance", className: "text-control text-ink-2" },
          cell: ({ distance, nearing, issue }) => (
            <div data-distance={issue.id}>
              {distanceInWords(distance, names)}
              {nearing.state === "refused" && nearing.reason === "no_later_distance"
                ? `; there was one on ${dayInWords(since)}`
                : null}
            </div>
          ),
        },
      ]}
    />
  );
}

/** The issue, and where each of the two stands on it. */
function sideColumns<Row extends DistanceRow>(base: string, { a, b }: DistanceFigures): Column<Row>[] {
  const stand = (party: Party, side: "a" | "b"): Column<Row> => ({
    key: side,
    head: <PartyName slot={party.slot}>{party.short}</PartyName>,
    name: party.short,
    width: "sm:w-[19%]",
    cell: (row) => <Stand base={base} issue={row.issue.id} stand={row[side]} />,
  });
  return [
    {
      ...{ key: "issue", head: "Issue", width: "sm:w-[18%]", phone: "lead" },
      cell: ({ issue }) => (
        <RecordLink base={base} kind="issue" id={issue.id} quiet>
          {issue.title}
        </RecordLink>
      ),
    },
    stand(a, "a"),
    stand(b, "b"),
  ];
}

function knownColumns(base: string, figures: DistanceFigures): Column<Known>[] {
  const { a, b, principals, on, since } = figures;
  const room: Column<Known> = {
    ...{ key: "room", head: "Stated overlap and gap", width: "sm:w-[15%]", className: "text-control" },
    cell: ({ room: found }) => (found && principals ? <Room room={found} principals={principals} /> : null),
  };
  return [
    ...sideColumns<Known>(base, figures),
    {
      ...{ key: "distance", head: "Distance, of 100" },
      cell: ({ distance, issue }) => (
        <div data-distance={issue.id}>
          <b>{distanceInWords(distance, { a: a.short, b: b.short })}</b>
          <DistanceGlyph min={distance.min} max={distance.max} />
          <span className="block text-note text-ink-3">{besideDistance(distance, on)}</span>
        </div>
      ),
    },
    ...(principals ? [room] : []),
    {
      ...{ key: "nearing", head: `Since ${dayInWords(since)}`, width: "sm:w-[14%]", className: "text-control" },
      cell: ({ nearing }) => {
        const stated = nearing.state === "known" && nearing.stated !== null;
        const words = convergenceInWords(nearing, { since, on });
        return stated ? <b>{words}</b> : <span className="text-ink-3">{words}</span>;
      },
    },
  ];
}

function Stand({ base, issue, stand }: { base: string; issue: string; stand: StandModel }) {
  const words = <span className={stand.empty ? "text-ink-3 italic" : undefined}>{stand.words}</span>;
  return (
    <div className="text-control">
      {stand.position ? (
        <Link href={evidenceOf(base, { issue, id: stand.position })}>{words}</Link>
      ) : (
        <Link href={addressOf(base, "issue", issue)} className="no-underline hover:underline">
          {words}
        </Link>
      )}
      {stand.age ? (
        <span className="block text-note text-ink-3">
          {stand.age}
          {stand.stale ? ", old" : ""}
        </span>
      ) : null}
    </div>
  );
}

function Room({
  room,
  principals: [low, high],
}: {
  room: NonNullable<DistanceRow["room"]>;
  principals: [Party, Party];
}) {
  const { words, note } = roomInWords(room, { low: low.short, high: high.short });
  return (
    <>
      <span className={room.state === "refused" ? "text-ink-3" : undefined}>{words}</span>
      {note ? <span className="block text-note text-ink-3">{note}</span> : null}
    </>
  );
}
