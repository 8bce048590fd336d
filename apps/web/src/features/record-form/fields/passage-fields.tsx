"use client";

import { Combobox } from "@parley/ui/combobox";
import { TextButton } from "@parley/ui/link";
import { NumberInput } from "@parley/ui/text-input";
import { Textarea } from "@parley/ui/textarea";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { Choices } from "@/words/record-names";
import { useEntryPlace } from "../entry-place";
import { sourceOptions } from "./choice-options";
import { FieldBox } from "./field-box";
import { findWords } from "./find-words";
import { PassageWords } from "./passage-words";
import { emptyPassage, type PassageValues } from "./shared-values";

/** The text of each source that is at hand; undefined while it is being fetched, null where it is not at hand. */
export type Texts = (source: string) => string | null | undefined;

export interface PassageFieldsProps {
  passages: readonly PassageValues[];
  onChange: (passages: PassageValues[]) => void;
  /** The row whose source is shown beside the form. */
  onFocusRow: (row: number) => void;
  choices: Choices;
  texts: Texts;
  errorAt: (...paths: string[]) => string | undefined;
  required: boolean;
  /** Where in the form these passages stand. */
  name?: string;
  /** What of the record they belong to, where it has several such lists ("Provision 2"). */
  of?: string;
}

/** The words of sources that the record rests on. */
export function PassageFields(props: PassageFieldsProps) {
  const { passages, onChange, onFocusRow, choices, texts, errorAt, required, name = "evidence", of } = props;
  const sources = useMemo(() => sourceOptions(choices), [choices]);
  const rows = passages.length === 0 && required ? [emptyPassage] : passages;
  const put = (row: number, passage: PassageValues) => onChange(rows.map((each, at) => (at === row ? passage : each)));
  const add = () => onChange([...rows, { ...emptyPassage, source: rows.at(-1)?.source ?? null }]);
  return (
    <>
      {rows.map((passage, row) => (
        <PassageRow
          key={`passage-${row}`}
          name={`${name}.${row}`}
          passage={passage}
          label={labelOf(of, rows.length, row)}
          sources={sources}
          text={passage.source === null ? null : texts(passage.source)}
          onPut={(next) => put(row, next)}
          onFocus={() => onFocusRow(row)}
          onRemove={rows.length > 1 || !required ? () => onChange(rows.filter((_, at) => at !== row)) : null}
          onAdd={row === rows.length - 1 ? add : null}
          error={
            errorAt(`${name}.${row}.source`, `${name}.${row}.exact`, `${name}.${row}.start`, `${name}.${row}.end`) ??
            errorAt(`${name}.${row}`, ...(row === 0 ? [name] : []))
          }
        />
      ))}
      {rows.length === 0 ? (
        <FieldBox name={name} label="Evidence" group error={errorAt(name)}>
          <TextButton onClick={add}>Add a passage</TextButton>
        </FieldBox>
      ) : null}
    </>
  );
}

function labelOf(of: string | undefined, count: number, row: number): string {
  const label = count === 1 ? "Passage" : `Passage ${row + 1}`;
  return of ? `${label} of ${of.toLowerCase()}` : label;
}

interface PassageRowProps {
  name: string;
  passage: PassageValues;
  label: string;
  sources: ReturnType<typeof sourceOptions>;
  text: string | null | undefined;
  onPut: (passage: PassageValues) => void;
  onFocus: () => void;
  onRemove: (() => void) | null;
  onAdd: (() => void) | null;
  error: string | undefined;
}

function PassageRow({ name, passage, label, sources, text, onPut, onFocus, onRemove, onAdd, error }: PassageRowProps) {
  const write = (exact: string) => onPut(located({ ...passage, exact }, text));
  const place = useEntryPlace();
  const [byHand, setByHand] = useState(false);
  // Words may be there before the text of their source is.
  const onText = useEffectEvent(() => {
    if (passage.start !== "" || passage.end !== "" || passage.exact === "") return;
    const found = located(passage, text);
    if (found !== passage) onPut(found);
  });
  useEffect(() => {
    if (typeof text === "string") onText();
  }, [text]);
  if (place && !byHand && stands(passage, text)) {
    return (
      <FieldBox name={name} label={label} group error={error} note={<WhereItStands {...{ passage, text, onPut }} />}>
        <PassageWords
          exact={passage.exact}
          onByHand={() => setByHand(true)}
          onRemove={onRemove}
          onMore={onAdd && place.onMoreWords}
        />
      </FieldBox>
    );
  }
  return (
    <FieldBox
      name={name}
      label={label}
      hint="the exact words, and where they stand"
      group
      error={error}
      note={<WhereItStands passage={passage} text={text} onPut={onPut} />}
    >
      <div className="grid gap-2">
        <Combobox
          aria-label={`${label}: source`}
          options={sources}
          value={passage.source}
          onValueChange={(source) => {
            onFocus();
            onPut({ ...passage, source });
          }}
          placeholder="source: two letters of its title or publisher"
          nothing="No source by that name. Add it to this draft first."
        />
        <Textarea
          aria-label={`${label}: exact words`}
          serif
          rows={2}
          value={passage.exact}
          maxLength={2_000}
          onFocus={onFocus}
          placeholder="exact words, copied from the source"
          onChange={(event) => write(event.currentTarget.value)}
        />
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <div className="grid w-full grid-cols-2 gap-2 sm:w-[280px]">
            <NumberInput
              aria-label={`${label}: begins at character`}
              placeholder="from"
              value={passage.start}
              onChange={(event) => onPut(withStart(passage, event.currentTarget.value))}
            />
            <NumberInput
              aria-label={`${label}: ends before character`}
              placeholder="to"
              value={passage.end}
              onChange={(event) => onPut({ ...passage, end: event.currentTarget.value })}
            />
          </div>
          <label className="touch flex items-center gap-2 text-control">
            <input
              type="checkbox"
              checked={passage.altered}
              onChange={(event) => onPut({ ...passage, altered: event.currentTarget.checked })}
            />
            altered by the outlet
          </label>
          <span className="ml-auto flex gap-3 text-note">
            {onRemove ? <TextButton onClick={onRemove}>Remove</TextButton> : null}
            {onAdd ? <TextButton onClick={onAdd}>Add another passage</TextButton> : null}
          </span>
        </div>
      </div>
    </FieldBox>
  );
}

const stands = ({ exact, start, end }: PassageValues, text: string | null | undefined): boolean =>
  typeof text === "string" && exact !== "" && start !== "" && text.slice(Number(start), Number(end)) === exact;

/** With offsets where the words stand in the text exactly; they stay on the place chosen where there are several. */
export function located(passage: PassageValues, text: string | null | undefined): PassageValues {
  if (typeof text !== "string") return passage;
  const found = findWords(text, passage.exact);
  if (found.how !== "exact") return passage;
  const place = found.places.find(({ start }) => `${start}` === passage.start) ?? found.places[0];
  return place ? { ...passage, start: `${place.start}`, end: `${place.end}` } : passage;
}

/** A typed beginning says the end as well: the words are as long as they are. */
function withStart(passage: PassageValues, start: string): PassageValues {
  if (!/^\d{1,9}$/.test(start.trim()) || passage.exact === "") return { ...passage, start };
  return { ...passage, start, end: `${Number(start) + passage.exact.length}` };
}

function WhereItStands({
  passage,
  text,
  onPut,
}: {
  passage: PassageValues;
  text: string | null | undefined;
  onPut: (passage: PassageValues) => void;
}) {
  if (passage.source === null || passage.exact.trim() === "") return null;
  if (text === undefined) return "Looking in the text of the source.";
  if (text === null) return "The text of this source is not at hand: type at which character the words begin.";
  const found = findWords(text, passage.exact);
  if (found.how === "not")
    return (
      <span className="text-warn">These words do not stand in the text of this source: check them against it.</span>
    );
  if (found.how === "nearly") {
    const place = found.places[0] ?? { start: 0, end: 0 };
    const there = text.slice(place.start, place.end);
    return (
      <>
        The text says it a little otherwise, at {place.start} to {place.end}: “{there}”.{" "}
        <TextButton onClick={() => onPut({ ...passage, exact: there, start: `${place.start}`, end: `${place.end}` })}>
          Take its words
        </TextButton>
      </>
    );
  }
  const at = found.places.findIndex(({ start, end }) => `${start}` === passage.start && `${end}` === passage.end);
  const next = found.places[(at + 1) % found.places.length];
  const moveOn = next ? () => onPut({ ...passage, start: `${next.start}`, end: `${next.end}` }) : undefined;
  if (at < 0) {
    return (
      <>
        The words stand elsewhere in the text. <TextButton onClick={moveOn}>Correct the offsets</TextButton>
      </>
    );
  }
  const where = `at ${passage.start} to ${passage.end}`;
  if (found.places.length === 1) return `Found once in the text, ${where}.`;
  return (
    <>
      Found {found.places.length} times in the text; this is number {at + 1}, {where}.{" "}
      <TextButton onClick={moveOn}>Take the next one</TextButton>
    </>
  );
}
