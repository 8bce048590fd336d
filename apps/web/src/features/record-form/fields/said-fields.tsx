"use client";

import { type Attribution, attributions } from "@parley/domain/records/fields";
import { valueLabel } from "@parley/domain/records/labels";
import { usualCredibility } from "@parley/domain/records/rules/checks";
import { Combobox } from "@parley/ui/combobox";
import { FieldPair } from "@parley/ui/field";
import { Segments } from "@parley/ui/segments";
import { Select } from "@parley/ui/select";
import { Textarea } from "@parley/ui/textarea";
import { useMemo } from "react";
import { WhatIsIt } from "@/reading/term";
import { credibilityLabels } from "@/words/field-words";
import type { Choices } from "@/words/record-names";
import { speakerOptions } from "./choice-options";
import { Decision, FieldBox } from "./field-box";
import { oneOf } from "./loose-values";
import { confidences, type SaidValues } from "./shared-values";

export interface SaidFieldsProps {
  values: SaidValues;
  choices: Choices;
  /** Whose words they are: those who speak for it are offered first. */
  party?: string | null;
  onChange: (part: Partial<SaidValues>) => void;
  errorAt: (...paths: string[]) => string | undefined;
}

type Spoken = Pick<SaidValues, "speaker" | "attribution" | "credibility">;
type SpeakerFieldsProps = Pick<SaidFieldsProps, "choices" | "party" | "errorAt"> & {
  values: Spoken;
  onChange: (part: Partial<Spoken>) => void;
};

/** Who said it and how it reached the source. The attribution brings its usual credibility, until that is edited. */
export function SpeakerFields({ values, choices, party = null, onChange, errorAt }: SpeakerFieldsProps) {
  const speakers = useMemo(() => speakerOptions(choices, party), [choices, party]);
  const attribute = (attribution: Attribution | null) => {
    const usual = (of: Attribution | null) => (of === null ? null : (usualCredibility[of][0] ?? null));
    if (values.credibility === undefined) return onChange({ attribution });
    const untouched = values.credibility === null || values.credibility === usual(values.attribution);
    onChange(untouched ? { attribution, credibility: usual(attribution) } : { attribution });
  };
  return (
    <FieldBox
      name="speaker"
      label="Said by"
      hint="a person, or an unnamed group"
      help={<WhatIsIt name="attribution" />}
      group
      error={errorAt("speaker", "attribution")}
    >
      <FieldPair>
        <Decision name="speaker">
          <Combobox
            aria-label="Speaker"
            options={speakers}
            value={values.speaker}
            onValueChange={(speaker) => onChange({ speaker })}
            placeholder="nobody named"
          />
        </Decision>
        <Decision name="attribution">
          <Select
            numbered
            aria-label="Attribution"
            aria-invalid={errorAt("attribution") ? true : undefined}
            value={values.attribution ?? ""}
            onChange={(event) => attribute(oneOf(attributions, event.currentTarget.value, null))}
            placeholder="attribution"
            options={attributions.map((value) => ({ value, label: valueLabel(value) }))}
          />
        </Decision>
      </FieldPair>
    </FieldBox>
  );
}

/** How sure: of the stand, and of the coding. */
export function SureFields({ values, onChange, errorAt }: Omit<SaidFieldsProps, "choices">) {
  return (
    <>
      {values.credibility === undefined ? null : (
        <FieldBox
          name="credibility"
          label="Credibility"
          hint="did it hold this position?"
          help={<WhatIsIt name="credibility" />}
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
      )}
      <FieldBox
        name="confidence"
        label="Confidence"
        hint="of your coding"
        help={<WhatIsIt name="confidence" />}
        group
        error={errorAt("confidence")}
      >
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
