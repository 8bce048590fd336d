"use client";

import { kindLabels } from "@parley/domain/records/labels";
import { Link } from "@parley/ui/link";
import { Working } from "@parley/ui/progress";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { Fragment, useMemo } from "react";
import { codingAddress } from "@/reading/form-addresses";
import { useKnownEdition } from "@/reading/known-edition";
import { areMany } from "@/reading/near-view";
import { codingInWords, SentenceMargin, type Sheet, sentencesIn } from "@/reading/sentence-margin";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { useSentenceLog } from "@/trpc/use-sentence-log";
import { BringText } from "./bring-text";
import { CorrectText } from "./correct-text";
import { astray, type CodedPassage, markedText, type Run, type SourceData } from "./marked-text";
import { passageHref } from "./source-words";

/** The text that was coded from, its passages highlighted; or, where it is not at hand, the form that asks for it. */
export function SourceTextSection({ data, base }: { data: SourceData; base: string }) {
  const { negotiation, source, passages } = data;
  const trpc = useTRPC();
  const answer = useQuery(trpc.coding.sheet.queryOptions({ negotiation, source: source.id }));
  const text = answer.data?.text ?? null;
  const mayWrite = useKnownEdition() === null;
  return (
    <Section
      title="The text"
      note={text === null ? "for analysts only" : `for analysts only; ${counted(passages.length, "passage")} coded`}
      actions={text === null ? null : <Link href={codingAddress(negotiation, source.id)}>Code this text</Link>}
      id="text"
      className="mt-10"
    >
      {answer.isPending ? <Working>Fetching the text.</Working> : null}
      {answer.error ? <p className="py-3 text-bad">{answer.error.message}</p> : null}
      {answer.data && text === null ? <BringText data={data} /> : null}
      {answer.data && text !== null ? (
        <Text {...{ negotiation, text, passages, base }} sheet={answer.data} lang={source.language} />
      ) : null}
      {answer.data && mayWrite ? <CorrectText {...{ negotiation }} source={source.id} /> : null}
    </Section>
  );
}

interface TextProps {
  negotiation: string;
  text: string;
  passages: CodedPassage[];
  sheet: Sheet;
  base: string;
  lang: string;
}

function Text({ negotiation, text, passages, sheet: { sha256, sentences }, base, lang }: TextProps) {
  const paragraphs = useMemo(() => markedText(text, passages, sentences), [text, passages, sentences]);
  const acts = useSentenceLog(negotiation, sha256);
  const log = useKnownEdition() === null ? acts : null;
  const reasons = useMemo(() => sentences.flatMap(({ reason }) => reason ?? []), [sentences]);
  const lost = useMemo(() => astray(text, passages), [text, passages]);
  return (
    <>
      {lost.length > 0 ? (
        <p className="mt-3 max-w-sentence">
          <b>{counted(lost.length, "passage")}</b> {lost.length === 1 ? "does" : "do"} not stand here as coded:{" "}
          {lost.map((passage, index) => (
            <Fragment key={`${passage.kind} ${passage.id} ${passage.start}`}>
              {index > 0 ? ", " : null}
              <Link href={passageHref(base, passage)}>{passage.title}</Link>
            </Fragment>
          ))}
          .
        </p>
      ) : null}
      <p className="mt-3 text-note text-ink-3">{codingInWords(sentences)}.</p>
      {acts.failure ? (
        <p role="alert" className="mt-2 text-bad">
          {acts.failure}
        </p>
      ) : null}
      <div className="mt-4">
        {paragraphs.map(({ start, end, runs }) => (
          <div key={start} className="mb-3 grid gap-x-8 gap-y-1 lg:grid-cols-[minmax(0,68ch)_minmax(0,320px)]">
            <p lang={lang} dir="auto" className="max-w-sentence font-serif text-source [overflow-wrap:anywhere]">
              {runs.map((run) => (
                <Fragment key={run.start}>
                  {run.sentence === null ? null : <SentenceNumber number={run.sentence} />}
                  <Words run={run} base={base} />
                </Fragment>
              ))}
            </p>
            <SentenceMargin
              {...{ log, reasons }}
              sentences={sentencesIn(sentences, start, end)}
              isOneOfMany={areMany(sentences)}
            />
          </div>
        ))}
      </div>
    </>
  );
}

/** No word of the text: whoever copies from it does not take it along, and the list beside says it to a screen reader. */
const SentenceNumber = ({ number }: { number: number }) => (
  <span aria-hidden="true" className="mr-[3px] align-[0.35em] font-sans text-note text-ink-3 select-none">
    {number}
  </span>
);

function Words({ run, base }: { run: Run; base: string }) {
  const [first, ...more] = run.passages;
  if (!first) return run.text;
  const names = run.passages.map(({ kind, title }) => `${kindLabels[kind]}: ${title}`);
  return (
    <>
      <Link href={passageHref(base, first)} title={names.join("\n")} className="no-underline">
        <mark>{run.text}</mark>
      </Link>
      {more.length > 0 ? (
        <span className="font-sans text-note text-ink-3">
          {" "}
          (
          {more.map((passage, index) => (
            <Fragment key={`${passage.kind} ${passage.id} ${passage.start}`}>
              {index > 0 ? " " : null}
              <Link href={passageHref(base, passage)} title={`${kindLabels[passage.kind]}: ${passage.title}`}>
                {index + 2}
              </Link>
            </Fragment>
          ))}
          ){" "}
        </span>
      ) : null}
    </>
  );
}
