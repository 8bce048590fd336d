import { type Column, DataTable } from "@parley/ui/data-table";
import { Link } from "@parley/ui/link";
import { Fragment } from "react";
import { evidenceOf } from "@/reading/address";
import type { LookUp } from "@/reading/look-up";
import { PartyLink } from "@/reading/named-links";
import type { PartyFigures, ProposalFigures } from "./provision-figures";
import { acceptabilityInWords, breachesInWords, coversInWords, statesInWords, weightsInWords } from "./reading-words";

type Props = { base: string; look: LookUp; figures: ProposalFigures };

/** What the proposal comes to for each party: breaches first, what is covered, and only then the composite. */
export function PartyReadings({ base, look, figures: { parties, without } }: Props) {
  return (
    <>
      <DataTable
        caption="What it comes to for each party"
        columns={columnsOf(base, look)}
        rows={parties}
        rowKey={({ party }) => party.id}
      />
      {without.length > 0 ? (
        <p className="mt-3 max-w-sentence text-control text-ink-3">
          No figure for{" "}
          {without.map((party, index) => (
            <Fragment key={party.id}>
              {index > 0 ? (index === without.length - 1 ? " and " : ", ") : null}
              {party.short}
            </Fragment>
          ))}
          : nothing of it is covered by what {without.length === 1 ? "it" : "they"} said on record.
        </p>
      ) : null}
    </>
  );
}

function columnsOf(base: string, look: LookUp): Column<PartyFigures>[] {
  return [
    {
      ...{ key: "party", head: "Party", phone: "lead", width: "sm:w-[18%]" },
      cell: ({ party }) => <PartyLink base={base} party={party} id={party.id} />,
    },
    {
      ...{ key: "breaches", head: "Red lines crossed", phone: "line", width: "sm:w-[26%]" },
      cell: (row) => <Breaches base={base} look={look} row={row} />,
    },
    {
      ...{ key: "covers", head: "What is covered", phone: "line" },
      cell: ({ reading }) => (
        <>
          {coversInWords(reading.coverage)}
          <span className="block text-note text-ink-3">{statesInWords(reading)}</span>
        </>
      ),
    },
    {
      ...{ key: "acceptability", head: "Acceptability", numeric: true, width: "sm:w-[18%]" },
      cell: ({ reading: { acceptability } }) => (
        <>
          {acceptability.state === "known" ? (
            <Link href="#provides">{acceptabilityInWords(acceptability)}</Link>
          ) : (
            acceptabilityInWords(acceptability)
          )}
          <span className="block text-note text-ink-3">{weightsInWords(acceptability)}</span>
        </>
      ),
    },
  ];
}

/** Each breach leads to the words that draw the line. */
export function Breaches({ base, look, row: { reading } }: Omit<Props, "figures"> & { row: PartyFigures }) {
  const crossed = reading.provisions.flatMap((one) =>
    one.state !== "not_covered" && one.redLines.length > 0 ? [one] : [],
  );
  return (
    <>
      <span className={crossed.length > 0 ? "font-semibold text-bad" : undefined}>{breachesInWords(reading)}</span>
      {crossed.map(({ provision, issue, redLines }) => (
        <span key={provision} className="block text-note">
          {redLines.map((id, index) => (
            <Fragment key={id}>
              {index > 0 ? ", " : null}
              <Link href={evidenceOf(base, { issue, id })} className="relative z-10">
                {index === 0 ? `on ${look.issues.get(issue)?.title ?? issue}` : "and another statement"}
              </Link>
            </Fragment>
          ))}
        </span>
      ))}
    </>
  );
}
