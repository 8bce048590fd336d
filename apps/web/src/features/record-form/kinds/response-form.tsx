"use client";

import { type Response, responseAnswers } from "@parley/domain/records/response";
import { useMemo } from "react";
import { partyOptions, proposalOptions } from "../fields/choice-options";
import { idOf, oneOf, textOf, wordsOrNull } from "../fields/loose-values";
import { PickRow, SelectRow, TextRow } from "../fields/plain-rows";
import { statementToBegin } from "../fields/prefill";
import {
  passageField,
  readCredibility,
  readStatement,
  type StatementValues,
  statementBody,
} from "../fields/shared-values";
import type { FieldsProps, FormOfKind } from "./form-of-kind";
import { StatementPassages, StatementSure, StatementWho, useFollowingSpeaker } from "./statement-fields";

interface ResponseValues extends StatementValues {
  proposal: string | null;
  party: string | null;
  answer: Response["answer"] | null;
  condition: string;
}

function ResponseFields(at: FieldsProps<ResponseValues>) {
  const { choices } = at;
  const proposals = useMemo(() => proposalOptions(choices), [choices]);
  const parties = useMemo(() => partyOptions(choices), [choices]);
  const spoken = useFollowingSpeaker(at);
  return (
    <>
      <StatementPassages {...at} />
      <PickRow at={at} name="proposal" label="Proposal" options={proposals} placeholder="which: two letters" />
      <PickRow at={spoken} name="party" label="Party" options={parties} placeholder="whose answer: two letters" />
      <SelectRow
        at={at}
        name="answer"
        label="Answer"
        hint="to the proposal as a whole"
        options={responseAnswers}
        placeholder="choose an answer"
      />
      <TextRow at={at} name="condition" label="Condition" placeholder="none" />
      <StatementWho {...at} />
      <StatementSure {...at} />
    </>
  );
}

export const responseForm: FormOfKind<ResponseValues> = {
  kind: "response",
  about: "A response is a party’s answer to a proposal as a whole.",
  read: (body) => ({
    ...readStatement(body),
    credibility: readCredibility(body),
    proposal: idOf(body.proposal),
    party: idOf(body.party),
    answer: oneOf(responseAnswers, body.answer, null),
    condition: textOf(body.condition),
  }),
  begin: ({ party, proposal, ...prefill }) => ({
    ...responseForm.read({}),
    ...statementToBegin(prefill),
    ...{ party, proposal },
  }),
  bodyOf: ({ proposal, party, answer, condition, ...values }) => ({
    ...statementBody(values),
    ...{ proposal, party, answer, condition: wordsOrNull(condition) },
  }),
  fieldOf: ({ evidence }, path) => passageField(evidence, path),
  titleOf: ({ party, proposal, answer }, names) =>
    party && proposal
      ? `${names.nameOf("party", party)} on ${names.nameOf("proposal", proposal)}`
      : (answer ?? "A response"),
  passages: ({ evidence }) => ({ evidence }),
  Fields: ResponseFields,
};
