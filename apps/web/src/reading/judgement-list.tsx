import type { AssessmentView, ResponseView, SourceView } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import type { Passage as Words } from "@parley/domain/records/fields";
import { valueLabel } from "@parley/domain/records/labels";
import { Passage } from "@parley/ui/passage";
import { Fragment, type ReactNode } from "react";
import { shortSaid } from "./days-in-words";
import type { LookUp } from "./look-up";
import { PartyLink, RecordLink } from "./named-links";

type Props<One> = { base: string; look: LookUp; rows: readonly One[] };

/** What somebody judges of a party, an issue, an event or a proposal: listed, never charted. */
export function AssessmentList({ base, look, rows }: Props<AssessmentView>) {
  return (
    <ul>
      {rows.map((one) => (
        <Entry key={one.id} day={<Day {...one} edtf={one.said.edtf} />} evidence={one.evidence} base={base} look={look}>
          <p>{one.summary}</p>
          <p className="mt-1 text-note text-ink-3">
            <Who base={base} look={look} speaker={one.speaker} />, {valueLabel(one.attribution)}
            <About about={one.about} base={base} look={look} />
          </p>
        </Entry>
      ))}
    </ul>
  );
}

/** Answers to proposals. `of` says what the page itself does not: whose answer, or to what. */
export function ResponseList({ base, look, rows, of }: Props<ResponseView> & { of: "party" | "proposal" | "both" }) {
  return (
    <ul>
      {rows.map((one) => (
        <Entry key={one.id} day={<Day {...one} edtf={one.said.edtf} />} evidence={one.evidence} base={base} look={look}>
          <p className="flex flex-wrap gap-x-2">
            {of === "proposal" ? null : <PartyLink base={base} party={look.parties.get(one.party)} id={one.party} />}
            <b>{valueLabel(one.answer)}</b>
            {of !== "party" ? (
              <RecordLink base={base} kind="proposal" id={one.proposal}>
                {look.proposals.get(one.proposal)?.title ?? one.proposal}
              </RecordLink>
            ) : null}
          </p>
          <p>{one.summary}</p>
          {one.condition ? <p className="text-ink-2">On condition: {one.condition}</p> : null}
          <p className="mt-1 text-note text-ink-3">
            <Who base={base} look={look} speaker={one.speaker} />, {valueLabel(one.attribution)}
          </p>
        </Entry>
      ))}
    </ul>
  );
}

function Entry({
  day,
  evidence,
  base,
  look,
  children,
}: {
  day: ReactNode;
  evidence: readonly Words[];
  base: string;
  look: LookUp;
  children: ReactNode;
}) {
  return (
    <li className="grid gap-x-6 gap-y-1 border-b border-line py-3 md:grid-cols-[104px_minmax(0,1fr)_minmax(0,1fr)]">
      {day}
      <div className="max-w-sentence">{children}</div>
      <div className="grid content-start gap-2">
        {evidence.slice(0, 1).map((passage) => (
          <PassageWithSource key={passage.start} passage={passage} base={base} look={look} />
        ))}
      </div>
    </li>
  );
}

/** The words, and under them the source they lead to. */
export function PassageWithSource({
  passage,
  base,
  look,
}: {
  passage: Words;
  base: string;
  look: { sources: ReadonlyMap<string, SourceView> };
}) {
  const source = look.sources.get(passage.source);
  return (
    <Passage
      exact={passage.exact}
      size="line"
      marked={false}
      lang={source?.language}
      source={
        source ? (
          <>
            <RecordLink base={base} kind="source" id={source.id}>
              {source.title ? `“${source.title}”, ${source.publisherName}` : source.publisherName}
            </RecordLink>
            , {dateInWords(source.published.edtf)}. Reliability {source.reliability}.
            {passage.altered ? " The outlet changed words in it." : ""}
          </>
        ) : undefined
      }
    />
  );
}

const Day = ({ first, last, edtf }: { first: string | null; last: string; edtf: string }) => (
  <p className="text-ink-3" title={dateInWords(edtf)}>
    {shortSaid(first, last)}
  </p>
);

function Who({ base, look, speaker }: { base: string; look: LookUp; speaker: string | null }) {
  const found = speaker === null ? undefined : look.speakers.get(speaker);
  if (!found) return "nobody named";
  return (
    <RecordLink base={base} kind="speaker" id={found.id}>
      {found.name}
    </RecordLink>
  );
}

function About({ about, base, look }: { about: AssessmentView["about"]; base: string; look: LookUp }) {
  const party = about.party === null ? undefined : look.parties.get(about.party);
  const links = (["issue", "event", "proposal"] as const).flatMap((kind) => {
    const id = about[kind];
    const title = id === null ? undefined : look[`${kind}s`].get(id)?.title;
    return id === null || title === undefined ? [] : [{ kind, id, title }];
  });
  if (!party && links.length === 0) return null;
  return (
    <>
      ; of{" "}
      {party ? (
        <RecordLink base={base} kind="party" id={party.id}>
          {party.short}
        </RecordLink>
      ) : null}
      {links.map(({ kind, id, title }, index) => (
        <Fragment key={kind}>
          {party || index > 0 ? ", " : null}
          <RecordLink base={base} kind={kind} id={id}>
            {title}
          </RecordLink>
        </Fragment>
      ))}
    </>
  );
}
