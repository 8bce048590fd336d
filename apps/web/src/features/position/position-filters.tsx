"use client";

import type { ApiOutputs } from "@parley/api";
import { dateInWords } from "@parley/domain/dates";
import { positionSorts } from "@parley/domain/lists";
import { attributions } from "@parley/domain/records/fields";
import { firmnessLabels, valueLabel } from "@parley/domain/records/labels";
import { FieldAbove } from "@parley/ui/field";
import { FilterBar } from "@parley/ui/filter-bar";
import { Select, type SelectOption } from "@parley/ui/select";
import { TextInput } from "@parley/ui/text-input";
import { useMemo } from "react";
import { WordsInput } from "@/reading/words-input";
import type { PositionListState } from "./position-list-url";

type Choices = ApiOutputs["record"]["choices"];
type Props = {
  state: PositionListState;
  choices: Choices | undefined;
  onNarrow: (change: Partial<PositionListState>) => void;
  onOrder: (change: Pick<PositionListState, "sort" | "direction">) => void;
};

const orderWords = { said: "date said", coded: "edition", party: "party", issue: "issue" };
const sorted = (options: SelectOption[]) => options.sort((a, b) => a.label.localeCompare(b.label, "en"));

function optionsOf(choices: Choices | undefined) {
  const { parties = [], issues = [], speakers = [], sources = [] } = choices ?? {};
  return {
    party: sorted(parties.map(({ id, short }) => ({ value: id, label: short }))),
    issue: issues.map(({ id, title }) => ({ value: id, label: title })),
    category: [...new Set(issues.map(({ category }) => category))].map((each) => ({ value: each, label: each })),
    speaker: sorted(speakers.map(({ id, name }) => ({ value: id, label: name }))),
    source: sources.map(({ id, title, publisherName, published }) => ({
      value: id,
      label: `${title ?? publisherName}, ${dateInWords(published.edtf)}`,
    })),
  };
}

/** What the list is narrowed by; each choice stands in the address at once. */
export function PositionFilters({ state, choices, onNarrow, onOrder }: Props) {
  const options = useMemo(() => optionsOf(choices), [choices]);
  const further = [state.speaker, state.source, state.attribution, state.firmness, state.confidence];
  const pick = (name: "party" | "issue" | "category" | "speaker" | "source", label: string, any: string) => (
    <FieldAbove label={label}>
      <Select
        placeholder={any}
        value={state[name] ?? ""}
        options={known(options[name], state[name])}
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
    <div className="mt-4 grid gap-2 print:hidden">
      <FilterBar label="Narrow the list">
        <FieldAbove label="Words">
          <WordsInput value={state.words} onValueChange={(words) => onNarrow({ words })} />
        </FieldAbove>
        {pick("party", "Party", "any party")}
        {pick("issue", "Issue", "any issue")}
        {pick("category", "Category", "any category")}
        {day("from", "Said from")}
        {day("to", "Said up to")}
      </FilterBar>
      <details open={further.some((one) => one !== null)}>
        <summary className="touch text-note text-ink-2 underline decoration-line-2 underline-offset-3">
          Who said so, how, how firmly
        </summary>
        <div className="mt-2">
          <FilterBar label="Narrow it further">
            {pick("speaker", "Speaker", "anybody")}
            {pick("source", "Source", "any source")}
            <FieldAbove label="Attribution">
              <Select
                placeholder="any attribution"
                value={state.attribution ?? ""}
                options={attributions.map((value) => ({ value, label: valueLabel(value) }))}
                onChange={({ currentTarget: { value } }) =>
                  onNarrow({ attribution: attributions.find((each) => each === value) ?? null })
                }
              />
            </FieldAbove>
            <FieldAbove label="Firmness">
              <Select
                placeholder="any firmness"
                value={state.firmness === null ? "" : `${state.firmness}`}
                options={firmnessLabels.map((label, value) => ({ value: `${value}`, label: `${value}, ${label}` }))}
                onChange={({ currentTarget: { value } }) => onNarrow({ firmness: value === "" ? null : Number(value) })}
              />
            </FieldAbove>
            <FieldAbove label="Coder’s confidence">
              <Select
                placeholder="any confidence"
                value={state.confidence ?? ""}
                options={confidences.map((value) => ({ value, label: value }))}
                onChange={({ currentTarget: { value } }) =>
                  onNarrow({ confidence: confidences.find((each) => each === value) ?? null })
                }
              />
            </FieldAbove>
          </FilterBar>
        </div>
      </details>
      <div className="sm:hidden">
        <FieldAbove label="Order by">
          <Select
            value={`${state.sort} ${state.direction}`}
            options={positionSorts.flatMap((sort) => [
              {
                value: `${sort} desc`,
                label: `${orderWords[sort]}, ${sort === "said" || sort === "coded" ? "latest first" : "Z to A"}`,
              },
              {
                value: `${sort} asc`,
                label: `${orderWords[sort]}, ${sort === "said" || sort === "coded" ? "earliest first" : "A to Z"}`,
              },
            ])}
            onChange={({ currentTarget: { value } }) => {
              const sort = positionSorts.find((each) => value.startsWith(`${each} `)) ?? "said";
              onOrder({ sort, direction: value.endsWith("asc") ? "asc" : "desc" });
            }}
          />
        </FieldAbove>
      </div>
    </div>
  );
}

const confidences = ["high", "medium", "low"] as const;

/** What an address names stays chosen even where it is among the record's no longer. */
function known(options: SelectOption[], value: string | null): SelectOption[] {
  return value === null || options.some((option) => option.value === value)
    ? options
    : [...options, { value, label: value }];
}
