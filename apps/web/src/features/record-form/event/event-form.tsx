"use client";

import { useState } from "react";
import { useEdition } from "@/trpc/use-edition";
import { recordNames } from "@/words/record-names";
import { EntryFrame } from "../draft/entry-frame";
import type { RecordFormBeginning } from "../draft/record-form-screen";
import { useRecordForm } from "../draft/use-record-form";
import type { Prefill } from "../fields/prefill";
import { SourcePane } from "../fields/source-pane";
import { useTexts } from "../fields/use-texts";
import { EventFields } from "./event-fields";
import { type EventValues, eventBody, eventField, newEvent, readEvent } from "./event-values";

export interface EventFormProps extends RecordFormBeginning {
  negotiation: string;
  prefill: Prefill;
  withdraw: boolean;
}

/** An event being written, kept as a draft while it is. */
export function EventForm({ negotiation, start, choices, others, prefill, withdraw }: EventFormProps) {
  useEdition(negotiation);
  const [row, setRow] = useState(0);
  const isNew = start.base.version === 0;
  const [initial] = useState((): EventValues => {
    const body = start.drafted ?? start.base.body;
    return body ? readEvent(body) : newEvent(prefill);
  });
  const recordForm = useRecordForm<EventValues>({
    ...{ negotiation, kind: "event", start, initial, read: readEvent, bodyOf: eventBody, fieldOf: eventField },
    titleOf: ({ title }) => `${isNew ? "" : "Correct "}${title.trim() || "An event"}`,
  });
  const { values, form } = recordForm;
  const texts = useTexts(
    negotiation,
    values.evidence.map((passage) => passage.source),
    choices,
  );
  const onPassages = (evidence: EventValues["evidence"]) => form.setValue("evidence", evidence, { shouldDirty: true });
  return (
    <EntryFrame
      {...{ negotiation, start, others, recordForm, withdraw, onPassages }}
      kind="event"
      names={recordNames(choices)}
      name={values.title}
      passages={values.evidence}
      aside={<SourcePane passages={values.evidence} onPut={onPassages} {...{ row, choices, texts }} />}
    >
      <EventFields {...{ recordForm, choices, texts }} onFocusRow={setRow} />
    </EntryFrame>
  );
}
