"use client";

import type { ApiOutputs } from "@parley/api";
import type { Kind } from "@parley/domain/records";
import { kindLabels } from "@parley/domain/records/labels";
import { type ReactNode, useRef, useState } from "react";
import type { FieldValues } from "react-hook-form";
import type { RecordNames } from "@/words/record-names";
import { type OpenEntry, useEntryPlace } from "../entry-place";
import { idOf } from "../fields/loose-values";
import type { PassageValues } from "../fields/shared-values";
import { DraftNotices } from "./draft-notices";
import type { DraftStart } from "./draft-start";
import { FormFoot } from "./form-foot";
import { FormPage } from "./form-page";
import { focusFirstError, type useRecordForm } from "./use-record-form";
import { WithdrawDialog } from "./withdraw-dialog";

export interface EntryFrameProps<Values extends FieldValues> {
  negotiation: string;
  kind: Kind;
  start: DraftStart;
  /** Other drafts of mine that change the same record. */
  others: ApiOutputs["changeset"]["mine"];
  recordForm: ReturnType<typeof useRecordForm<Values>>;
  names: RecordNames;
  /** What the record is called, where one asks whether to withdraw it. */
  name: string;
  /** Opens with the question whether to withdraw it. */
  withdraw: boolean;
  /** What it rests on, and how to add to that. */
  passages: readonly PassageValues[];
  onPassages: (passages: PassageValues[]) => void;
  /** Beside the form, where it has a page of its own. */
  aside: ReactNode;
  /** Another one of the same kind from the same text. */
  onNext?: (() => void) | null;
  children: ReactNode;
}

/** What every form has around its fields: what happened meanwhile, what is kept, and what can be done. */
export function EntryFrame<Values extends FieldValues>(props: EntryFrameProps<Values>) {
  const { negotiation, kind, start, others, recordForm, names, withdraw, passages, onPassages, children } = props;
  const { draft, saver, submission } = recordForm;
  const place = useEntryPlace();
  const ref = useRef<HTMLFormElement>(null);
  const [asking, setAsking] = useState(withdraw);
  const isNew = start.base.version === 0;
  const deskHref = draft.changeset ? `/n/${negotiation}/desk/${draft.changeset}` : null;
  const submit = async () => {
    if (!(await recordForm.submit())) requestAnimationFrame(() => focusFirstError(ref.current));
  };
  const isDrafted = draft.savedAt !== null;
  const entry: OpenEntry = {
    said: { party: idOf(recordForm.body.party), speaker: idOf(recordForm.body.speaker) },
    ...{ kind, isNew, passages, id: draft.id, openFields: recordForm.openFields, keep: recordForm.keep },
    flush: async () => {
      await saver.flush();
      return !saver.isUnsaved();
    },
    submit,
    draftedIn: () => saver.state().changeset,
    isDrafted,
    cite: (passage) => onPassages([...passages.filter(({ exact, start }) => exact !== "" || start !== ""), passage]),
  };
  const keepHere = async () => {
    const at = await recordForm.keep();
    if (at) place?.onKept(entry, at);
  };
  const Frame = place?.Frame ?? FormPage;
  return (
    <Frame
      negotiation={negotiation}
      title={`${isNew ? "New" : `Correct ${article(nameOf(kind))}`} ${nameOf(kind)}`}
      reviewRequired={recordForm.reviewRequired}
      into={
        deskHref === null
          ? null
          : { href: deskHref, title: start.changeset?.title ?? place?.title ?? "a draft of yours" }
      }
      notices={<DraftNotices {...{ negotiation, kind, form: recordForm, start, names, others }} />}
      aside={props.aside}
      formRef={ref}
      entry={entry}
      onSubmit={submit}
      onKeep={keepHere}
    >
      {children}
      <FormFoot
        draft={draft}
        changes={(start.changeset?.others ?? 0) + 1}
        errors={recordForm.count}
        busy={submission.busy}
        failure={submission.failure}
        deskHref={deskHref}
        overtaken={recordForm.overtaken}
        reviewRequired={recordForm.reviewRequired}
        onRetry={() => void saver.flush()}
        onNext={place ? () => void keepHere() : (props.onNext ?? null)}
        onAdd={place ? null : (next) => void recordForm.addAnother(next)}
        onDrop={place && isDrafted ? () => place.onDrop(entry) : null}
        onWithdraw={isNew || place ? null : () => setAsking(true)}
        keys={place !== null}
      />
      {isNew || !draft.id ? null : (
        <WithdrawDialog
          {...{ negotiation, kind, id: draft.id, version: start.base.version, name: props.name || draft.id }}
          open={asking}
          onOpenChange={setAsking}
        />
      )}
    </Frame>
  );
}

const nameOf = (kind: Kind) => (kind === "negotiation" ? "profile of the negotiation" : kindLabels[kind].toLowerCase());
const article = (name: string) => (/^[aeiou]/.test(name) ? "an" : "a");
