"use client";

import { FieldPair } from "@parley/ui/field";
import { TextInput } from "@parley/ui/text-input";
import { useMemo } from "react";
import { WhatIsIt } from "@/reading/term";
import { FieldBox } from "../fields/field-box";
import { FigureRow, SegmentsRow, TextRow, WordsRow } from "../fields/plain-rows";
import { type FieldsProps, type FormOfKind, noPassages } from "./form-of-kind";
import { IssueLeaning } from "./issue-leaning";
import { emptyStand, type IssueValues, issueBody, issueField, issueKinds, readIssue } from "./issue-values";
import { StandFields } from "./stand-fields";

const kindWords = { scale: "a scale with worded stops", nominal: "options", unscaled: "neither: assessments only" };

function IssueFields(at: FieldsProps<IssueValues>) {
  const { values, change, errorAt, choices, id, isNew, draft, onKeepAndGo } = at;
  const categories = useMemo(() => [...new Set(choices.issues.map(({ category }) => category))], [choices]);
  return (
    <>
      <TextRow at={at} name="code" label="Code" readOnly hint="stays with the issue" />
      <TextRow at={at} name="title" label="Title" />
      <WordsRow at={at} name="question" label="Question" hint="that positions answer" />
      <TextRow at={at} name="category" label="Category" suggestions={categories} />
      <SegmentsRow at={at} name="kind" label="Answered by" options={issueKinds} labels={kindWords} />
      {values.kind === "scale" ? (
        <>
          <FieldBox
            name="low"
            label="Poles"
            hint="the two ends in words"
            help={<WhatIsIt name="pole" />}
            group
            error={errorAt("low", "high")}
          >
            <FieldPair>
              <TextInput
                aria-label="Low end, at 0"
                placeholder="at 0"
                value={values.low}
                maxLength={300}
                onChange={(event) => change({ low: event.currentTarget.value })}
              />
              <TextInput
                aria-label="High end, at 100"
                placeholder="at 100"
                value={values.high}
                maxLength={300}
                onChange={(event) => change({ high: event.currentTarget.value })}
              />
            </FieldPair>
          </FieldBox>
          <StandFields
            name="stops"
            one="stop"
            stands={values.stops}
            onChange={(stops) => change({ stops })}
            errorAt={errorAt}
          />
        </>
      ) : null}
      {values.kind === "nominal" ? (
        <StandFields
          name="options"
          one="option"
          stands={values.options}
          onChange={(options) => change({ options })}
          errorAt={errorAt}
        />
      ) : null}
      {isNew || id === null ? null : <IssueLeaning {...{ id, values, draft, onKeepAndGo }} />}
      <FigureRow at={at} name="order" label="Order" hint="among the issues, from 1" />
      <WordsRow at={at} name="note" label="Note" hint={isNew ? "for coders and readers" : "what changed, for coders"} />
    </>
  );
}

export const issueForm: FormOfKind<IssueValues> = {
  kind: "issue",
  about:
    "An issue is what is negotiated about. Its words can always be changed, and stops added in between. What would move positions already coded becomes a recoding, which moves them along and is reviewed with them.",
  read: readIssue,
  begin: ({ code }, { issues }) => ({
    ...readIssue({ kind: "scale" }),
    code: code ?? "",
    stops: [
      { ...emptyStand, value: "0" },
      { ...emptyStand, value: "100" },
    ],
    order: `${Math.max(0, ...issues.map(({ order }) => order)) + 1}`,
  }),
  bodyOf: issueBody,
  fieldOf: issueField,
  titleOf: ({ title, code }) => title || code,
  passages: noPassages,
  Fields: IssueFields,
};
