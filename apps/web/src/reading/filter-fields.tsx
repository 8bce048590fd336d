"use client";

import type { ApiOutputs } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import { FieldAbove } from "@parley/ui/field";
import { Select, type SelectOption } from "@parley/ui/select";
import { TextInput } from "@parley/ui/text-input";

/** What lists are narrowed to: everything that a record can refer to. */
export type FilterChoices = ApiOutputs["record"]["choices"];

const sorted = (options: SelectOption[]) => options.sort((a, b) => a.label.localeCompare(b.label, "en"));

/** Parties, speakers and sources as options; none before the choices are there. */
export function referenceOptions(choices: FilterChoices | undefined) {
  const { parties = [], speakers = [], sources = [] } = choices ?? {};
  return {
    party: sorted(parties.map(({ id, short }) => ({ value: id, label: short }))),
    speaker: sorted(speakers.map(({ id, name }) => ({ value: id, label: name }))),
    source: sources.map(({ id, title, publisherName, published }) => ({
      value: id,
      label: `${title ?? publisherName}, ${dateInWords(published.edtf)}`,
    })),
  };
}

type Narrowed = {
  label: string;
  /** What the address says; null where the list is not narrowed by this. */
  value: string | null;
  onValueChange: (value: string | null) => void;
};

/** One of several, or `any`. */
export function FilterSelect({
  label,
  any,
  options,
  value,
  onValueChange,
}: Narrowed & { any: string; options: SelectOption[] }) {
  return (
    <FieldAbove label={label}>
      <Select
        placeholder={any}
        value={value ?? ""}
        options={known(options, value)}
        onChange={(event) => onValueChange(event.currentTarget.value || null)}
      />
    </FieldAbove>
  );
}

/** One party, and one issue, of a record that is all at hand. */
export function FilterPartyAndIssue({
  parties,
  issues,
  party,
  issue,
  onValueChange,
}: {
  parties: readonly { id: string; short: string }[];
  issues: readonly { id: string; title: string }[];
  /** What the address says; null where the list is not narrowed by it. */
  party: string | null;
  issue: string | null;
  onValueChange: (change: { party: string | null } | { issue: string | null }) => void;
}) {
  return (
    <>
      <FilterSelect
        label="Party"
        any="any party"
        options={parties.map(({ id, short }) => ({ value: id, label: short }))}
        value={party}
        onValueChange={(value) => onValueChange({ party: value })}
      />
      <FilterSelect
        label="Issue"
        any="any issue"
        options={issues.map(({ id, title }) => ({ value: id, label: title }))}
        value={issue}
        onValueChange={(value) => onValueChange({ issue: value })}
      />
    </>
  );
}

/** A day from which, or up to which. */
export function FilterDay({ label, value, onValueChange }: Narrowed) {
  return (
    <FieldAbove label={label}>
      <TextInput
        type="date"
        value={value ?? ""}
        onChange={(event) => onValueChange(event.currentTarget.value || null)}
      />
    </FieldAbove>
  );
}

/** What an address names stays chosen even where it is among the record's no longer. */
function known(options: SelectOption[], value: string | null): SelectOption[] {
  return value === null || options.some((option) => option.value === value)
    ? options
    : [...options, { value, label: value }];
}
