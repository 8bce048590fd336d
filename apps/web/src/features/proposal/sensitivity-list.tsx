import type { Sensitivity } from "@parley/domain/analysis/sensitivity";
import type { Statement } from "@parley/domain/analysis/statement";
import { capitalized } from "@parley/domain/capitalized";
import { Link } from "@parley/ui/link";
import { evidenceOf } from "@/reading/address";
import { shortSaid } from "@/reading/days-in-words";
import type { LookUp } from "@/reading/look-up";
import { PartyLink } from "@/reading/named-links";
import type { PartyFigures } from "./provision-figures";
import { acceptabilityChange, doubtsInWords, trialInWords, triedInWords, withBreach } from "./reading-words";

type Props = {
  base: string;
  look: LookUp;
  parties: readonly PartyFigures[];
  statements: readonly Statement[];
  /** Numbers of the provisions, by id. */
  numbers: ReadonlyMap<string, number>;
};

/** What each doubtful statement decides, one at a time: the reading with it against the reading without. */
export function SensitivityList({ base, look, parties, statements, numbers }: Props) {
  const said = new Map(statements.map((one) => [one.id, one]));
  return (
    <ul>
      {parties.map(({ party, sensitivity }) => (
        <li
          key={party.id}
          className="grid gap-x-6 gap-y-1 border-b border-line py-3 md:grid-cols-[184px_minmax(0,1fr)]"
        >
          <p>
            <PartyLink base={base} party={party} id={party.id} />
          </p>
          <div>
            <p className="text-ink-2">{capitalized(triedInWords(sensitivity))}.</p>
            {sensitivity.changes.map((change) => (
              <Change
                key={change.statement}
                {...{ base, look, change, numbers }}
                statement={said.get(change.statement)}
              />
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Change({
  base,
  look,
  change,
  statement,
  numbers,
}: Pick<Props, "base" | "look" | "numbers"> & { change: Sensitivity; statement: Statement | undefined }) {
  if (!statement) return null;
  const { issue, id, first, last } = statement;
  return (
    <div className="mt-2">
      <p className="max-w-sentence">
        Were{" "}
        <Link href={evidenceOf(base, { issue, id })}>
          its statement on {look.issues.get(issue)?.title ?? issue}, {shortSaid(first, last)}
        </Link>
        , {doubtsInWords(change.because)}, {trialInWords(change)}: {acceptabilityChange(change)}.
      </p>
      <ul className="text-control text-ink-2">
        {change.provisions.map(({ before, after }) => (
          <li key={before.provision}>
            <Link href={`#${before.provision}`}>Provision {numbers.get(before.provision)}</Link>: {withBreach(after)}{" "}
            instead of {withBreach(before)}
          </li>
        ))}
      </ul>
    </div>
  );
}
