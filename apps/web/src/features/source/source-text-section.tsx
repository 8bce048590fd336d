"use client";

import { kindLabels } from "@parley/domain/records/labels";
import { Link } from "@parley/ui/link";
import { Working } from "@parley/ui/progress";
import { Section } from "@parley/ui/section";
import { useQuery } from "@tanstack/react-query";
import { Fragment, useMemo } from "react";
import { counted } from "@/reading/who-coded";
import { useTRPC } from "@/trpc/client";
import { BringText } from "./bring-text";
import { astray, type CodedPassage, markedText, type Run, type SourceData } from "./marked-text";
import { passageHref } from "./source-words";

/** The text that was coded from, its passages highlighted; or, where it is not at hand, the form that asks for it. */
export function SourceTextSection({ data, base }: { data: SourceData; base: string }) {
  const { negotiation, source, passages } = data;
  const trpc = useTRPC();
  const answer = useQuery(trpc.record.text.queryOptions({ negotiation, source: source.id }));
  const text = answer.data?.text ?? null;
  return (
    <Section
      title="The text"
      note={text === null ? "for analysts only" : `for analysts only; ${counted(passages.length, "passage")} coded`}
      actions={<Link href={`${base}/positions/new?source=${source.id}`}>Code a position from it</Link>}
      id="text"
      className="mt-10"
    >
      {answer.isPending ? <Working>Fetching the text.</Working> : null}
      {answer.error ? <p className="py-3 text-bad">{answer.error.message}</p> : null}
      {answer.data && text === null ? <BringText data={data} /> : null}
      {text === null ? null : <Text text={text} passages={passages} base={base} lang={source.language} />}
    </Section>
  );
}

function Text({ text, passages, base, lang }: { text: string; passages: CodedPassage[]; base: string; lang: string }) {
  const paragraphs = useMemo(() => markedText(text, passages), [text, passages]);
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
      <div lang={lang} className="mt-4 max-w-sentence font-serif text-source">
        {paragraphs.map(({ start, runs }) => (
          <p key={start} dir="auto" className="mb-3 [overflow-wrap:anywhere]">
            {runs.map((run) => (
              <Words key={run.start} run={run} base={base} />
            ))}
          </p>
        ))}
      </div>
    </>
  );
}

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
