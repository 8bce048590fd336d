"use client";

import { type KeyboardEvent, memo, type ReactNode, type RefObject, useEffect, useEffectEvent, useMemo } from "react";
import { areMany } from "@/reading/near-view";
import type { SentenceState } from "@/reading/sentence-margin";
import { clickedOffset, selectionIn } from "../fields/selected-text";
import type { CodedEntry, CodedPassage } from "./coded-passages";
import { MarginNotes } from "./margin-notes";
import { beginOf, sharedOut } from "./shared-out";
import { TextParagraph } from "./text-paragraph";
import type { Cursor, Stretch, TextPlaces } from "./text-places";

export interface CodingTextProps {
  ref: RefObject<HTMLDivElement | null>;
  label: string;
  lang: string;
  places: TextPlaces;
  sentences: readonly SentenceState[];
  passages: readonly CodedPassage[];
  entries: readonly CodedEntry[];
  /** What the entry in the form rests on. */
  inForm: readonly Stretch[];
  cursor: Cursor;
  /** Whether the words were selected by mouse or finger: the browser shows that by itself. */
  byHand: boolean;
  /** Shown below the line that holds this offset: what can be done with the words. */
  dock: { at: number; content: ReactNode } | null;
  /** Stays the same function: a line is drawn anew only where something of it has changed. */
  onOpen: (entry: CodedEntry) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  onSelect: (taken: Stretch) => void;
  onClick: (offset: number) => void;
}

const nothing: readonly never[] = [];
const overlaps = (each: Stretch, line: Stretch) => each.start < line.end && each.end > line.start;
const within = <T extends Stretch>(all: readonly T[], line: Stretch): readonly T[] => {
  const found = all.filter((each) => overlaps(each, line));
  return found.length > 0 ? found : nothing;
};

/** The text of a source as one widget: a caret goes over its words by keys, and words are selected by keys, mouse or finger. */
export function CodingText(props: CodingTextProps) {
  const { ref, label, lang, places, sentences, passages, entries, inForm, cursor, byHand, dock, onOpen } = props;
  const { text, lines } = places;
  const sentencesOf = useMemo(() => sharedOut(lines, sentences, (each) => [beginOf(each)]), [lines, sentences]);
  const passagesOf = useMemo(() => sharedOut(lines, passages, (each) => [each]), [lines, passages]);
  const entriesOf = useMemo(() => sharedOut(lines, entries, (entry) => entry.passages.map(beginOf)), [lines, entries]);
  const { onSelect } = props;
  const select = useEffectEvent(() => {
    const taken = ref.current && selectionIn(ref.current, text);
    if (taken) onSelect(taken);
  });
  useEffect(() => {
    const onChange = () => select();
    document.addEventListener("selectionchange", onChange);
    return () => document.removeEventListener("selectionchange", onChange);
  }, []);
  const onClick = () => {
    if (document.getSelection()?.isCollapsed === false) return;
    const offset = ref.current && clickedOffset(ref.current);
    if (offset !== null) props.onClick(offset);
  };
  // Tab reaches the text as a whole: what its keys do is its own.
  const reached = { tabIndex: 0, onClick, onKeyDown: props.onKeyDown };
  const caret = cursor.taken === null ? (places.words[cursor.word] ?? null) : null;
  const marked = useMemo(
    () => (cursor.taken && !byHand ? [...inForm, cursor.taken] : inForm),
    [inForm, cursor.taken, byHand],
  );
  return (
    <div
      ref={ref}
      role="application"
      aria-label={label}
      aria-describedby="coding-keys"
      {...reached}
      className="group outline-none"
    >
      {lines.map((line, index) => {
        const now = inForm.find((each) => overlaps(each, line)) ?? null;
        return (
          <Line
            key={line.start}
            {...{ text, lang, index, onOpen }}
            start={line.start}
            end={line.end}
            sentences={sentencesOf[index] ?? nothing}
            passages={passagesOf[index] ?? nothing}
            entries={entriesOf[index] ?? nothing}
            marked={within(marked, line)}
            caret={caret && overlaps(caret, line) ? caret : null}
            nowStart={now?.start ?? null}
            nowEnd={now?.end ?? null}
            isOneOfMany={areMany(sentences)}
            dock={dock && dock.at >= line.start && dock.at <= line.end ? dock.content : null}
          />
        );
      })}
    </div>
  );
}

interface LineProps {
  text: string;
  lang: string;
  index: number;
  start: number;
  end: number;
  /** Those that begin in it. */
  sentences: readonly SentenceState[];
  passages: readonly CodedPassage[];
  entries: readonly CodedEntry[];
  marked: readonly Stretch[];
  caret: Stretch | null;
  /** What of the entry in the form stands in it. */
  nowStart: number | null;
  nowEnd: number | null;
  isOneOfMany: boolean;
  dock: ReactNode;
  onOpen: (entry: CodedEntry) => void;
}

/** A line as published, what was made of it beside, and below what can be done with it. */
const Line = memo(function Line(props: LineProps) {
  const { text, lang, index, start, end, sentences, passages, entries, marked, caret, nowStart, nowEnd, dock } = props;
  // Underlines three deep need more room between the lines.
  const isDeep = passages.some(({ lane }) => lane > 1);
  return (
    <>
      <div className="mb-[14px] grid grid-cols-[minmax(0,1fr)] gap-x-4 @[480px]:grid-cols-[minmax(0,1fr)_152px]">
        <p
          lang={lang}
          dir="auto"
          data-line={index}
          className={`max-w-sentence font-serif text-source whitespace-pre-wrap [overflow-wrap:anywhere] ${isDeep ? "leading-[38px]" : ""}`}
        >
          <TextParagraph {...{ text, start, end, sentences, passages, marked, caret }} />
        </p>
        <MarginNotes
          {...{ sentences, entries }}
          now={nowStart === null || nowEnd === null ? null : { start: nowStart, end: nowEnd }}
          isOneOfMany={props.isOneOfMany}
          onOpen={props.onOpen}
        />
      </div>
      {dock ? <div className="sticky bottom-2 z-10 mb-[14px] max-sm:bottom-[65px]">{dock}</div> : null}
    </>
  );
});
