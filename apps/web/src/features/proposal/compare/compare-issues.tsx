import type { Party } from "@parley/domain/records/party";
import { type Column, DataTable } from "@parley/ui/data-table";
import { Link } from "@parley/ui/link";
import { PartyName } from "@parley/ui/party-swatch";
import { ProvisionBracket } from "@/charts/provision-scale";
import { ScaleGlyph } from "@/charts/scale-glyph";
import { addressOf, evidenceOf } from "@/reading/address";
import { RecordLink } from "@/reading/named-links";
import type { ProvisionFigures, StandBeside } from "../provision-figures";
import { ReadingWords } from "../reading-line";
import type { Compared, CompareFigures, CompareRow } from "./compare-figures";

type Props = { base: string; figures: CompareFigures };

/** A row for each issue: what each proposal provides on it, and where the parties stand, on little scales that are all alike. */
export function CompareIssues({ base, figures: { rows, compared, beside } }: Props) {
  return (
    <div className="compare-issues">
      <DataTable
        caption="Provisions side by side, issue by issue"
        columns={[
          {
            ...{ key: "issue", head: "Issue", phone: "line", width: "sm:w-[17%]" },
            cell: ({ issue }) => (
              <b>
                <RecordLink base={base} kind="issue" id={issue.id}>
                  {issue.title}
                </RecordLink>
              </b>
            ),
          },
          ...compared.map((one, at) => proposalColumn(base, one, at, beside)),
          ...beside.map((party, at) => partyColumn(base, party, at)),
        ]}
        rows={rows}
        rowKey={({ issue }) => issue.id}
      />
    </div>
  );
}

function proposalColumn(
  base: string,
  { data: { proposal } }: Compared,
  at: number,
  beside: readonly Party[],
): Column<CompareRow> {
  return {
    key: `proposal ${proposal.id}`,
    head: proposal.title,
    cell: ({ cells }) => {
      const own = cells[at] ?? [];
      if (own.length === 0) return <span className="text-ink-3">nothing coded on it</span>;
      return own.map((one) => <Provided key={one.provision.id} {...{ base, one, beside }} proposal={proposal.id} />);
    },
  };
}

type ProvidedProps = { base: string; proposal: string; one: ProvisionFigures; beside: readonly Party[] };

function Provided({ base, proposal, one: { provision, issue, words, stands }, beside }: ProvidedProps) {
  const { low, high } = provision;
  const read = beside.flatMap((party) => stands.filter((each) => each.party.id === party.id));
  return (
    <div className="pr-6 text-control">
      {issue && low !== null && high !== null ? <ProvisionBracket low={low} high={high} issue={issue} /> : null}
      <Link href={`${addressOf(base, "proposal", proposal)}#${provision.id}`}>
        {words || "without a place on the scale"}
      </Link>
      {read.map(({ party, reading }) => (
        <span key={party.id} className="mt-1 block text-note">
          <span className="text-ink-3">{party.short}: </span>
          <ReadingWords base={base} reading={reading} inline />
        </span>
      ))}
    </div>
  );
}

function partyColumn(base: string, party: Party, at: number): Column<CompareRow> {
  return {
    key: `party ${party.id}`,
    head: <PartyName slot={party.slot}>{party.short}</PartyName>,
    name: party.short,
    cell: ({ stands, issue }) => {
      const one = stands[at];
      return one ? (
        <Stand base={base} one={one} issue={issue} />
      ) : (
        <span className="text-control text-ink-3">no data</span>
      );
    },
  };
}

function Stand({ base, one: { party, stand }, issue }: { base: string; one: StandBeside; issue: CompareRow["issue"] }) {
  const age = `${stand.age}${stand.stale ? ", old" : ""}`;
  return (
    <div className="text-control text-ink-2">
      <ScaleGlyph stand={stand} slot={party.slot} ticks={issue.stops.map(({ value }) => value)} />
      {stand.position ? (
        <Link href={evidenceOf(base, { issue: issue.id, id: stand.position })}>{stand.words}</Link>
      ) : (
        stand.words
      )}
      {stand.age ? <span className="block text-note text-ink-3">{age}</span> : null}
    </div>
  );
}
