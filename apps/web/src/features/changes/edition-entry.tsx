import { kindLabels } from "@parley/domain/records/labels";
import { Link } from "@parley/ui/link";
import { instantInWords } from "@/reading/days-in-words";
import { counted } from "@/reading/who-coded";
import {
  actionWords,
  type Change,
  checkedInWords,
  type EditionChanges,
  nameOfChange,
  tallyInWords,
} from "./change-words";

/** Records named at once; more are unfolded. */
const atOnce = 12;

type Props = { base: string; edition: EditionChanges; names: ReadonlyMap<number, string> };

/** One edition: when, what it was called, how it was checked, and every record it changed. */
export function EditionEntry({ base, edition, names }: Props) {
  const { number, title, recordedAt, changes, tallies } = edition;
  const all = tallies.reduce((sum, { count }) => sum + count, 0);
  const rest = changes.slice(atOnce);
  return (
    <li
      id={`edition-${number}`}
      className="grid gap-x-8 gap-y-2 border-b border-line py-4 target:bg-marker-2 md:grid-cols-[176px_minmax(0,1fr)]"
    >
      <div>
        <p className="font-semibold">Edition {number}</p>
        <p className="text-note text-ink-3">{instantInWords(recordedAt)}</p>
        <p className="text-note print:hidden">
          <Link href={`${base}/compare?was=${number - 1}&is=${number}`}>
            Compare<span className="sr-only"> edition {number}</span> with the one before
          </Link>
        </p>
      </div>
      <div className="min-w-0">
        <h3 className="font-serif text-source [overflow-wrap:anywhere]">{title}</h3>
        <p>{tallyInWords(edition)}</p>
        <p className="text-note text-ink-3">{checkedInWords(edition, names)}</p>
        <List base={base} changes={changes.slice(0, atOnce)} />
        {rest.length > 0 ? (
          <details className="mt-1">
            <summary className="touch text-control underline decoration-line-2 underline-offset-3">
              {counted(rest.length, "more record")}
            </summary>
            <List base={base} changes={rest} />
          </details>
        ) : null}
        {all > changes.length ? (
          <p className="mt-1 text-note text-ink-3">and {counted(all - changes.length, "further record")}.</p>
        ) : null}
      </div>
    </li>
  );
}

function List({ base, changes }: { base: string; changes: readonly Change[] }) {
  return (
    <ul className="mt-2 text-control">
      {changes.map((change) => (
        <li
          key={`${change.kind} ${change.id} ${change.version}`}
          className="grid grid-cols-[minmax(0,1fr)] gap-x-4 border-t border-line py-1 sm:grid-cols-[176px_minmax(0,1fr)]"
        >
          <span className="text-ink-3">
            {actionWords[change.action]} {kindLabels[change.kind].toLowerCase()}
          </span>
          <Link
            href={`${base}/history/${change.kind}/${change.id}`}
            className="[overflow-wrap:anywhere] no-underline hover:underline"
          >
            {nameOfChange(change)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
