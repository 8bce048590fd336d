"use client";

import { dateInWords } from "@parley/domain/dates/words";
import { Breadcrumb } from "@parley/ui/breadcrumb";
import { TextLink } from "@parley/ui/link";
import { codingInWords, type SentenceState } from "@/reading/sentence-margin";
import { type Choices, sourceName } from "@/words/record-names";

export interface SourceHeadProps {
  negotiation: string;
  source: Choices["sources"][number];
  sentences: readonly SentenceState[];
}

/** Above the text: what it is, how far it is relied on, and how far its coding is. */
export function SourceHead({ negotiation, source, sentences }: SourceHeadProps) {
  const base = `/n/${negotiation}`;
  const { authors, publisherName } = source;
  const isPublished = source.version > 0;
  return (
    <>
      <Breadcrumb
        items={[
          { label: "Desk", href: `${base}/desk` },
          { label: "Sources", href: `${base}/sources` },
          { label: "Code this text" },
        ]}
      />
      <h1 className="mt-2 [overflow-wrap:anywhere]">
        {isPublished ? (
          <TextLink className="no-underline hover:underline" href={`${base}/sources/${source.id}`}>
            {sourceName(source)}
          </TextLink>
        ) : (
          sourceName(source)
        )}
      </h1>
      <p className="mt-1 text-ink-2">
        {authors.length > 0 ? `By ${authors.join(", ")}, ` : ""}
        {publisherName}
      </p>
      <div className="mt-4 flex flex-wrap gap-x-5 gap-y-1 border-t border-b border-t-ink border-b-line py-2 text-control text-ink-2">
        <span>
          Published <b>{dateInWords(source.published.edtf)}</b>
        </span>
        <span>
          Reliability <b>{source.reliability}</b>
        </span>
        <span>Text seen by analysts only</span>
        <span>{codingInWords(sentences)}</span>
      </div>
    </>
  );
}
