import { type Column, DataTable } from "@parley/ui/data-table";
import { PartyName } from "@parley/ui/party-swatch";
import { Cites } from "@/reading/brief/citation-list";
import type { Numbers } from "@/reading/brief/citations";
import { listed } from "../proposal-words";
import type { PartyFigures, ProposalFigures, ProvisionFigures } from "../provision-figures";
import {
  acceptabilityInWords,
  besideReading,
  breachesInWords,
  coveredInWords,
  coversInWords,
  withBreach,
} from "../reading-words";
import { citedBy, type ProposalBrief } from "./proposal-brief";

const columns: Column<PartyFigures>[] = [
  {
    ...{ key: "party", head: "Party", phone: "lead" },
    cell: ({ party }) => <PartyName slot={party.slot}>{party.short}</PartyName>,
  },
  { ...{ key: "breaches", head: "Red lines crossed" }, cell: ({ reading }) => breachesInWords(reading) },
  { ...{ key: "covers", head: "What is covered" }, cell: ({ reading }) => coversInWords(reading.coverage) },
  { ...{ key: "states", head: "Of these" }, cell: ({ reading }) => coveredInWords(reading) },
  {
    ...{ key: "acceptability", head: "Acceptability" },
    cell: ({ reading }) => acceptabilityInWords(reading.acceptability),
  },
];

/** Breaches first, what is covered, and only then the composite; parties that nothing of it covers are named below. */
export function BriefParties({ figures: { parties, without } }: { figures: ProposalFigures }) {
  const isCovered = ({ reading }: PartyFigures) => reading.coverage.covered > 0;
  const silent = [...parties.filter((one) => !isCovered(one)).map(({ party }) => party), ...without];
  return (
    <>
      <DataTable
        caption="What it comes to for each party"
        columns={columns}
        rows={parties.filter(isCovered)}
        rowKey={({ party }) => party.id}
        empty={null}
      />
      {silent.length > 0 ? (
        <p className="pt-1 text-note text-ink-2">
          No figure for {listed(silent.map(({ short }) => short))}: nothing of it is covered by what they said on
          record.
        </p>
      ) : null}
    </>
  );
}

type Props = { provisions: readonly ProvisionFigures[]; brief: ProposalBrief; numbers: Numbers };

/** A row for each provision: what it says, and what it is to each party. */
export function BriefProvisions({ provisions, brief, numbers }: Props) {
  return (
    <ol>
      {provisions.map((figures, at) => (
        <li
          key={figures.provision.id}
          className="flex break-inside-avoid gap-2 border-b border-line py-[3px] text-control"
        >
          <b className="w-5 shrink-0 text-right">{at + 1}</b>
          <div className="min-w-0">
            <p>
              {figures.provision.summary}
              <Cites keys={citedBy(figures, brief.beside)} numbers={numbers} />
            </p>
            <p className="text-note text-ink-2">{readInWords(figures, brief)}</p>
          </div>
        </li>
      ))}
    </ol>
  );
}

/** "Donbas. Ukraine: outside by 20, across a red line. Russia: inside." */
function readInWords({ issue, stands }: ProvisionFigures, { beside }: ProposalBrief): string {
  if (!issue) return "On no issue of this record.";
  const shown = stands.filter(({ party, reading }) => beside.includes(party.id) && reading.state !== "not_covered");
  const read = shown.map(({ party, reading }) => {
    const note = besideReading(reading);
    return `${party.short}: ${withBreach(reading)}${note ? ` (${note})` : ""}.`;
  });
  return [`${issue.title}.`, ...(read.length > 0 ? read : ["Not covered by what the parties said on record."])].join(
    " ",
  );
}
