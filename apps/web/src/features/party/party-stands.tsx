import { capitalized } from "@parley/domain/capitalized";
import { dayInWords } from "@parley/domain/dates";
import type { Negotiation } from "@parley/domain/records/negotiation";
import type { Party } from "@parley/domain/records/party";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { Fragment } from "react";
import { ScaleGlyph } from "@/charts/scale-glyph";
import { addressOf, evidenceOf } from "@/reading/address";
import { MethodLinks } from "@/reading/method-link";
import type { PartyFigures, StandRow } from "./party-figures";

type Props = {
  base: string;
  party: Party;
  figures: PartyFigures;
  profile: Negotiation | null;
  parties: ReadonlyMap<string, Party>;
};

/** Every issue by category with the party's place on its scale; those it has said nothing on are named at the end. */
export function PartyStands({ base, party, figures, profile, parties }: Props) {
  const { stands, silent, day } = figures;
  const [low, high] = [profile?.principals?.low, profile?.principals?.high].map((id) => parties.get(id ?? "")?.short);
  const poles = low && high ? `left: ${low}’s pole; right: ${high}’s pole. ` : "";
  return (
    <Section
      title={`Where it stands on ${dayInWords(day)}`}
      note={`${poles}Dashed: not repeated for ${profile?.staleAfter ?? 90} days. Hollow: unnamed or second-hand`}
      actions={
        stands.length > 0 ? <Link href={`${base}/distance?a=${party.id}`}>How far it is from others</Link> : undefined
      }
    >
      {stands.length === 0 ? (
        <p className="py-3 font-serif text-large text-ink-2">
          Where it stands would be drawn here, issue by issue, once something it said is on record.
        </p>
      ) : null}
      {stands.map(([category, rows]) => (
        <section key={category} aria-label={capitalized(category)} className="mt-3">
          <h3 className="border-b border-ink-3 pb-1 text-note font-semibold">{capitalized(category)}</h3>
          <ul>
            {rows.map((row) => (
              <Stand key={row.issue.id} base={base} row={row} slot={party.slot} />
            ))}
          </ul>
        </section>
      ))}
      <MethodLinks className="mt-3" to={["in-force", "four-empties"]} />
      {silent.length > 0 ? (
        <p className="mt-3 max-w-sentence text-control text-ink-3">
          No data on{" "}
          {silent.map((issue, index) => (
            <Fragment key={issue.id}>
              {index > 0 ? ", " : null}
              <Link href={addressOf(base, "issue", issue.id)} className="no-underline hover:underline">
                {issue.title}
              </Link>
            </Fragment>
          ))}
          .
        </p>
      ) : null}
    </Section>
  );
}

function Stand({ base, row: { issue, stand }, slot }: { base: string; row: StandRow; slot: number }) {
  const href = stand.position ? evidenceOf(base, { issue: issue.id, id: stand.position }) : null;
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-line py-2 md:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
      <p className="min-w-0">
        <Link href={addressOf(base, "issue", issue.id)} className="no-underline hover:underline">
          {issue.title}
        </Link>
      </p>
      <div className="min-w-0">
        <p className="flex justify-between gap-3 text-control">
          <span className={stand.empty ? "min-w-0 text-ink-2 italic" : "min-w-0"}>
            {href ? <Link href={href}>{stand.words}</Link> : stand.words}
          </span>
          <span className="whitespace-nowrap text-ink-3">
            {stand.age}
            {stand.stale ? ", old" : ""}
          </span>
        </p>
        {stand.empty === "no_data" ? null : (
          <div className="mt-1 px-1">
            <ScaleGlyph stand={stand} slot={slot} ticks={issue.stops.map(({ value }) => value)} />
          </div>
        )}
      </div>
    </li>
  );
}
