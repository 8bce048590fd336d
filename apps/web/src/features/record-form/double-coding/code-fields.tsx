"use client";

import type { BlindCode } from "@parley/domain/double-coding";
import type { Choices } from "@/words/record-names";
import { PlaceFields } from "../fields/place-fields";
import { SpeakerFields } from "../fields/said-fields";
import { nowhere } from "../fields/shared-values";
import { ActRow, AnswerRow, WhoseRow } from "../fields/stand-rows";

export const emptyCode: BlindCode = {
  ...{ party: null, issue: null, answer: "stated", ...nowhere },
  ...{ speaker: null, attribution: null, act: null, firmness: null },
};

interface CodeFieldsProps {
  code: BlindCode;
  choices: Choices;
  onChange: (code: BlindCode) => void;
  errorAt: (...fields: string[]) => string | undefined;
}

/** One position as it stands in one sentence: whose, on what, where, by whom, how firm. */
export function CodeFields({ code, choices, onChange, errorAt }: CodeFieldsProps) {
  const issue = choices.issues.find(({ id }) => id === code.issue) ?? null;
  const slot = choices.parties.find(({ id }) => id === code.party)?.slot ?? null;
  const change = (part: Partial<BlindCode>) => {
    const isPlaced = (part.answer ?? code.answer) === "stated";
    const next = { ...code, ...part, ...(isPlaced ? {} : nowhere) };
    onChange(next.direction === "none" ? next : { ...next, low: 0, high: 100 });
  };
  const rows = { values: code, choices, onChange: change, errorAt };
  return (
    <>
      <WhoseRow {...rows} />
      <AnswerRow {...rows} />
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
      <SpeakerFields {...rows} party={code.party} />
      <ActRow {...rows} />
    </>
  );
}
