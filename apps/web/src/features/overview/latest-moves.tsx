import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { Statement } from "@parley/domain/analysis/statement";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { standModel } from "@/charts/prepare-stand";
import { ScaleGlyph } from "@/charts/scale-glyph";
import { wordsOfSegment } from "@/charts/words-of-mark";
import { shortSaid } from "@/reading/days-in-words";
import { MethodLink } from "@/reading/method-link";
import { PartyLink } from "@/reading/named-links";
import type { RecordFigures } from "@/reading/record-figures";
import { Term } from "@/reading/term";
import { howInWords } from "@/reading/who-says-so";

type Props = {
  base: string;
  record: RecordFigures;
  verdicts: readonly StatementVerdict[];
  statements: readonly Statement[];
};

const shown = 6;

/** The last shifts, and where words changed but nobody can tell whether a stand did. */
export function LatestMoves({ base, record, verdicts, statements }: Props) {
  const said = new Map(statements.map((one) => [one.id, one]));
  return (
    <Section
      title="Latest moves"
      note={verdicts.length > shown ? `${shown} of ${verdicts.length}` : undefined}
      actions={
        <>
          <Term name="shift">What is a shift?</Term>
          <MethodLink to="shift" />
        </>
      }
    >
      {verdicts.length === 0 ? (
        <p className="py-3 font-serif text-large text-ink-2">
          Shifts would stand here.
          {statements.length > 0 ? " So far every stand on record is a first one, or the same as before." : null}
        </p>
      ) : (
        <ul>
          {verdicts.slice(0, shown).map((verdict) => (
            <Move
              key={verdict.statement}
              base={base}
              record={record}
              verdict={verdict}
              statement={said.get(verdict.statement)}
            />
          ))}
        </ul>
      )}
      {verdicts.length === 0 ? null : (
        <p className="flex flex-wrap gap-x-6 pt-2 text-note leading-[24px]">
          <Link href={`${base}/concessions`}>Toward whom: the concession ledger</Link>
          <Link href={`${base}/compare`}>Compare with an earlier day</Link>
        </p>
      )}
    </Section>
  );
}

function Move({
  base,
  record,
  verdict,
  statement,
}: {
  base: string;
  record: RecordFigures;
  verdict: StatementVerdict;
  statement: Statement | undefined;
}) {
  const party = record.parties.find(({ id }) => id === verdict.party);
  const figures = record.issues.find((each) => each.issue.id === verdict.issue);
  const series = figures?.series.get(verdict.party);
  if (!party || !figures || !series) return null;
  const { issue } = figures;
  const before = verdict.before ? wordsOfSegment(issue, verdict.before) : "";
  const after = verdict.after ? wordsOfSegment(issue, verdict.after) : "";
  const own = figures.verdicts.filter((each) => each.party === verdict.party);
  return (
    <li className="border-b border-line py-2">
      <p className="flex items-baseline justify-between gap-3">
        <PartyLink base={base} party={party} id={party.id} />
        <span className="shrink-0 text-note text-ink-3">{shortSaid(verdict.first, verdict.day)}</span>
      </p>
      <p className="mt-1 font-semibold">
        <Link href={`${base}/issues/${issue.id}?at=${verdict.statement}`} className="no-underline hover:underline">
          {issue.title}
        </Link>
      </p>
      {verdict.verdict === "shift" ? (
        <p className="text-control">
          from {before} to {after}
        </p>
      ) : (
        <p className="text-control">
          <em>Cannot tell:</em> {unclear(verdict)}
        </p>
      )}
      {verdict.verdict === "shift" ? (
        <div className="mt-1 px-1">
          <ScaleGlyph stand={standModel(issue, series, verdict.day, own)} slot={party.slot} />
        </div>
      ) : null}
      <p className="text-note text-ink-3">{notesOf(verdict, statement)}</p>
    </li>
  );
}

function unclear(verdict: StatementVerdict): string {
  return verdict.verdict === "cannot_tell" && verdict.reason !== "overlap"
    ? "the evidence is in conflict with itself"
    : "the words overlap what was said before";
}

function notesOf({ beside }: StatementVerdict, statement: Statement | undefined): string {
  const notes = [
    statement ? howInWords(statement) : null,
    beside?.conditional && !beside.conditionalBefore ? "new condition" : null,
    beside?.differentSpeakers ? "another speaker" : null,
    (beside?.deniedBy.length ?? 0) > 0 ? "another side denies it" : null,
  ];
  return notes.filter(Boolean).join("; ");
}
