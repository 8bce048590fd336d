"use client";

import type { BlindCode } from "@parley/domain/double-coding";
import { type Attribution, attributions } from "@parley/domain/records/fields";
import { firmnessLabels, valueLabel } from "@parley/domain/records/labels";
import { acts } from "@parley/domain/records/position";
import { Combobox } from "@parley/ui/combobox";
import { FieldPair } from "@parley/ui/field";
import { Segments } from "@parley/ui/segments";
import { Select } from "@parley/ui/select";
import { useMemo } from "react";
import type { Choices } from "@/words/record-names";
import { issueOptions, partyOptions, speakerOptions } from "../fields/choice-options";
import { FieldBox } from "../fields/field-box";
import { oneOf } from "../fields/loose-values";
import { PlaceFields } from "../fields/place-fields";
import { answers } from "../position/position-values";

export const emptyCode: BlindCode = {
  ...{
    party: null,
    issue: null,
    answer: "stated",
    low: null,
    high: null,
    option: null,
    open: "none",
    direction: "none",
  },
  ...{ speaker: null, attribution: null, act: null, firmness: null },
};
const nowhere = { low: null, high: null, option: null, open: "none", direction: "none" } as const;

interface CodeFieldsProps {
  code: BlindCode;
  choices: Choices;
  onChange: (code: BlindCode) => void;
  errorAt: (...fields: string[]) => string | undefined;
}

/** One position as it stands in one sentence: whose, on what, where, by whom, how firm. */
export function CodeFields({ code, choices, onChange, errorAt }: CodeFieldsProps) {
  const parties = useMemo(() => partyOptions(choices), [choices]);
  const issues = useMemo(() => issueOptions(choices), [choices]);
  const speakers = useMemo(() => speakerOptions(choices), [choices]);
  const issue = choices.issues.find(({ id }) => id === code.issue) ?? null;
  const slot = choices.parties.find(({ id }) => id === code.party)?.slot ?? null;
  const change = (part: Partial<BlindCode>) => {
    const next = { ...code, ...part };
    onChange(next.direction === "none" ? next : { ...next, low: 0, high: 100 });
  };
  return (
    <>
      <FieldBox name="party" label="Party, issue" group error={errorAt("party", "issue")}>
        <FieldPair>
          <Combobox
            aria-label="Party"
            options={parties}
            value={code.party}
            onValueChange={(party) => change({ party })}
            placeholder="whose: two letters"
          />
          <Combobox
            aria-label="Issue"
            options={issues}
            value={code.issue}
            onValueChange={(next) => change(next === code.issue ? {} : { issue: next, ...nowhere })}
            placeholder="on what: two letters"
          />
        </FieldPair>
      </FieldBox>
      <FieldBox name="answer" label="Answer" group error={errorAt("answer")}>
        <Segments
          legend="Answer"
          hideLegend
          value={code.answer}
          onValueChange={(answer) => change(answer === "stated" ? { answer } : { answer, ...nowhere })}
          options={answers.map((value) => ({ value, label: valueLabel(value) }))}
        />
      </FieldBox>
      {code.answer === "stated" ? (
        <PlaceFields
          issue={issue}
          value={code}
          onChange={change}
          slot={slot}
          others={[]}
          error={errorAt("low", "high", "option", "open", "direction")}
        />
      ) : null}
      <FieldBox name="speaker" label="Said by" group error={errorAt("speaker", "attribution")}>
        <FieldPair>
          <Combobox
            aria-label="Speaker"
            options={speakers}
            value={code.speaker}
            onValueChange={(speaker) => change({ speaker })}
            placeholder="nobody named"
          />
          <Select
            aria-label="Attribution"
            value={code.attribution ?? ""}
            onChange={(event) =>
              change({ attribution: oneOf<Attribution, null>(attributions, event.currentTarget.value, null) })
            }
            placeholder="attribution"
            options={attributions.map((value) => ({ value, label: valueLabel(value) }))}
          />
        </FieldPair>
      </FieldBox>
      <FieldBox name="act" label="Act, firmness" group error={errorAt("act", "firmness")}>
        <FieldPair>
          <Select
            aria-label="Act"
            value={code.act ?? ""}
            onChange={(event) => change({ act: oneOf(acts, event.currentTarget.value, null) })}
            placeholder="no act named"
            options={acts.map((value) => ({ value, label: value }))}
          />
          <Select
            aria-label="Firmness"
            value={code.firmness === null ? "" : `${code.firmness}`}
            onChange={(event) =>
              change({ firmness: event.currentTarget.value === "" ? null : Number(event.currentTarget.value) })
            }
            placeholder="firmness not told"
            options={firmnessLabels.map((label, value) => ({ value: `${value}`, label: `${value}, ${label}` }))}
          />
        </FieldPair>
      </FieldBox>
    </>
  );
}
