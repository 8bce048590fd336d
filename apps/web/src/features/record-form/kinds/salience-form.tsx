"use client";

import { useMemo } from "react";
import { issueOptions, partyOptions } from "../fields/choice-options";
import { idOf, textOf, typedNumber } from "../fields/loose-values";
import { FigureRow, PickRow } from "../fields/plain-rows";
import { statementToBegin } from "../fields/prefill";
import { passageField, readStatement, type StatementValues, statementBody } from "../fields/shared-values";
import type { FieldsProps, FormOfKind } from "./form-of-kind";
import { StatementPassages, StatementSure, StatementWho, useFollowingSpeaker } from "./statement-fields";

interface SalienceValues extends Omit<StatementValues, "credibility"> {
  party: string | null;
  issue: string | null;
  /** As typed. */
  value: string;
}

function SalienceFields(at: FieldsProps<SalienceValues>) {
  const { choices } = at;
  const parties = useMemo(() => partyOptions(choices), [choices]);
  const spoken = useFollowingSpeaker(at);
  const issues = useMemo(() => issueOptions(choices, false), [choices]);
  return (
    <>
      <StatementPassages {...at} />
      <PickRow at={spoken} name="party" label="Party" options={parties} placeholder="to whom: two letters" />
      <PickRow at={at} name="issue" label="Issue" options={issues} placeholder="which matters: two letters" />
      <FigureRow at={at} name="value" label="How much" hint="as the words have it" unit="of 100" />
      <StatementWho {...at} />
      <StatementSure {...at} />
    </>
  );
}

export const salienceForm: FormOfKind<SalienceValues> = {
  kind: "salience",
  about: "Salience is how much an issue matters to a party, and is only ever recorded with evidence.",
  read: (body) => ({
    ...readStatement(body),
    party: idOf(body.party),
    issue: idOf(body.issue),
    value: typeof body.value === "number" ? `${body.value}` : textOf(body.value),
  }),
  begin: ({ party, issue, ...prefill }) => ({
    ...salienceForm.read({}),
    ...statementToBegin(prefill),
    ...{ party, issue },
  }),
  bodyOf: ({ party, issue, value, ...values }) => ({
    ...statementBody(values),
    ...{ party, issue, value: typedNumber(value) },
  }),
  fieldOf: ({ evidence }, path) => passageField(evidence, path),
  titleOf: ({ party, issue }, names) =>
    party && issue
      ? `${names.nameOf("issue", issue)}, to ${names.nameOf("party", party)}`
      : "How much an issue matters",
  passages: ({ evidence }) => ({ evidence }),
  Fields: SalienceFields,
};
