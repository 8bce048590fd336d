import type { Issue } from "@parley/domain/records/issue";
import { RecordLink } from "@/reading/named-links";
import { kindInWords, stopsFromTop } from "./codebook-words";

/** One issue: what is asked, and what each place on it means, the high pole on top as on the charts. */
export function IssueEntry({ base, issue }: { base: string; issue: Issue }) {
  return (
    <article
      id={`issue-${issue.id}`}
      aria-labelledby={`title-${issue.id}`}
      className="grid gap-x-12 gap-y-3 border-b border-line py-5 target:bg-marker-2 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]"
    >
      <div className="min-w-0">
        <h3 id={`title-${issue.id}`} className="font-serif text-source font-semibold">
          <RecordLink base={base} kind="issue" id={issue.id} quiet>
            {issue.title}
          </RecordLink>
        </h3>
        <p className="max-w-sentence">{issue.question}</p>
        <p className="mt-1 text-note text-ink-3">
          {issue.code}. {kindInWords(issue)}
        </p>
        {issue.note ? <p className="mt-2 max-w-sentence text-control text-ink-2">{issue.note}</p> : null}
      </div>
      {issue.kind === "scale" ? <Stops issue={issue} /> : null}
      {issue.kind === "nominal" ? <Options issue={issue} /> : null}
    </article>
  );
}

function Stops({ issue }: { issue: Issue }) {
  return (
    <div>
      {issue.poles ? <Pole end="High pole" words={issue.poles.high} /> : null}
      <ol className="border-t border-line">
        {stopsFromTop(issue).map(({ value, label, explanation, anchored }) => (
          <li
            key={value}
            className="grid grid-cols-[40px_minmax(0,1fr)] gap-x-3 break-inside-avoid border-b border-line py-[6px]"
          >
            <span className="text-right text-ink-3">{value}</span>
            <Place label={label} explanation={explanation} anchored={anchored} />
          </li>
        ))}
      </ol>
      {issue.poles ? <Pole end="Low pole" words={issue.poles.low} /> : null}
    </div>
  );
}

function Options({ issue }: { issue: Issue }) {
  return (
    <ul className="border-t border-line">
      {issue.options.map(({ id, label, explanation, anchored }) => (
        <li key={id} className="break-inside-avoid border-b border-line py-[6px]">
          <Place label={label} explanation={explanation} anchored={anchored} />
        </li>
      ))}
    </ul>
  );
}

function Place({ label, explanation, anchored }: { label: string; explanation: string | null; anchored: boolean }) {
  return (
    <div>
      <p className={anchored ? "font-semibold" : "text-ink-2 italic"}>
        {label}
        {anchored ? null : <span className="text-note text-ink-3 not-italic"> stated by no source</span>}
      </p>
      {explanation ? <p className="max-w-sentence text-control text-ink-2">{explanation}</p> : null}
    </div>
  );
}

function Pole({ end, words }: { end: string; words: string }) {
  return (
    <p className="py-1 text-note text-ink-3">
      {end}: {words}
    </p>
  );
}
