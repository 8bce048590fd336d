"use client";

import { positionSorts } from "@parley/domain/lists";
import { attributions } from "@parley/domain/records/fields";
import { firmnessLabels, valueLabel } from "@parley/domain/records/labels";
import { FieldAbove } from "@parley/ui/field";
import { FilterBar } from "@parley/ui/filter-bar";
import { Select } from "@parley/ui/select";
import { useMemo } from "react";
import { type FilterChoices, FilterDay, FilterSelect, referenceOptions } from "@/reading/filter-fields";
import { WordsInput } from "@/reading/words-input";
import type { PositionListState } from "./position-list-url";

type Props = {
  state: PositionListState;
  choices: FilterChoices | undefined;
  onNarrow: (change: Partial<PositionListState>) => void;
  onOrder: (change: Pick<PositionListState, "sort" | "direction">) => void;
};

const orderWords = { said: "date said", coded: "edition", party: "party", issue: "issue" };

function optionsOf(choices: FilterChoices | undefined) {
  const { issues = [] } = choices ?? {};
  return {
    ...referenceOptions(choices),
    issue: issues.map(({ id, title }) => ({ value: id, label: title })),
    category: [...new Set(issues.map(({ category }) => category))].map((each) => ({ value: each, label: each })),
  };
}

/** What the list is narrowed by; each choice stands in the address at once. */
export function PositionFilters({ state, choices, onNarrow, onOrder }: Props) {
  const options = useMemo(() => optionsOf(choices), [choices]);
  const further = [state.speaker, state.source, state.attribution, state.firmness, state.confidence];
  const at = (name: "party" | "issue" | "category" | "speaker" | "source" | "from" | "to", label: string) => ({
    label,
    value: state[name],
    onValueChange: (value: string | null) => onNarrow({ [name]: value }),
  });
  const pick = (name: "party" | "issue" | "category" | "speaker" | "source", label: string, any: string) => (
    <FilterSelect {...at(name, label)} any={any} options={options[name]} />
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
        <FilterDay {...at("from", "Said from")} />
        <FilterDay {...at("to", "Said up to")} />
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
