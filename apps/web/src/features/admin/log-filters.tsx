"use client";

import { FieldAbove } from "@parley/ui/field";
import { FilterBar } from "@parley/ui/filter-bar";
import { FilterDay, FilterSelect } from "@/reading/filter-fields";
import { WordsInput } from "@/reading/words-input";
import { type LogState, logParts } from "./log-url";

const partWords: Record<(typeof logParts)[number], string> = {
  record: "the record",
  texts: "texts and coding",
  files: "files taken",
  roles: "roles and invitations",
  accounts: "accounts and passwords",
  sessions: "signing in and out",
};

type Props = {
  state: LogState;
  parts: readonly (typeof logParts)[number][];
  onNarrow: (change: Partial<LogState>) => void;
};

/** What the log is narrowed by: who, what, when. Each choice stands in the address at once. */
export function LogFilters({ state, parts, onNarrow }: Props) {
  const day = (name: "since" | "until", label: string) => (
    <FilterDay label={label} value={state[name]} onValueChange={(value) => onNarrow({ [name]: value })} />
  );
  return (
    <FilterBar label="Narrow the log">
      <FieldAbove label="Who">
        <WordsInput value={state.who} onValueChange={(who) => onNarrow({ who })} where="part of a name" />
      </FieldAbove>
      <FilterSelect
        label="What"
        any="anything"
        options={parts.map((value) => ({ value, label: partWords[value] }))}
        value={state.what}
        onValueChange={(value) => onNarrow({ what: logParts.find((one) => one === value) ?? null })}
      />
      {day("since", "From")}
      {day("until", "Up to")}
    </FilterBar>
  );
}
