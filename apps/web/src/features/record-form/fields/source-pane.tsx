"use client";

import { Empty } from "@parley/ui/empty";
import { dateWords } from "@/words/field-words";
import { type Choices, sourceName } from "@/words/record-names";
import type { Texts } from "./passage-fields";
import type { PassageValues } from "./shared-values";
import { SourceText } from "./source-text";

export interface SourcePaneProps {
  passages: readonly PassageValues[];
  /** The passage being written. */
  row: number;
  choices: Choices;
  texts: Texts;
  onPut: (passages: PassageValues[]) => void;
}

/** The text that the passage being written comes from, where it is at hand. */
export function SourcePane({ passages, row, choices, texts, onPut }: SourcePaneProps) {
  const passage = passages[row] ?? passages[0];
  const source = choices.sources.find(({ id }) => id === passage?.source);
  if (!passage || !source) {
    return (
      <Empty className="mt-4">
        {passages.length === 0 ? "Add a passage and choose its source" : "Choose a source under “Passage”"}: its text
        stands here, and what you mark in it becomes the passage.
      </Empty>
    );
  }
  const text = texts(source.id);
  if (text === undefined) return <Empty className="mt-4">Fetching the text.</Empty>;
  if (text === null) {
    return (
      <Empty className="mt-4">The text of {sourceName(source)} is not at hand: type the words and their place.</Empty>
    );
  }
  const marks = passages.flatMap(({ source: id, start, end }) =>
    id === source.id && /^\d+$/.test(start) && /^\d+$/.test(end) ? [{ start: Number(start), end: Number(end) }] : [],
  );
  const take = (start: number, end: number) => {
    const at = passages.indexOf(passage);
    const taken = { ...passage, exact: text.slice(start, end), start: `${start}`, end: `${end}` };
    onPut(passages.map((each, index) => (index === at ? taken : each)));
  };
  return (
    <SourceText
      title={sourceName(source)}
      note={`${source.publisherName}, reliability ${source.reliability}, published ${dateWords(source.published.edtf)}; the text is seen by analysts only`}
      text={text}
      marks={marks}
      onTake={take}
    />
  );
}
