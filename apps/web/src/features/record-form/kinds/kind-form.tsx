"use client";

import { kindLabels } from "@parley/domain/records/labels";
import { Empty } from "@parley/ui/empty";
import { Textarea } from "@parley/ui/textarea";
import { useState } from "react";
import type { FieldValues } from "react-hook-form";
import { useEdition } from "@/trpc/use-edition";
import { recordNames } from "@/words/record-names";
import { EntryFrame } from "../draft/entry-frame";
import type { RecordFormBeginning } from "../draft/record-form-screen";
import { useRecordForm } from "../draft/use-record-form";
import { FieldBox } from "../fields/field-box";
import type { Prefill } from "../fields/prefill";
import type { PassageValues } from "../fields/shared-values";
import { SourcePane } from "../fields/source-pane";
import { useTexts } from "../fields/use-texts";
import type { FormOfKind } from "./form-of-kind";

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
  const [focus, setFocus] = useState({ list: "evidence", row: 0 });
  const isNew = start.base.version === 0;
  const [initial] = useState((): Values => {
    const body = start.drafted ?? start.base.body;
    return body ? of.read(body) : of.begin(prefill, choices);
  });
  const names = recordNames(choices);
  const recordForm = useRecordForm<Values>({
    ...{ negotiation, kind, start, initial, read: of.read, bodyOf: of.bodyOf, fieldOf: of.fieldOf },
    titleOf: (now) =>
      `${isNew ? "" : "Correct "}${of.titleOf(now, names).trim() || `a ${kindLabels[kind].toLowerCase()}`}`,
  });
  const { values, draft, form, errorAt, reason, setReason } = recordForm;
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
  const onPassages = (passages: readonly PassageValues[]) =>
    form.setValue(shown.list as never, passages as never, { shouldDirty: true });
  const passages = lists[shown.list];
  return (
    <EntryFrame
      {...{ negotiation, kind, start, others, recordForm, names, withdraw, onPassages }}
      name={of.titleOf(values, names)}
      passages={passages ?? []}
      aside={
        passages ? (
          <SourcePane row={shown.row} onPut={onPassages} {...{ passages, choices, texts }} />
        ) : (
          <Empty className="mt-4">{of.about}</Empty>
        )
      }
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
    </EntryFrame>
  );
}
