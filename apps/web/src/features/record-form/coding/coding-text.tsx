"use client";

import {
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useMemo,
} from "react";
import { type SentenceState, sentencesIn } from "@/reading/sentence-margin";
import { clickedOffset, selectionIn } from "../fields/selected-text";
import type { CodedPassage } from "./coded-passages";
import { TextParagraph } from "./text-paragraph";
import { type Cursor, linesOf, type Stretch, type TextPlaces } from "./text-places";

export interface CodingTextProps {
  ref: RefObject<HTMLDivElement | null>;
  label: string;
  lang: string;
  places: TextPlaces;
  sentences: readonly SentenceState[];
  passages: readonly CodedPassage[];
  /** What the entry in the form rests on. */
  inForm: readonly Stretch[];
  cursor: Cursor;
  /** Whether the words were selected by mouse or finger: the browser shows that by itself. */
  byHand: boolean;
  /** Shown below the line that holds this offset: what can be done with the words. */
  dock: { at: number; content: ReactNode } | null;
  margin: (start: number, end: number) => ReactNode;
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

/** Whether underlines stand three deep: they need more room between the lines. */
const isDeep = (passages: readonly CodedPassage[], line: Stretch): boolean =>
  passages.some((each) => each.lane > 1 && overlaps(each, line));

/** The text of a source as one widget: a caret goes over its words by keys, and words are selected by keys, mouse or finger. */
export function CodingText(props: CodingTextProps) {
  const { ref, label, lang, places, sentences, passages, inForm, cursor, byHand, dock, margin } = props;
  const { text } = places;
  const lines = useMemo(() => linesOf(text), [text]);
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
      {lines.map((line, index) => (
        <Fragment key={line.start}>
          <div className="mb-[14px] grid grid-cols-[minmax(0,1fr)] gap-x-4 @[480px]:grid-cols-[minmax(0,1fr)_152px]">
            <p
              lang={lang}
              dir="auto"
              data-line={index}
              className={`max-w-sentence font-serif text-source whitespace-pre-wrap [overflow-wrap:anywhere] ${isDeep(passages, line) ? "leading-[38px]" : ""}`}
            >
              <TextParagraph
                {...{ text, ...line }}
                sentences={sentencesIn(sentences, line.start, line.end)}
                passages={within(passages, line)}
                marked={within(marked, line)}
                caret={caret && overlaps(caret, line) ? caret : null}
              />
            </p>
            {margin(line.start, line.end)}
          </div>
          {dock && dock.at >= line.start && dock.at <= line.end ? (
            <div className="sticky bottom-2 z-10 mb-[14px] max-sm:bottom-[65px]">{dock.content}</div>
          ) : null}
        </Fragment>
      ))}
    </div>
  );
}
