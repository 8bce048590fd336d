"use client";

import type { ReactNode } from "react";
import { FieldPair } from "./field";
import { TextInput } from "./text-input";

export type DateAsWrittenProps = {
  /** The words of the source ("on Wednesday"), empty where it gives none. */
  written: string;
  onWrittenChange: (written: string) => void;
  /** The reading, as an extended date ("2031-11-12", "2031-03~"). */
  read: string;
  onReadChange: (read: string) => void;
  /** The reading in words ("first and last day: Wed 12 Nov 2031"), or what cannot be read about it. */
  words?: ReactNode;
  /** Why it is read so; left out where the written words need no reason. */
  why?: { value: string; onValueChange: (why: string) => void };
  invalid?: boolean;
  disabled?: boolean;
};

/** A date twice: as the source wrote it, then as we read it, with the reading shown in words. */
export function DateAsWritten(props: DateAsWrittenProps) {
  const { written, onWrittenChange, read, onReadChange, words, why, invalid, disabled } = props;
  return (
    <div className="grid gap-2">
      <FieldPair short>
        <TextInput
          aria-label="As written"
          placeholder="as written"
          value={written}
          disabled={disabled}
          onChange={(event) => onWrittenChange(event.currentTarget.value)}
        />
        <TextInput
          aria-label="As read"
          placeholder="as read, YYYY-MM-DD"
          value={read}
          disabled={disabled}
          aria-invalid={invalid || undefined}
          size={1}
          className="basis-[92px] font-semibold"
          onChange={(event) => onReadChange(event.currentTarget.value)}
          end={words ? <span aria-live="polite">{words}</span> : undefined}
          boxClassName="flex-wrap gap-y-0 py-1"
        />
      </FieldPair>
      {why ? (
        <TextInput
          aria-label="Why it is read so"
          value={why.value}
          disabled={disabled}
          onChange={(event) => why.onValueChange(event.currentTarget.value)}
          end="why"
        />
      ) : null}
    </div>
  );
}
