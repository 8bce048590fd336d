"use client";

import { eventKinds } from "@parley/domain/records/event";
import { FieldAbove } from "@parley/ui/field";
import { FilterBar } from "@parley/ui/filter-bar";
import { useMemo } from "react";
import { type FilterChoices, FilterDay, FilterSelect, referenceOptions } from "@/reading/filter-fields";
import { WordsInput } from "@/reading/words-input";
import { type EventTableState, eventStatuses } from "./event-table-url";

type Props = {
  state: EventTableState;
  choices: FilterChoices | undefined;
  onNarrow: (change: Partial<EventTableState>) => void;
};

const optionsOf = (choices: FilterChoices | undefined) => ({
  ...referenceOptions(choices),
  kind: eventKinds.map((value) => ({ value, label: value })),
  status: eventStatuses.map((value) => ({ value, label: value })),
});

/** What the table is narrowed by; each choice stands in the address at once. */
export function EventFilters({ state, choices, onNarrow }: Props) {
  const options = useMemo(() => optionsOf(choices), [choices]);
  const at = (name: keyof typeof options | "from" | "to", label: string) => ({
    label,
    value: state[name],
    onValueChange: (value: string | null) => onNarrow({ [name]: value }),
  });
  const pick = (name: keyof typeof options, label: string, any: string) => (
    <FilterSelect {...at(name, label)} any={any} options={options[name]} />
  );
  return (
    <div className="mt-4 print:hidden">
      <FilterBar label="Narrow the table">
        <FieldAbove label="Words">
          <WordsInput value={state.words} onValueChange={(words) => onNarrow({ words })} />
        </FieldAbove>
        {pick("party", "Party", "any party")}
        {pick("speaker", "Person", "anybody")}
        {pick("kind", "Kind", "any kind")}
        {pick("status", "Status", "any status")}
        {pick("source", "Source", "any source")}
        <FilterDay {...at("from", "From")} />
        <FilterDay {...at("to", "Up to")} />
      </FilterBar>
    </div>
  );
}
