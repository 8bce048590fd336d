import { authorshipOf } from "@parley/domain/analysis/versions";
import { capitalized } from "@parley/domain/capitalized";
import { dateInWords } from "@parley/domain/dates";
import type { Party } from "@parley/domain/records/party";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Link } from "@parley/ui/link";
import { PartyName } from "@parley/ui/party-swatch";
import { addressOf } from "@/reading/address";
import type { LookUp } from "@/reading/look-up";
import { RecordLink } from "@/reading/named-links";
import { Breaches } from "../party-readings";
import { acceptabilityInWords, coversInWords } from "../reading-words";
import { type Compared, type CompareFigures, readingFor } from "./compare-figures";

type Props = { base: string; look: LookUp; figures: CompareFigures };

/** A row for each proposal as it was chosen: what it comes to for each party, and who is said to have written it. */
export function CompareSummary({ base, look, figures: { compared, beside } }: Props) {
  return (
    <DataTable
      caption="What each comes to"
      columns={columnsOf(base, look, beside)}
      rows={compared}
      rowKey={({ data }) => data.proposal.id}
    />
  );
}

function columnsOf(base: string, look: LookUp, beside: readonly Party[]): Column<Compared>[] {
  return [
    {
      ...{ key: "proposal", head: "Proposal", phone: "line", width: "sm:w-[22%]" },
      cell: ({ data: { proposal } }) => (
        <>
          <b>
            <RecordLink base={base} kind="proposal" id={proposal.id}>
              {proposal.title}
            </RecordLink>
          </b>
          <span className="block text-note text-ink-3">
            {capitalized(proposal.status)}; {dateInWords(proposal.date.edtf)}
          </span>
        </>
      ),
    },
    ...beside.map(
      (party): Column<Compared> => ({
        key: party.id,
        head: <PartyName slot={party.slot}>{party.short}</PartyName>,
        name: party.short,
        cell: (one) => <ForParty base={base} look={look} one={one} party={party} />,
      }),
    ),
    {
      ...{ key: "authorship", head: "Said to have been written by", width: "sm:w-[26%]" },
      cell: ({ data }) => <Claims {...data.proposal} />,
    },
  ];
}

function ForParty({ base, look, one, party }: { base: string; look: LookUp; one: Compared; party: Party }) {
  if (one.data.proposal.provisions.length === 0)
    return <span className="text-ink-3">no figure: nothing of it is coded</span>;
  const found = readingFor(one, party);
  if (!found) return <span className="text-ink-3">no figure: nothing of it is covered</span>;
  const { reading } = found;
  return (
    <>
      <Breaches base={base} look={look} row={found} />
      <span className="block text-note text-ink-2">{coversInWords(reading.coverage)}</span>
      {reading.acceptability.state === "known" ? (
        <span className="block text-note text-ink-3">
          <Link href={`${addressOf(base, "proposal", one.data.proposal.id)}#provides`}>
            acceptability {acceptabilityInWords(reading.acceptability)}
          </Link>
        </span>
      ) : null}
    </>
  );
}

/** Claims and never a finding: whoever differs is left to differ. */
function Claims({ authorship }: Parameters<typeof authorshipOf>[0]) {
  const { claims, said } = authorshipOf({ authorship });
  if (said === "nobody") return <span className="text-ink-3">no claim on record</span>;
  return (
    <ul>
      {claims.map(({ claimant, claim }) => (
        <li key={`${claimant} ${claim}`} className="text-note">
          <b>{claimant}</b>: {claim}
        </li>
      ))}
    </ul>
  );
}
