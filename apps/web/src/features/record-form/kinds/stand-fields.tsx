"use client";

import { TextButton } from "@parley/ui/link";
import { NumberInput, TextInput } from "@parley/ui/text-input";
import { WhatIsIt } from "@/reading/term";
import { FieldBox } from "../fields/field-box";
import { typedNumber } from "../fields/loose-values";
import { emptyStand, type StandValues } from "./issue-values";

export interface StandFieldsProps {
  /** What they are: their name in the form and one of them in words. */
  name: "stops" | "options";
  one: "stop" | "option";
  stands: readonly StandValues[];
  onChange: (stands: StandValues[]) => void;
  errorAt: (...paths: string[]) => string | undefined;
}

/** The worded stops of a scale, each at its value, or the options of a nominal issue. */
export function StandFields({ name, one, stands, onChange, errorAt }: StandFieldsProps) {
  const put = (row: number, part: Partial<StandValues>) =>
    onChange(stands.map((each, at) => (at === row ? { ...each, ...part } : each)));
  return (
    <>
      {stands.map((stand, row) => {
        const path = `${name}.${row}`;
        const label = `${one === "stop" ? "Stop" : "Option"} ${row + 1}`;
        return (
          <FieldBox
            key={`stand-${row}`}
            name={path}
            label={label}
            group
            error={errorAt(`${path}.value`, `${path}.id`, `${path}.label`, `${path}.explanation`, path)}
          >
            <div className="grid gap-2">
              <div className={one === "stop" ? "grid gap-2 sm:grid-cols-[96px_minmax(0,1fr)]" : "grid"}>
                {one === "stop" ? (
                  <NumberInput
                    aria-label={`${label}: where it lies, 0 to 100`}
                    value={stand.value}
                    onChange={(event) => put(row, { value: event.currentTarget.value })}
                  />
                ) : null}
                <TextInput
                  aria-label={`${label}: what it stands for`}
                  placeholder="what it stands for"
                  value={stand.label}
                  maxLength={300}
                  onChange={(event) => put(row, { label: event.currentTarget.value })}
                />
              </div>
              <TextInput
                aria-label={`${label}: explanation`}
                placeholder="explanation: what the words have to say all of"
                value={stand.explanation}
                onChange={(event) => put(row, { explanation: event.currentTarget.value })}
              />
              <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
                <label className="touch flex items-center gap-2 text-control">
                  <input
                    type="checkbox"
                    checked={stand.anchored}
                    onChange={(event) => put(row, { anchored: event.currentTarget.checked })}
                  />
                  some source states it
                </label>
                <TextButton
                  className="ml-auto text-note"
                  aria-label={`Add ${one === "stop" ? "a stop" : "an option"} after ${one} ${row + 1}`}
                  onClick={() =>
                    onChange([...stands.slice(0, row + 1), between(stands, row), ...stands.slice(row + 1)])
                  }
                >
                  Add one after it
                </TextButton>
                <TextButton
                  className="text-note"
                  aria-label={`Remove ${one} ${row + 1}`}
                  onClick={() => onChange(stands.filter((_, at) => at !== row))}
                >
                  Remove
                </TextButton>
              </div>
            </div>
          </FieldBox>
        );
      })}
      <FieldBox
        name={name}
        label={one === "stop" ? "Stops" : "Options"}
        help={one === "stop" ? <WhatIsIt name="stop" /> : null}
        group
        error={errorAt(name)}
      >
        <TextButton className="py-1 text-control" onClick={() => onChange([...stands, emptyStand])}>
          Add {one === "stop" ? "a stop" : "an option"}
        </TextButton>
      </FieldBox>
    </>
  );
}

/** A new stop half way to the next one above it. */
function between(stands: readonly StandValues[], row: number): StandValues {
  const value = typedNumber(stands[row]?.value ?? "");
  const above = stands.map((each) => typedNumber(each.value)).filter((each) => typeof each === "number");
  if (typeof value !== "number") return emptyStand;
  const next = Math.min(...above.filter((each) => each > value));
  return next - value > 1 && Number.isFinite(next)
    ? { ...emptyStand, value: `${Math.round((value + next) / 2)}` }
    : emptyStand;
}
