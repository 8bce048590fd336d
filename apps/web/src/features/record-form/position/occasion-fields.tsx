"use client";

import { firmnessLabels } from "@parley/domain/records/labels";
import { acts } from "@parley/domain/records/position";
import { Combobox } from "@parley/ui/combobox";
import { FieldPair } from "@parley/ui/field";
import { Segments } from "@parley/ui/segments";
import { Select } from "@parley/ui/select";
import { TextInput } from "@parley/ui/text-input";
import { useMemo } from "react";
import { WhatIsIt } from "@/reading/term";
import type { Choices } from "@/words/record-names";
import { eventOptions, issueOptions, proposalOptions } from "../fields/choice-options";
import { FieldBox } from "../fields/field-box";
import { oneOf } from "../fields/loose-values";
import type { PositionValues } from "./position-values";

export interface OccasionFieldsProps {
  values: PositionValues;
  choices: Choices;
  onChange: (part: Partial<PositionValues>) => void;
  errorAt: (...paths: string[]) => string | undefined;
}

/** At which event and in which proposal it was said, where either is known. */
export function OccasionFields({ values, choices, onChange, errorAt }: OccasionFieldsProps) {
  const events = useMemo(() => eventOptions(choices), [choices]);
  const proposals = useMemo(() => proposalOptions(choices), [choices]);
  return (
    <FieldBox
      name="event"
      label="Said at, in"
      hint="event, proposal; where the words tell"
      group
      error={errorAt("event", "proposal")}
    >
      <FieldPair>
        <Combobox
          aria-label="Event"
          options={events}
          value={values.event}
          onValueChange={(event) => onChange({ event })}
          placeholder="no event"
        />
        <Combobox
          aria-label="Proposal"
          options={proposals}
          value={values.proposal}
          onValueChange={(proposal) => onChange({ proposal })}
          placeholder="no proposal"
        />
      </FieldPair>
    </FieldBox>
  );
}

/** The act, how firm, on what condition. */
export function ActFields({ values, choices, onChange, errorAt }: OccasionFieldsProps) {
  const issues = useMemo(() => issueOptions(choices), [choices]);
  return (
    <>
      <FieldBox
        name="act"
        label="Act, firmness"
        hint="what is done by saying it, and how hard"
        help={
          <span className="grid justify-items-start">
            <WhatIsIt name="act" />
            <WhatIsIt name="firmness" />
          </span>
        }
        group
        error={errorAt("act", "firmness")}
      >
        <div className="grid gap-2">
          <div className="w-full sm:w-[200px]">
            <Select
              aria-label="Act"
              value={values.act ?? ""}
              onChange={(event) => onChange({ act: oneOf(acts, event.currentTarget.value, null) })}
              placeholder="no act named"
              options={acts.map((value) => ({ value, label: value }))}
            />
          </div>
          <Segments
            legend="Firmness"
            hideLegend
            wide
            value={values.firmness === null ? "none" : `${values.firmness}`}
            onValueChange={(value) => onChange({ firmness: value === "none" ? null : Number(value) })}
            options={[
              { value: "none", label: "not told" },
              ...firmnessLabels.map((label, value) => ({ value: `${value}`, label: value === 1 ? "offer" : label })),
            ]}
          />
        </div>
      </FieldBox>
      <FieldBox
        name="condition"
        label="Condition"
        hint="in words, and the issue it hangs on"
        group
        error={errorAt("condition", "conditionIssue")}
      >
        <FieldPair>
          <TextInput
            aria-label="Condition"
            placeholder="none"
            value={values.condition}
            onChange={(event) => onChange({ condition: event.currentTarget.value })}
          />
          <Combobox
            aria-label="Issue the condition hangs on"
            options={issues}
            value={values.conditionIssue}
            onValueChange={(conditionIssue) => onChange({ conditionIssue })}
            placeholder="hangs on no other issue"
          />
        </FieldPair>
      </FieldBox>
    </>
  );
}
