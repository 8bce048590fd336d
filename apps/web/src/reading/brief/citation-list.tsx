import { dateInWords } from "@parley/domain/dates";
import { Link } from "@parley/ui/link";
import { Section } from "@parley/ui/section";
import { Fragment } from "react";
import { type Citation, inOrder, markedSources, type Numbers } from "./citations";

/** "[1, 3]": the numbers of what a sentence or a row rests on. */
export function Cites({ keys, numbers }: { keys: readonly string[]; numbers: Numbers }) {
  const found = [...new Set(keys.flatMap((key) => numbers.get(key) ?? []))].sort((a, b) => a - b);
  if (found.length === 0) return null;
  return (
    <span className="text-note whitespace-nowrap text-ink-3">
      {" ["}
      {found.map((number, index) => (
        <Fragment key={number}>
          {index > 0 ? ", " : null}
          <a href={`#cite-${number}`} className="no-underline hover:underline">
            {number}
          </a>
        </Fragment>
      ))}
      ]
    </span>
  );
}

/** What the numbers stand for: the words, who said them and when; and the sources, by their marks. */
export function CitationList({ numbers, citations }: { numbers: Numbers; citations: readonly Citation[] }) {
  const listed = inOrder(numbers, citations);
  if (listed.length === 0) return null;
  const sources = markedSources(listed);
  return (
    <Section title="What this rests on" note="the words as they stand in the source" className="brief-cited mt-4">
      <ol className="mt-1 gap-x-6 text-note sm:columns-2">
        {listed.map(([number, citation]) => (
          <li
            key={citation.key}
            id={`cite-${number}`}
            className="flex break-inside-avoid gap-2 py-px target:bg-marker-2"
          >
            <span className="w-5 shrink-0 text-right text-ink-3">{number}</span>
            <Cited {...citation} mark={sources.get(citation.source?.id ?? "")?.[0]} />
          </li>
        ))}
      </ol>
      <ul aria-label="Sources" className="mt-2 text-note text-ink-2">
        {[...sources.values()].map(([mark, { id, title, publisherName, published, reliability }]) => (
          <li key={id} className="flex gap-2 wrap-anywhere">
            <b className="w-5 shrink-0 text-right">{mark}</b>
            {title ? `“${title}”, ` : ""}
            {publisherName}, {dateInWords(published.edtf)}. Reliability {reliability}.
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Cited({ passage, source, said, href, mark }: Citation & { mark: string | undefined }) {
  return (
    <p className="min-w-0 wrap-anywhere">
      {passage ? (
        <q className="font-serif" lang={source?.language} dir="auto">
          {passage.exact}
        </q>
      ) : (
        "No passage on record."
      )}{" "}
      <Link href={href} className="text-ink-2">
        {said}
      </Link>
      {mark ? <span className="text-ink-3"> ({mark})</span> : null}
      {passage?.altered ? <span className="text-ink-3"> The outlet changed words in it.</span> : null}
    </p>
  );
}
