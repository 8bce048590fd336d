import type { Party } from "@parley/domain/records/party";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { ScaleGlyph } from "@/charts/scale-glyph";
import { sizeInWords, wordsOfSegment } from "@/charts/words-of-mark";
import { evidenceOf } from "@/reading/address";
import { shortSaid } from "@/reading/days-in-words";
import { MethodLink } from "@/reading/method-link";
import { counted } from "@/reading/who-coded";
import type { MoveRow, PartyFigures } from "./party-figures";

/** Moves told one by one; more are only counted. */
const most = 12;

/** Its shifts, and where its words changed but nobody can tell whether its stand did. */
export function PartyMoves({ base, party, figures }: { base: string; party: Party; figures: PartyFigures }) {
  const { moves } = figures;
  const shifts = moves.filter(({ verdict }) => verdict.verdict === "shift").length;
  return (
    <Section
      title="How it moved"
      note={moves.length > 0 ? counted(shifts, "shift") : undefined}
      actions={<MethodLink to="shift" />}
    >
      {moves.length === 0 ? (
        <p className="py-3 font-serif text-large text-ink-2">
          Its shifts would stand here. So far every stand of it is a first one, or the same as before.
        </p>
      ) : (
        <ul>
          {moves.slice(0, most).map((move) => (
            <Move key={move.verdict.statement} base={base} slot={party.slot} move={move} />
          ))}
        </ul>
      )}
      {shifts > 0 ? (
        <p className="pt-2 text-note print:hidden">
          <Link href={`${base}/concessions?party=${party.id}`}>Toward whom: its part of the concession ledger</Link>
        </p>
      ) : null}
      {moves.length > most ? <p className="pt-2 text-note text-ink-3">and {moves.length - most} earlier.</p> : null}
    </Section>
  );
}

function Move({ base, slot, move: { verdict, issue, stand } }: { base: string; slot: number; move: MoveRow }) {
  const before = verdict.before ? wordsOfSegment(issue, verdict.before) : "";
  const after = verdict.after ? wordsOfSegment(issue, verdict.after) : "";
  const size = sizeInWords(verdict);
  return (
    <li className="border-b border-line py-2">
      <p className="flex items-baseline justify-between gap-3">
        <Link
          href={evidenceOf(base, { issue: issue.id, id: verdict.statement })}
          className="min-w-0 font-semibold no-underline hover:underline"
        >
          {issue.title}
        </Link>
        <span className="shrink-0 text-note text-ink-3">{shortSaid(verdict.first, verdict.day)}</span>
      </p>
      {verdict.verdict === "shift" ? (
        <>
          <p className="text-control">
            from {before} to {after}
          </p>
          <div className="mt-1 px-1">
            <ScaleGlyph stand={stand} slot={slot} />
          </div>
          {size ? <p className="text-note text-ink-3">a shift of {size} of 100</p> : null}
        </>
      ) : (
        <p className="text-control">
          <em>Cannot tell:</em>{" "}
          {verdict.verdict === "cannot_tell" && verdict.reason !== "overlap"
            ? "the evidence is in conflict with itself"
            : "the words overlap what was said before"}
        </p>
      )}
    </li>
  );
}
