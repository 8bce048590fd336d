import { Link } from "@parley/ui/link";
import { Fragment } from "react";
import { ProvisionBracket, StandUnderProvision } from "@/charts/provision-scale";
import { evidenceOf } from "@/reading/address";
import { PassageWithSource } from "@/reading/judgement-list";
import type { LookUp } from "@/reading/look-up";
import { PartyLink, RecordLink } from "@/reading/named-links";
import { listed } from "./proposal-words";
import type { ProvisionFigures } from "./provision-figures";
import { ReadingWords } from "./reading-line";

type Props = { base: string; look: LookUp; provisions: readonly ProvisionFigures[] };

/** The provisions in their order: what each says, where it stands on its scale, and where the parties stand beside it. */
export function ProvisionList({ base, look, provisions }: Props) {
  return (
    <ol>
      {provisions.map((figures, index) => (
        <li
          key={figures.provision.id}
          id={figures.provision.id}
          className="grid break-inside-avoid gap-x-12 gap-y-3 border-b border-line py-4 target:bg-marker-2 lg:grid-cols-2"
        >
          <Words base={base} look={look} figures={figures} number={index + 1} />
          <Place base={base} figures={figures} />
        </li>
      ))}
    </ol>
  );
}

function Words({
  base,
  look,
  figures,
  number,
}: Pick<Props, "base" | "look"> & { figures: ProvisionFigures; number: number }) {
  const { provision, issue, words } = figures;
  return (
    <div className="grid content-start gap-2">
      <p className="max-w-sentence">
        <b className="mr-2">{number}</b>
        {provision.summary}
      </p>
      <p className="text-control text-ink-2">
        {issue ? (
          <>
            On{" "}
            <RecordLink base={base} kind="issue" id={issue.id}>
              {issue.title}
            </RecordLink>
            {words ? <>: {words}</> : null}
          </>
        ) : (
          "On no issue of this record."
        )}
      </p>
      {provision.evidence.map((passage) => (
        <PassageWithSource key={`${passage.source}-${passage.start}`} passage={passage} base={base} look={look} />
      ))}
    </div>
  );
}

function Place({ base, figures }: { base: string; figures: ProvisionFigures }) {
  const { provision, issue, words, stands, silent } = figures;
  if (!issue || issue.kind === "unscaled") return null;
  const { low, high } = provision;
  const interval = low === null || high === null ? null : { low, high };
  return (
    <div className="provision-scale content-start text-control">
      {interval ? (
        <>
          <b>This provision</b>
          <ProvisionBracket {...interval} issue={issue} />
          <span className="provision-words">{words}</span>
        </>
      ) : null}
      {stands.map(({ party, stand, reading }) => (
        <Fragment key={party.id}>
          <PartyLink base={base} party={party} id={party.id} />
          <StandUnderProvision stand={stand} slot={party.slot} issue={issue} provision={interval} />
          <span className="provision-words text-ink-2">
            <ReadingWords base={base} reading={reading} />
            {stand.position ? (
              <Link href={evidenceOf(base, { issue: issue.id, id: stand.position })}>{stand.words}</Link>
            ) : (
              stand.words
            )}
            <span className="text-ink-3">
              , {stand.age}
              {stand.stale ? ", old" : ""}
            </span>
          </span>
        </Fragment>
      ))}
      {silent.length > 0 ? (
        <p className="col-span-full text-ink-3">
          Not covered for {listed(silent.map(({ short }) => short))}: nothing on record.
        </p>
      ) : null}
    </div>
  );
}
