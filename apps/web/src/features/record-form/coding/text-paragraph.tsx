"use client";

import { partyBorderClass } from "@parley/ui/party-swatch";
import { memo, type ReactNode } from "react";
import type { SentenceState } from "@/reading/sentence-margin";
import type { CodedPassage } from "./coded-passages";
import type { Stretch } from "./text-places";
import { piecesOf } from "./underlines";

export interface TextParagraphProps {
  text: string;
  start: number;
  end: number;
  /** Those that begin in it; their numbers stand before their words. */
  sentences: readonly SentenceState[];
  passages: readonly CodedPassage[];
  /** Passages of the entry that is in the form, and words taken by keys: both are what one is at now. */
  marked: readonly Stretch[];
  caret: Stretch | null;
}

/** Rows of underlines: how far below the words each is, and how thick. */
const rows = ["border-b-3 pb-[1px]", "border-b-2 pb-[6px]", "border-b-2 pb-[9px]", "border-b-2 pb-[12px]"] as const;

/** One line of the text as published: what is coded underlined in the party's colour, what one is at now on the marker. */
export const TextParagraph = memo(function TextParagraph(props: TextParagraphProps) {
  const { text, start, end, sentences, passages, marked, caret } = props;
  const firsts = sentences.map((sentence) => ({ start: sentence.start, end: sentence.start }));
  const numbers = new Map(sentences.map((sentence) => [sentence.start, sentence.number]));
  return piecesOf({ start, end }, passages, [...firsts, ...marked, caret]).map((piece) => {
    const isMarked = marked.some((each) => each.start <= piece.start && each.end >= piece.end);
    const isCaret = caret !== null && caret.start <= piece.start && caret.end >= piece.end;
    let words: ReactNode = text.slice(piece.start, piece.end);
    if (isMarked) words = <mark>{words}</mark>;
    if (isCaret) words = <span className={caretClass}>{words}</span>;
    for (const { key, lane, slot, state } of piece.over) {
      const colour = slot === null ? "border-ink-3" : partyBorderClass(slot);
      words = (
        <span
          key={key}
          className={`${rows[lane] ?? rows[3]} ${colour} ${state === "published" ? "" : "border-dashed"}`}
        >
          {words}
        </span>
      );
    }
    const number = numbers.get(piece.start);
    return (
      <span key={piece.start}>
        {number === undefined ? null : <span data-number={number} aria-hidden="true" className={numberClass} />}
        <span data-at={piece.start}>{words}</span>
      </span>
    );
  });
});

const caretClass = "rounded-2 outline-ink outline-offset-1 group-focus-visible:outline-2";

/** Written by the style sheet: no word of the text, so that nobody selects it along. */
const numberClass =
  "mr-[3px] align-[0.35em] font-sans text-note text-ink-3 before:content-[attr(data-number)] print:hidden";
