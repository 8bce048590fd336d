"use client";

import { type Attribution, attributions } from "@parley/domain/records/fields";
import { firmnessLabels, valueLabel } from "@parley/domain/records/labels";
import { acts } from "@parley/domain/records/position";
import { usualCredibility } from "@parley/domain/records/rules/checks";
import { Combobox } from "@parley/ui/combobox";
import { FieldPair } from "@parley/ui/field";
import { Segments } from "@parley/ui/segments";
import { Select } from "@parley/ui/select";
import { TextInput } from "@parley/ui/text-input";
import { Textarea } from "@parley/ui/textarea";
import { useMemo } from "react";
import { credibilityLabels } from "@/words/field-words";
import type { Choices } from "@/words/record-names";
import { eventOptions, issueOptions, proposalOptions, speakerOptions } from "../fields/choice-options";
import { FieldBox } from "../fields/field-box";
import { oneOf } from "../fields/loose-values";
import { confidences, type PositionValues } from "./position-values";

export interface SaidFieldsProps {
  values: PositionValues;
  choices: Choices;
  onChange: (part: Partial<PositionValues>) => void;
  errorAt: (...paths: string[]) => string | undefined;
}

/** Who said it and how it reached the source. The attribution brings its usual credibility, until that is edited. */
export function SpeakerFields({ values, choices, onChange, errorAt }: SaidFieldsProps) {
  const speakers = useMemo(() => speakerOptions(choices), [choices]);
  const attribute = (attribution: Attribution | null) => {
    const usual = (of: Attribution | null) => (of === null ? null : (usualCredibility[of][0] ?? null));
    const untouched = values.credibility === null || values.credibility === usual(values.attribution);
    onChange(untouched ? { attribution, credibility: usual(attribution) } : { attribution });
  };
  return (
    <FieldBox
      name="speaker"
      label="Said by"
      hint="a person, or an unnamed group"
      group
      error={errorAt("speaker", "attribution")}
    >
      <FieldPair>
        <Combobox
          aria-label="Speaker"
          options={speakers}
          value={values.speaker}
          onValueChange={(speaker) => onChange({ speaker })}
          placeholder="nobody named"
        />
        <Select
          aria-label="Attribution"
          aria-invalid={errorAt("attribution") ? true : undefined}
          value={values.attribution ?? ""}
          onChange={(event) => attribute(oneOf(attributions, event.currentTarget.value, null))}
          placeholder="attribution"
          options={attributions.map((value) => ({ value, label: valueLabel(value) }))}
        />
      </FieldPair>
    </FieldBox>
  );
}

/** At which event and in which proposal it was said, where either is known. */
export function OccasionFields({ values, choices, onChange, errorAt }: SaidFieldsProps) {
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
export function ActFields({ values, choices, onChange, errorAt }: SaidFieldsProps) {
  const issues = useMemo(() => issueOptions(choices), [choices]);
  return (
    <>
      <FieldBox name="act" label="Act, firmness" group error={errorAt("act", "firmness")}>
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

/** How sure: of the stand, and of the coding. */
export function SureFields({ values, onChange, errorAt }: SaidFieldsProps) {
  return (
    <>
      <FieldBox
        name="credibility"
        label="Credibility"
        hint="did it hold this position?"
        group
        error={errorAt("credibility")}
        note="Filled in by the attribution. Where it differs from the usual figure, say why in the note."
      >
        <Segments
          legend="Credibility"
          hideLegend
          wide
          className="[&_label]:px-1"
          value={values.credibility === null ? null : `${values.credibility}`}
          onValueChange={(value) => onChange({ credibility: Number(value) })}
          options={credibilityLabels.map((label, index) => ({ value: `${index + 1}`, label }))}
        />
      </FieldBox>
      <FieldBox name="confidence" label="Confidence" hint="of your coding" group error={errorAt("confidence")}>
        <Segments
          legend="Confidence"
          hideLegend
          value={values.confidence}
          onValueChange={(confidence) => onChange({ confidence })}
          options={confidences.map((value) => ({ value, label: value }))}
        />
      </FieldBox>
      <FieldBox name="summary" label="Summary" hint="in your own words" error={errorAt("summary")}>
        <Textarea
          rows={2}
          value={values.summary}
          onChange={(event) => onChange({ summary: event.currentTarget.value })}
        />
      </FieldBox>
      <FieldBox name="note" label="Note" hint="doubts; for readers too" error={errorAt("note")}>
        <Textarea rows={2} value={values.note} onChange={(event) => onChange({ note: event.currentTarget.value })} />
      </FieldBox>
    </>
  );
}
