"use client";

import { Combobox, type ComboboxOption } from "@parley/ui/combobox";
import { TextButton } from "@parley/ui/link";
import { PartySwatch } from "@parley/ui/party-swatch";
import { useEffect, useRef, useState } from "react";

export interface ManyChosenProps {
  label: string;
  options: readonly ComboboxOption[];
  values: readonly string[];
  onChange: (values: string[]) => void;
  placeholder: string;
}

/** Several of many: each chosen one in a line of its own, and a box to add the next. */
export function ManyChosen({ label, options, values, onChange, placeholder }: ManyChosenProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [added, setAdded] = useState(0);
  // The box is a new one after each choice; whoever is adding goes on in it.
  useEffect(() => {
    if (added > 0) ref.current?.querySelector("input")?.focus();
  }, [added]);
  const known = new Map(options.map((option) => [option.value, option]));
  return (
    <div className="grid gap-2">
      {values.length > 0 ? (
        <ul className="min-w-0">
          {values.map((value) => (
            <li key={value} className="flex items-center gap-2 py-1">
              {known.get(value)?.slot ? <PartySwatch slot={known.get(value)?.slot ?? 1} /> : null}
              <span className="min-w-0 wrap-anywhere">{known.get(value)?.label ?? value}</span>
              <TextButton
                className="ml-auto shrink-0 text-note"
                aria-label={`Remove ${known.get(value)?.label ?? value}`}
                onClick={() => onChange(values.filter((each) => each !== value))}
              >
                Remove
              </TextButton>
            </li>
          ))}
        </ul>
      ) : null}
      <div ref={ref}>
        <Combobox
          // A new box after each choice, so that it is empty for the next.
          key={values.length}
          aria-label={label}
          options={options.filter(({ value }) => !values.includes(value))}
          value={null}
          onValueChange={(value) => {
            if (!value) return;
            onChange([...values, value]);
            setAdded((count) => count + 1);
          }}
          placeholder={placeholder}
        />
      </div>
    </div>
  );
}
