import { PartyName } from "@parley/ui/party-swatch";
import { Cites } from "@/reading/brief/citation-list";
import type { Numbers } from "@/reading/brief/citations";
import type { ProposalFigures, ProvisionFigures } from "../provision-figures";
import {
  acceptabilityInWords,
  besideReading,
  breachesInWords,
  coversInWords,
  statesInWords,
  withBreach,
} from "../reading-words";
import { citedBy, type ProposalBrief } from "./proposal-brief";

/** Breaches first, what is covered, and only then the composite. */
export function BriefParties({ figures: { parties } }: { figures: ProposalFigures }) {
  return (
    <table>
      <caption className="sr-only">What it comes to for each party</caption>
      <thead>
        <tr>
          <th scope="col" className="w-[18%]">
            Party
          </th>
          <th scope="col" className="w-[19%]">
            Red lines crossed
          </th>
          <th scope="col">What is covered</th>
          <th scope="col" className="w-[16%]">
            Acceptability
          </th>
        </tr>
      </thead>
      <tbody>
        {parties.map(({ party, reading }) => (
          <tr key={party.id}>
            <td>
              <PartyName slot={party.slot}>{party.short}</PartyName>
            </td>
            <td>{breachesInWords(reading)}</td>
            <td>
              {coversInWords(reading.coverage)}
              <span className="block text-note text-ink-3">{statesInWords(reading)}</span>
            </td>
            <td>{acceptabilityInWords(reading.acceptability)}</td>
          </tr>
        ))}
      </tbody>
    </table>
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
