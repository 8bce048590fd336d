"use client";

import { TextButton } from "@parley/ui/link";
import { TextInput } from "@parley/ui/text-input";
import { useEffect, useRef, useState } from "react";
import { type Bound, type FieldsOf, part } from "./bound";
import { FieldBox } from "./field-box";

export interface LinesRowProps<Values> {
  at: Bound<Values>;
  name: FieldsOf<Values, string[]>;
  label: string;
  hint?: string;
  /** What one of them is called ("another name"). */
  one: string;
}

/** Several short lines: names, authors. */
export function LinesRow<Values>({ at, name, label, hint, one }: LinesRowProps<Values>) {
  const ref = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);
  const lines = at.values[name] as string[];
  const put = (next: string[]) => at.change(part(name, next));
  useEffect(() => {
    if (added > 0) [...(ref.current?.querySelectorAll("input") ?? [])].at(-1)?.focus();
  }, [added]);
  return (
    <FieldBox
      name={name}
      label={label}
      hint={hint}
      group
      error={at.errorAt(name, ...lines.map((_, row) => `${name}.${row}`))}
    >
      <div ref={ref} className="grid gap-2">
        {lines.map((line, row) => (
          <div key={`line-${row}`} className="flex items-center gap-3">
            <TextInput
              aria-label={`${label} ${row + 1}`}
              value={line}
              maxLength={300}
              onChange={(event) => put(lines.map((each, at) => (at === row ? event.currentTarget.value : each)))}
            />
            <TextButton
              className="text-note"
              aria-label={`Remove ${line || `${one} ${row + 1}`}`}
              onClick={() => put(lines.filter((_, at) => at !== row))}
            >
              Remove
            </TextButton>
          </div>
        ))}
        <TextButton
          className="justify-self-start py-1 text-control"
          onClick={() => {
            put([...lines, ""]);
            setAdded((count) => count + 1);
          }}
        >
          Add {one}
        </TextButton>
      </div>
    </FieldBox>
  );
}
