"use client";

import { Combobox } from "@parley/ui/combobox";
import { FieldPair } from "@parley/ui/field";
import { useMemo } from "react";
import { partyOptions } from "../fields/choice-options";
import { FieldBox } from "../fields/field-box";
import { idOf, type Loose, textOf, typedNumber, wordsOrNull } from "../fields/loose-values";
import { FigureRow, TextRow, WordsRow } from "../fields/plain-rows";
import { type FieldsProps, type FormOfKind, noPassages } from "./form-of-kind";

interface ProfileValues {
  title: string;
  summary: string;
  low: string | null;
  high: string | null;
  staleAfter: string;
  horizon: string;
}

function ProfileFields(at: FieldsProps<ProfileValues>) {
  const { values, change, errorAt, choices } = at;
  const parties = useMemo(() => partyOptions(choices), [choices]);
  return (
    <>
      <TextRow at={at} name="title" label="Title" hint="what is negotiated" />
      <WordsRow at={at} name="summary" label="Summary" hint="a sentence or two for readers" />
      <FieldBox
        name="low"
        label="Principals"
        hint="the two that distances are measured between"
        group
        error={errorAt("low", "high")}
        note={
          parties.length < 2
            ? "Leave them open for now: they are chosen among the parties, once two are in this changeset or on record."
            : null
        }
      >
        <FieldPair>
          <Combobox
            aria-label="Party nearer to the low poles"
            options={parties}
            value={values.low}
            onValueChange={(low) => change({ low })}
            placeholder="nearer to the low poles"
          />
          <Combobox
            aria-label="Party nearer to the high poles"
            options={parties}
            value={values.high}
            onValueChange={(high) => change({ high })}
            placeholder="nearer to the high poles"
          />
        </FieldPair>
      </FieldBox>
      <FigureRow
        at={at}
        name="staleAfter"
        label="Old after"
        hint="a position not repeated so long is drawn as old"
        unit="days"
      />
      <FigureRow
        at={at}
        name="horizon"
        label="After an event"
        hint="so many days later positions are read again"
        unit="days"
      />
    </>
  );
}

const typed = (value: unknown, usual: string) => (typeof value === "number" ? `${value}` : textOf(value) || usual);

export const negotiationForm: FormOfKind<ProfileValues> = {
  kind: "negotiation",
  about: "The profile says what is negotiated and how its figures are computed. A change of days changes verdicts.",
  read: (body) => {
    const principals = (body.principals ?? {}) as Loose;
    return {
      ...{ title: textOf(body.title), summary: textOf(body.summary) },
      ...{ low: idOf(principals.low), high: idOf(principals.high) },
      ...{ staleAfter: typed(body.staleAfter, "90"), horizon: typed(body.horizon, "14") },
    };
  },
  begin: () => negotiationForm.read({}),
  bodyOf: ({ title, summary, low, high, staleAfter, horizon }) => ({
    ...{ title, summary: wordsOrNull(summary) },
    principals: low === null && high === null ? null : { low, high },
    ...{ staleAfter: typedNumber(staleAfter), horizon: typedNumber(horizon) },
  }),
  fieldOf: (_, path) => (path.startsWith("principals") ? (path.split(".")[1] ?? "low") : path),
  titleOf: ({ title }) => title && `Profile of ${title}`,
  passages: noPassages,
  Fields: ProfileFields,
};
