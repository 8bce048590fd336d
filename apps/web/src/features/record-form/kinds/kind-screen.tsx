"use client";

import { Empty } from "@parley/ui/empty";
import type { FieldValues } from "react-hook-form";
import { type RecordFormAddress, type RecordFormBeginning, RecordFormScreen } from "../draft/record-form-screen";
import type { Prefill } from "../fields/prefill";
import { assessmentForm } from "./assessment-form";
import type { FormOfKind } from "./form-of-kind";
import { IssueCodeStep } from "./issue-code-step";
import { issueForm } from "./issue-form";
import { KindForm } from "./kind-form";
import { negotiationForm } from "./negotiation-form";
import { partyForm } from "./party-form";
import { proposalForm } from "./proposal-form";
import { publisherForm } from "./publisher-form";
import { responseForm } from "./response-form";
import { salienceForm } from "./salience-form";
import { sourceForm } from "./source-form";
import { speakerForm } from "./speaker-form";

export interface KindScreenProps {
  address: RecordFormAddress;
  prefill: Prefill;
  withdraw?: boolean;
}

/** A form with its own values, closed over: the screen only has to put it there. */
const screenOf =
  <Values extends FieldValues>(form: FormOfKind<Values>) =>
  (beginning: RecordFormBeginning & Omit<KindScreenProps, "address"> & { negotiation: string }) => (
    <KindForm<Values> {...beginning} form={form} withdraw={beginning.withdraw ?? false} />
  );

const forms: Partial<Record<RecordFormAddress["kind"], ReturnType<typeof screenOf>>> = {
  party: screenOf(partyForm),
  issue: screenOf(issueForm),
  negotiation: screenOf(negotiationForm),
  proposal: screenOf(proposalForm),
  response: screenOf(responseForm),
  assessment: screenOf(assessmentForm),
  salience: screenOf(salienceForm),
  publisher: screenOf(publisherForm),
  source: screenOf(sourceForm),
  speaker: screenOf(speakerForm),
};

/** The page of a record of any kind being written, save positions and events, which have their own. */
export function KindScreen({ address, prefill, withdraw = false }: KindScreenProps) {
  const Form = forms[address.kind];
  if (!Form) return <Empty>There is no form for this kind of record.</Empty>;
  return (
    <RecordFormScreen address={address}>
      {(beginning) =>
        address.kind === "issue" && address.record === null ? (
          <IssueCodeStep
            negotiation={address.negotiation}
            changeset={address.changeset}
            issues={beginning.choices.issues}
          />
        ) : (
          <Form {...beginning} {...{ prefill, withdraw }} negotiation={address.negotiation} />
        )
      }
    </RecordFormScreen>
  );
}
