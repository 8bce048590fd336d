"use client";

import { speakerAfter, useEntryPlace } from "../entry-place";
import type { Bound } from "../fields/bound";
import { DateField } from "../fields/date-field";
import { PassageFields } from "../fields/passage-fields";
import { SpeakerFields, SureFields } from "../fields/said-fields";
import type { StatementValues } from "../fields/shared-values";
import type { FieldsProps } from "./form-of-kind";

type Props = Pick<
  FieldsProps<StatementValues>,
  "values" | "change" | "errorAt" | "choices" | "texts" | "onFocusPassage"
>;

interface Spoken {
  party: string | null;
  speaker: string | null;
}

/** The same fields, where with another party comes who spoke last for it. */
export function useFollowingSpeaker<Values extends Spoken>(at: Bound<Values>): Bound<Values> {
  const place = useEntryPlace();
  const change = (changed: Partial<Values>) =>
    at.change("party" in changed ? { ...changed, ...speakerAfter(place, at.values, changed.party ?? null) } : changed);
  return { ...at, change };
}

/** The words that a statement rests on. */
export function StatementPassages({ values, change, errorAt, choices, texts, onFocusPassage }: Props) {
  return (
    <PassageFields
      passages={values.evidence}
      onChange={(evidence) => change({ evidence })}
      onFocusRow={(row) => onFocusPassage("evidence", row)}
      choices={choices}
      texts={texts}
      errorAt={errorAt}
      required
    />
  );
}

/** Who said it and when. */
export function StatementWho({ values, change, errorAt, choices }: Props) {
  const source = choices.sources.find(({ id }) => id === values.evidence[0]?.source);
  return (
    <>
      <SpeakerFields values={values} choices={choices} onChange={change} errorAt={errorAt} />
      <DateField
        name="said"
        label="Said when"
        value={values.said}
        onChange={(said) => change({ said })}
        published={source ? { first: source.first, last: source.last } : null}
        offerPublication
        error={errorAt("said.edtf", "said.stated", "said.reason", "said")}
      />
    </>
  );
}

/** How sure, and what it is in our words. */
export function StatementSure({ values, change, errorAt }: Props) {
  return <SureFields values={values} onChange={change} errorAt={errorAt} />;
}
