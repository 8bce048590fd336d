"use client";

import { Button } from "@parley/ui/button";
import { Section } from "@parley/ui/section";
import { useEffect, useMemo, useRef, useState } from "react";
import { selectionIn } from "./selected-text";

export interface SourceTextProps {
  title: string;
  note: string;
  text: string;
  /** Where the passages of the form stand. */
  marks: readonly { start: number; end: number }[];
  /** Takes the words that were selected. */
  onTake: (start: number, end: number) => void;
}

/** The text of a source beside the form, its coded words marked; words selected in it become the passage. */
export function SourceText({ title, note, text, marks, onTake }: SourceTextProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [selected, setSelected] = useState<{ start: number; end: number } | null>(null);
  useEffect(() => {
    const onSelect = () => setSelected(ref.current ? selectionIn(ref.current, text) : null);
    document.addEventListener("selectionchange", onSelect);
    return () => document.removeEventListener("selectionchange", onSelect);
  }, [text]);
  const paragraphs = useMemo(() => piecesOf(text, marks), [text, marks]);
  return (
    <Section title={title} note={note} className="mt-6">
      <div className="sticky top-0 z-10 flex min-h-[40px] flex-wrap items-center gap-3 bg-paper py-1 text-note text-ink-3">
        {selected ? (
          <>
            <Button onClick={() => onTake(selected.start, selected.end)}>Take the selected words</Button>
            <span>
              characters {selected.start} to {selected.end}
            </span>
          </>
        ) : (
          "Select words in the text to take them as the passage."
        )}
      </div>
      <div ref={ref} className="max-w-sentence font-serif text-source">
        {paragraphs.map((pieces) => (
          <p key={pieces[0]?.start ?? 0} dir="auto" className="mb-3 whitespace-pre-wrap">
            {pieces.map((piece) => (
              <span key={piece.start} data-at={piece.start}>
                {piece.marked ? <mark>{piece.text}</mark> : piece.text}
              </span>
            ))}
          </p>
        ))}
      </div>
    </Section>
  );
}

interface Piece {
  start: number;
  text: string;
  marked: boolean;
}

/** The text in lines, and each of them in stretches that are marked or not. */
export function piecesOf(text: string, marks: readonly { start: number; end: number }[]): Piece[][] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((at) => at >= 0 && at <= text.length)
    .sort((a, b) => a - b);
  const paragraphs: Piece[][] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const end = at + line.length;
    const inside = [at, ...cuts.filter((cut) => cut > at && cut < end), end];
    const pieces = inside.slice(0, -1).map((start, index) => ({
      start,
      text: text.slice(start, inside[index + 1] ?? end),
      marked: marks.some((mark) => mark.start <= start && start < mark.end),
    }));
    if (line.trim() !== "") paragraphs.push(pieces);
    at = end + 1;
  }
  return paragraphs;
}
