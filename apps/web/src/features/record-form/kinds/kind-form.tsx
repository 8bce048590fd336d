"use client";

import { kindLabels } from "@parley/domain/records/labels";
import { Empty } from "@parley/ui/empty";
import { Textarea } from "@parley/ui/textarea";
import { useRef, useState } from "react";
import type { FieldValues } from "react-hook-form";
import { useEdition } from "@/trpc/use-edition";
import { recordNames } from "@/words/record-names";
import { DraftNotices } from "../draft/draft-notices";
import { FormFoot } from "../draft/form-foot";
import { FormPage } from "../draft/form-page";
import type { RecordFormBeginning } from "../draft/record-form-screen";
import { focusFirstError, useRecordForm } from "../draft/use-record-form";
import { WithdrawDialog } from "../draft/withdraw-dialog";
import { FieldBox } from "../fields/field-box";
import { SourcePane } from "../fields/source-pane";
import { useTexts } from "../fields/use-texts";
import type { FormOfKind, Prefill } from "./form-of-kind";

export interface KindFormProps<Values> extends RecordFormBeginning {
  negotiation: string;
  form: FormOfKind<Values>;
  prefill: Prefill;
  /** Opens with the question whether to withdraw it. */
  withdraw: boolean;
}

/** A record of any kind being written, kept as a draft while it is; the fields are the kind's own. */
export function KindForm<Values extends FieldValues>(props: KindFormProps<Values>) {
  const { negotiation, form: of, start, choices, others, prefill, withdraw } = props;
  const { kind, Fields } = of;
  useEdition(negotiation);
  const ref = useRef<HTMLFormElement>(null);
  const [focus, setFocus] = useState({ list: "evidence", row: 0 });
  const [asking, setAsking] = useState(withdraw);
  const isNew = start.base.version === 0;
  const [initial] = useState((): Values => {
    const body = start.drafted ?? start.base.body;
    return body ? of.read(body) : of.begin(prefill, choices);
  });
  const names = recordNames(choices);
  const recordForm = useRecordForm<Values>({
    ...{ negotiation, kind, start, initial, read: of.read, bodyOf: of.bodyOf, fieldOf: of.fieldOf },
    titleOf: (now) => `${isNew ? "" : "Correct "}${of.titleOf(now, names).trim() || `a ${nameOf(kind)}`}`,
  });
  const { values, draft, saver, count, submission, form, errorAt, reason, setReason } = recordForm;
  const lists = of.passages(values);
  const texts = useTexts(
    negotiation,
    Object.values(lists).flatMap((passages) => passages.map(({ source }) => source)),
    choices,
  );
  const shown = lists[focus.list] ? focus : { list: Object.keys(lists)[0] ?? "", row: 0 };
  const change = (part: Partial<Values>) => {
    for (const [name, value] of Object.entries(part))
      form.setValue(name as never, value as never, { shouldDirty: true });
  };
  const submit = async () => {
    if (!(await recordForm.submit())) requestAnimationFrame(() => focusFirstError(ref.current));
  };
  const deskHref = draft.changeset ? `/n/${negotiation}/desk/${draft.changeset}` : null;
  return (
    <FormPage
      negotiation={negotiation}
      title={isNew ? `New ${nameOf(kind)}` : `Correct ${article(nameOf(kind))} ${nameOf(kind)}`}
      reviewRequired={recordForm.reviewRequired}
      into={deskHref === null ? null : { href: deskHref, title: start.changeset?.title ?? "a draft of yours" }}
      notices={<DraftNotices {...{ negotiation, kind, form: recordForm, start, names, others }} />}
      aside={
        lists[shown.list] ? (
          <SourcePane
            passages={lists[shown.list] ?? []}
            row={shown.row}
            choices={choices}
            texts={texts}
            onPut={(passages) => form.setValue(shown.list as never, passages as never, { shouldDirty: true })}
          />
        ) : (
          <Empty className="mt-4">{of.about}</Empty>
        )
      }
      formRef={ref}
      onSubmit={submit}
    >
      <Fields
        {...{ values, change, errorAt, choices, texts, isNew }}
        id={draft.id}
        onFocusPassage={(list, row) => setFocus({ list, row })}
        draft={{ negotiation, changeset: draft.changeset }}
        onKeepAndGo={(addressOf) => void recordForm.keepAndGo(addressOf)}
      />
      <FieldBox name="reason" label="For the reviewer" hint="why; not published">
        <Textarea
          rows={2}
          value={reason}
          maxLength={4_000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FieldBox>
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
          {...{ negotiation, kind, id: draft.id, version: start.base.version }}
          name={of.titleOf(values, names) || draft.id}
          open={asking}
          onOpenChange={setAsking}
        />
      )}
    </FormPage>
  );
}

const nameOf = (kind: FormOfKind<never>["kind"]) =>
  kind === "negotiation" ? "profile of the negotiation" : kindLabels[kind].toLowerCase();
const article = (name: string) => (/^[aeiou]/.test(name) ? "an" : "a");
