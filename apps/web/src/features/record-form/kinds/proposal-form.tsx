"use client";

import { useMemo } from "react";
import { proposalOptions } from "../fields/choice-options";
import { DateField } from "../fields/date-field";
import { PassageFields } from "../fields/passage-fields";
import { FigureRow, PickRow, SelectRow, TextRow, WordsRow } from "../fields/plain-rows";
import { evidenceToBegin } from "../fields/prefill";
import { ClaimFields } from "./claim-fields";
import type { FieldsProps, FormOfKind } from "./form-of-kind";
import {
  type ProposalValues,
  proposalBody,
  proposalField,
  proposalPassages,
  proposalStatuses,
  readProposal,
} from "./proposal-values";
import { ProvisionFields } from "./provision-fields";

function ProposalFields(at: FieldsProps<ProposalValues>) {
  const { values, change, errorAt, choices, texts, id, onFocusPassage } = at;
  const earlier = useMemo(() => proposalOptions(choices).filter(({ value }) => value !== id), [choices, id]);
  const source = choices.sources.find((each) => each.id === values.evidence[0]?.source);
  return (
    <>
      <TextRow at={at} name="title" label="Title" hint="as readers know it" />
      <SelectRow at={at} name="status" label="Status" options={proposalStatuses} />
      <DateField
        name="date"
        label="When"
        value={values.date}
        onChange={(date) => change({ date })}
        published={source ? { first: source.first, last: source.last } : null}
        error={errorAt("date.edtf", "date.stated", "date.reason", "date")}
      />
      <PickRow at={at} name="revises" label="Revises" options={earlier} placeholder="no earlier proposal" />
      <FigureRow at={at} name="points" label="Points" hint="in the document, coded or not" placeholder="not told" />
      <WordsRow at={at} name="summary" label="Summary" hint="in your own words" />
      <PassageFields
        passages={values.evidence}
        onChange={(evidence) => change({ evidence })}
        onFocusRow={(row) => onFocusPassage("evidence", row)}
        required
        {...{ choices, texts, errorAt }}
      />
      <ProvisionFields {...at} />
      <ClaimFields {...at} />
    </>
  );
}

export const proposalForm: FormOfKind<ProposalValues> = {
  kind: "proposal",
  about: "A proposal is a document on the table. Whoever drafts it does not thereby endorse it.",
  read: readProposal,
  begin: (prefill) => ({ ...readProposal({}), evidence: evidenceToBegin(prefill) }),
  bodyOf: proposalBody,
  fieldOf: proposalField,
  titleOf: ({ title }) => title,
  passages: proposalPassages,
  Fields: ProposalFields,
};
