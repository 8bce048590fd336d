"use client";

import { Combobox } from "@parley/ui/combobox";
import { FieldPair } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { useMemo } from "react";
import type { Choices } from "@/words/record-names";
import { eventOptions, issueOptions, proposalOptions } from "../fields/choice-options";
import { FieldBox } from "../fields/field-box";
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

/** On what condition. */
export function ConditionField({ values, choices, onChange, errorAt }: OccasionFieldsProps) {
  const issues = useMemo(() => issueOptions(choices), [choices]);
  return (
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
  );
}
