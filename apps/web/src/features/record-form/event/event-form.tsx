"use client";

import { useRef, useState } from "react";
import { useEdition } from "@/trpc/use-edition";
import { recordNames } from "@/words/record-names";
import { DraftNotices } from "../draft/draft-notices";
import { FormFoot } from "../draft/form-foot";
import { FormPage } from "../draft/form-page";
import type { RecordFormBeginning } from "../draft/record-form-screen";
import { focusFirstError, useRecordForm } from "../draft/use-record-form";
import { WithdrawDialog } from "../draft/withdraw-dialog";
import { emptyPassage } from "../fields/shared-values";
import { SourcePane } from "../fields/source-pane";
import { useTexts } from "../fields/use-texts";
import { EventFields } from "./event-fields";
import { type EventValues, eventBody, eventField, readEvent } from "./event-values";

export interface EventFormProps extends RecordFormBeginning {
  negotiation: string;
  source: string | null;
  withdraw: boolean;
}

/** An event being written, kept as a draft while it is. */
export function EventForm({ negotiation, start, choices, others, source, withdraw }: EventFormProps) {
  useEdition(negotiation);
  const ref = useRef<HTMLFormElement>(null);
  const [row, setRow] = useState(0);
  const [asking, setAsking] = useState(withdraw);
  const isNew = start.base.version === 0;
  const [initial] = useState((): EventValues => {
    const values = readEvent(start.drafted ?? start.base.body ?? {});
    return source && !start.drafted ? { ...values, evidence: [{ ...emptyPassage, source }] } : values;
  });
  const recordForm = useRecordForm<EventValues>({
    ...{ negotiation, kind: "event", start, initial, read: readEvent, bodyOf: eventBody, fieldOf: eventField },
    titleOf: ({ title }) => `${isNew ? "" : "Correct "}${title.trim() || "An event"}`,
  });
  const { values, draft, saver, count, submission, form } = recordForm;
  const texts = useTexts(
    negotiation,
    values.evidence.map((passage) => passage.source),
    choices,
  );
  const submit = async () => {
    if (!(await recordForm.submit())) requestAnimationFrame(() => focusFirstError(ref.current));
  };
  const deskHref = draft.changeset ? `/n/${negotiation}/desk/${draft.changeset}` : null;
  return (
    <FormPage
      negotiation={negotiation}
      title={isNew ? "New event" : "Correct an event"}
      reviewRequired={recordForm.reviewRequired}
      into={deskHref === null ? null : { href: deskHref, title: start.changeset?.title ?? "a draft of yours" }}
      notices={
        <DraftNotices
          {...{ negotiation, kind: "event", form: recordForm, start, names: recordNames(choices), others }}
        />
      }
      aside={
        <SourcePane
          passages={values.evidence}
          row={row}
          choices={choices}
          texts={texts}
          onPut={(evidence) => form.setValue("evidence", evidence)}
        />
      }
      formRef={ref}
      onSubmit={submit}
    >
      <EventFields {...{ recordForm, choices, texts }} onFocusRow={setRow} />
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
        onNext={null}
        onAdd={(next) => void recordForm.addAnother(next)}
        onWithdraw={isNew ? null : () => setAsking(true)}
      />
      {isNew || !draft.id ? null : (
        <WithdrawDialog
          {...{ negotiation, kind: "event", id: draft.id, version: start.base.version }}
          name={values.title}
          open={asking}
          onOpenChange={setAsking}
        />
      )}
    </FormPage>
  );
}
