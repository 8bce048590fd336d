"use client";

import { type ChangesetState, changesetStates } from "@parley/domain/changeset";
import { kinds } from "@parley/domain/records";
import { kindLabels } from "@parley/domain/records/labels";
import { FieldAbove } from "@parley/ui/field";
import { FilterBar } from "@parley/ui/filter-bar";
import { Segments } from "@parley/ui/segments";
import { Select } from "@parley/ui/select";
import { type FilterChoices, FilterPartyAndIssue, FilterSelect } from "@/reading/filter-fields";
import { isNarrowed, origins, type QueueState } from "./queue-url";

type Props = {
  state: QueueState;
  authors: readonly { id: string; name: string }[];
  choices: FilterChoices | undefined;
  onNarrow: (change: Partial<QueueState>) => void;
};

export const stateWords: Record<ChangesetState, string> = {
  submitted: "waiting for review",
  returned: "returned",
  draft: "drafts",
  accepted: "accepted",
  discarded: "discarded",
};
const originWords = { form: "written here", import: "brought from a file", restore: "brought back", merge: "merged" };
const ages = [
  { value: "1", label: "a day or longer" },
  { value: "3", label: "three days or longer" },
  { value: "7", label: "a week or longer" },
  { value: "30", label: "a month or longer" },
];

/** Among these, the one that was chosen; null where none was. */
const among = <Value extends string>(all: readonly Value[], value: string | null): Value | null =>
  all.find((each) => each === value) ?? null;

/** What the queue is narrowed by; each choice stands in the address at once. */
export function QueueFilters({ state, authors, choices, onNarrow }: Props) {
  return (
    <div className="my-2 grid gap-3 print:hidden">
      <Segments
        legend="Whose"
        hideLegend
        value={state.whose}
        onValueChange={(whose) => onNarrow({ whose })}
        options={[
          { value: "to-accept", label: "I may accept", disabled: state.state !== "submitted" },
          { value: "mine", label: "Mine" },
          { value: "all", label: "Everybody’s" },
        ]}
      />
      <details open={isNarrowed(state) || state.state !== "submitted" || state.order !== "oldest"}>
        <summary className="touch text-note text-ink-2 underline decoration-line-2 underline-offset-3">
          Narrow and order the queue
        </summary>
        <div className="mt-2">
          <FilterBar label="Narrow the queue">
            <FieldAbove label="State">
              <Select
                value={state.state}
                options={changesetStates.map((value) => ({ value, label: stateWords[value] }))}
                onChange={({ currentTarget: { value } }) =>
                  onNarrow({ state: among(changesetStates, value) ?? "submitted" })
                }
              />
            </FieldAbove>
            <FilterSelect
              label="Author"
              any="anybody"
              options={authors.map(({ id, name }) => ({ value: id, label: name }))}
              value={state.author}
              onValueChange={(author) => onNarrow({ author })}
            />
            <FilterSelect
              label="Kind of record"
              any="any kind"
              options={kinds.map((value) => ({ value, label: kindLabels[value] }))}
              value={state.kind}
              onValueChange={(value) => onNarrow({ kind: among(kinds, value) })}
            />
            <FilterPartyAndIssue
              parties={choices?.parties ?? []}
              issues={choices?.issues ?? []}
              party={state.party}
              issue={state.issue}
              onValueChange={onNarrow}
            />
            <FilterSelect
              label="Since"
              any="any time"
              options={ages}
              value={state.days === null ? null : `${state.days}`}
              onValueChange={(days) => onNarrow({ days: days === null ? null : Number(days) })}
            />
            <FilterSelect
              label="Origin"
              any="any origin"
              options={origins.map((value) => ({ value, label: originWords[value] }))}
              value={state.origin}
              onValueChange={(value) => onNarrow({ origin: among(origins, value) })}
            />
            <FieldAbove label="Order">
              <Select
                value={state.order}
                options={[
                  { value: "oldest", label: "oldest first" },
                  { value: "latest", label: "latest first" },
                ]}
                onChange={({ currentTarget: { value } }) =>
                  onNarrow({ order: value === "latest" ? "latest" : "oldest" })
                }
              />
            </FieldAbove>
          </FilterBar>
        </div>
      </details>
    </div>
  );
}
