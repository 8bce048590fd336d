"use client";

import type { ApiOutputs } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import { eventKinds } from "@parley/domain/records/event";
import { FieldAbove } from "@parley/ui/field";
import { FilterBar } from "@parley/ui/filter-bar";
import { Select, type SelectOption } from "@parley/ui/select";
import { TextInput } from "@parley/ui/text-input";
import { useMemo } from "react";
import { WordsInput } from "@/reading/words-input";
import { type EventTableState, eventStatuses } from "./event-table-url";

type Choices = ApiOutputs["record"]["choices"];
type Props = {
  state: EventTableState;
  choices: Choices | undefined;
  onNarrow: (change: Partial<EventTableState>) => void;
};

const sorted = (options: SelectOption[]) => options.sort((a, b) => a.label.localeCompare(b.label, "en"));

function optionsOf(choices: Choices | undefined) {
  const { parties = [], speakers = [], sources = [] } = choices ?? {};
  return {
    party: sorted(parties.map(({ id, short }) => ({ value: id, label: short }))),
    speaker: sorted(speakers.map(({ id, name }) => ({ value: id, label: name }))),
    source: sources.map(({ id, title, publisherName, published }) => ({
      value: id,
      label: `${title ?? publisherName}, ${dateInWords(published.edtf)}`,
    })),
    kind: eventKinds.map((value) => ({ value, label: value })),
    status: eventStatuses.map((value) => ({ value, label: value })),
  };
}

/** What the table is narrowed by; each choice stands in the address at once. */
export function EventFilters({ state, choices, onNarrow }: Props) {
  const options = useMemo(() => optionsOf(choices), [choices]);
  const pick = (name: keyof typeof options, label: string, any: string) => (
    <FieldAbove label={label}>
      <Select
        placeholder={any}
        value={state[name] ?? ""}
        options={options[name]}
        onChange={(event) => onNarrow({ [name]: event.currentTarget.value || null })}
      />
    </FieldAbove>
  );
  const day = (name: "from" | "to", label: string) => (
    <FieldAbove label={label}>
      <TextInput
        type="date"
        value={state[name] ?? ""}
        onChange={(event) => onNarrow({ [name]: event.currentTarget.value || null })}
      />
    </FieldAbove>
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
        {day("from", "From")}
        {day("to", "Up to")}
      </FilterBar>
    </div>
  );
}
