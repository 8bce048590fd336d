"use client";

import type { ApiOutputs } from "@parley/api";
import type { Day } from "@parley/domain/dates/day";
import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTRPC } from "@/trpc/client";
import { useEdition } from "@/trpc/use-edition";
import { type Choices, recordNames } from "@/words/record-names";
import { DraftNotices } from "../draft/draft-notices";
import type { DraftStart } from "../draft/draft-start";
import { FormFoot } from "../draft/form-foot";
import { FormPage } from "../draft/form-page";
import { focusFirstError, useRecordForm } from "../draft/use-record-form";
import { WithdrawDialog } from "../draft/withdraw-dialog";
import { SourcePane } from "../fields/source-pane";
import { useTexts } from "../fields/use-texts";
import { PositionConsequences } from "./position-consequences";
import { PositionFields } from "./position-fields";
import { positionField } from "./position-fields-of";
import { newPosition, type PositionPrefill, type PositionValues, positionBody, readPosition } from "./position-values";

export interface PositionFormProps {
  negotiation: string;
  start: DraftStart;
  prefill: PositionPrefill;
  choices: Choices;
  others: ApiOutputs["changeset"]["mine"];
  today: Day;
  /** Opens with the question whether to withdraw it. */
  withdraw: boolean;
}

/** A position being written, kept as a draft while it is. */
export function PositionForm({ negotiation, start, prefill, choices, others, today, withdraw }: PositionFormProps) {
  useEdition(negotiation);
  const trpc = useTRPC();
  const router = useRouter();
  const ref = useRef<HTMLFormElement>(null);
  const [row, setRow] = useState(0);
  const [asking, setAsking] = useState(withdraw);
  const isNew = start.base.version === 0;
  const [initial] = useState(() => {
    const body = start.drafted ?? start.base.body;
    return body ? readPosition(body) : newPosition(prefill);
  });
  const names = recordNames(choices);
  const recordForm = useRecordForm<PositionValues>({
    ...{ negotiation, kind: "position", start, initial, read: readPosition, bodyOf: positionBody },
    fieldOf: positionField,
    titleOf: ({ party, issue }) => {
      const [who, what] = [party && names.nameOf("party", party), issue && names.nameOf("issue", issue)];
      return `${isNew ? "" : "Correct "}${who ?? "A position"}${what ? ` on ${what}` : ""}`;
    },
  });
  const { values, draft, saver, body, count, submission } = recordForm;
  const { data } = useQuery({
    ...trpc.issue.get.queryOptions({ negotiation, issue: values.issue ?? "" }),
    enabled: values.issue !== null,
  });
  const texts = useTexts(
    negotiation,
    values.evidence.map(({ source }) => source),
    choices,
  );
  const submit = async () => {
    if (!(await recordForm.submit())) requestAnimationFrame(() => focusFirstError(ref.current));
  };
  const codeNext = async () => {
    const saved = await saver.flush();
    if (saver.isUnsaved() || !saved.changeset) return;
    const next = new URLSearchParams({ changeset: saved.changeset, entry: `${(start.changeset?.others ?? 0) + 2}` });
    const source = values.evidence[0]?.source;
    if (source) next.set("source", source);
    router.push(`/n/${negotiation}/positions/new?${next}`);
  };
  const deskHref = draft.changeset ? `/n/${negotiation}/desk/${draft.changeset}` : null;
  return (
    <FormPage
      negotiation={negotiation}
      title={isNew ? "New position" : "Correct a position"}
      reviewRequired={recordForm.reviewRequired}
      into={deskHref === null ? null : { href: deskHref, title: start.changeset?.title ?? "a draft of yours" }}
      notices={<DraftNotices {...{ negotiation, kind: "position", form: recordForm, start, names, others }} />}
      aside={
        <SourcePane
          passages={values.evidence}
          row={row}
          choices={choices}
          texts={texts}
          onPut={(evidence) => recordForm.form.setValue("evidence", evidence)}
        />
      }
      formRef={ref}
      onSubmit={submit}
    >
      <PositionFields {...{ recordForm, choices, data, texts, today }} onFocusRow={setRow} />
      {data && draft ? (
        <PositionConsequences
          data={data}
          choices={choices}
          id={draft.id ?? "in-the-making"}
          body={body}
          today={today}
        />
      ) : null}
      <FormFoot
        draft={draft}
        changes={(start.changeset?.others ?? 0) + 1}
        errors={count}
        busy={submission.busy}
        failure={submission.failure}
        deskHref={deskHref}
        overtaken={recordForm.overtaken}
        reviewRequired={recordForm.reviewRequired}
        onRetry={() => void saver.flush()}
        onNext={draft.changeset ? () => void codeNext() : null}
        onAdd={(next) => void recordForm.addAnother(next)}
        onWithdraw={isNew ? null : () => setAsking(true)}
      />
      {isNew || !draft.id ? null : (
        <WithdrawDialog
          {...{ negotiation, kind: "position", id: draft.id, version: start.base.version }}
          name={`${names.nameOf("party", values.party ?? "")} on ${names.nameOf("issue", values.issue ?? "")}`}
          open={asking}
          onOpenChange={setAsking}
        />
      )}
    </FormPage>
  );
}
