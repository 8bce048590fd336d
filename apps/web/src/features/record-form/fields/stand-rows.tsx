"use client";

import { firmnessLabels, valueLabel } from "@parley/domain/records/labels";
import { acts, type Position } from "@parley/domain/records/position";
import { Combobox } from "@parley/ui/combobox";
import { FieldPair } from "@parley/ui/field";
import { Segments } from "@parley/ui/segments";
import { Select } from "@parley/ui/select";
import { type ReactNode, useMemo } from "react";
import { WhatIsIt } from "@/reading/term";
import type { Choices } from "@/words/record-names";
import { issueOptions, partyOptions } from "./choice-options";
import { Decision, FieldBox } from "./field-box";
import { oneOf } from "./loose-values";
import type { PlaceValues } from "./place-fields";
import { answers, nowhere } from "./shared-values";

/** The rows by which any position is coded, in the record and in a double coding alike. */
interface RowProps<Values, Part = Values> {
  values: Values;
  onChange: (part: Partial<Part>) => void;
  errorAt: (...paths: string[]) => string | undefined;
}

interface Whose {
  party: string | null;
  issue: string | null;
}

/** Whose position and on what. A place on one issue is none on another. */
export function WhoseRow({
  values,
  choices,
  onChange,
  errorAt,
  note,
}: RowProps<Whose, Whose & PlaceValues> & { choices: Choices; note?: ReactNode }) {
  const parties = useMemo(() => partyOptions(choices), [choices]);
  const issues = useMemo(() => issueOptions(choices), [choices]);
  return (
    <FieldBox name="party" label="Party, issue" group error={errorAt("party", "issue")} note={note}>
      <FieldPair>
        <Decision name="party">
          <Combobox
            aria-label="Party"
            options={parties}
            value={values.party}
            onValueChange={(party) => onChange({ party })}
            placeholder="whose: two letters"
          />
        </Decision>
        <Decision name="issue">
          <Combobox
            aria-label="Issue"
            options={issues}
            value={values.issue}
            onValueChange={(issue) => onChange(issue === values.issue ? { issue } : { issue, ...nowhere })}
            placeholder="on what: two letters"
          />
        </Decision>
      </FieldPair>
    </FieldBox>
  );
}

/** Whether a stand was stated at all. */
export function AnswerRow({ values, onChange, errorAt }: RowProps<Pick<Position, "answer">>) {
  return (
    <FieldBox name="answer" label="Answer" group error={errorAt("answer")}>
      <Segments
        legend="Answer"
        hideLegend
        value={values.answer}
        onValueChange={(answer) => onChange({ answer })}
        options={answers.map((value) => ({ value, label: valueLabel(value) }))}
      />
    </FieldBox>
  );
}

/** What is done by saying it, and how hard. */
export function ActRow({ values, onChange, errorAt }: RowProps<Pick<Position, "act" | "firmness">>) {
  return (
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
  );
}
