"use client";

import { valueLabel } from "@parley/domain/records/labels";
import { FieldPair } from "@parley/ui/field";
import { Segments } from "@parley/ui/segments";
import { Select } from "@parley/ui/select";
import { TextInput } from "@parley/ui/text-input";
import { Textarea } from "@parley/ui/textarea";
import { useMemo } from "react";
import type { Choices } from "@/words/record-names";
import type { useRecordForm } from "../draft/use-record-form";
import { partyOptions, speakerOptions } from "../fields/choice-options";
import { DateField } from "../fields/date-field";
import { FieldBox } from "../fields/field-box";
import { oneOf } from "../fields/loose-values";
import { ManyChosen } from "../fields/many-chosen";
import { PassageFields, type Texts } from "../fields/passage-fields";
import { type EventValues, eventKinds, statuses } from "./event-values";

export interface EventFieldsProps {
  recordForm: ReturnType<typeof useRecordForm<EventValues>>;
  choices: Choices;
  texts: Texts;
  onFocusRow: (row: number) => void;
}

/** Every field of an event. */
export function EventFields({ recordForm, choices, texts, onFocusRow }: EventFieldsProps) {
  const { form, values, errorAt, reason, setReason } = recordForm;
  const change = (part: Partial<EventValues>) => {
    for (const [name, value] of Object.entries(part)) {
      form.setValue(name as keyof EventValues, value as never, { shouldDirty: true });
    }
  };
  const parties = useMemo(() => partyOptions(choices), [choices]);
  const people = useMemo(() => speakerOptions(choices), [choices]);
  const source = choices.sources.find(({ id }) => id === values.evidence[0]?.source);
  return (
    <>
      <FieldBox name="title" label="Title" hint="as readers know it" error={errorAt("title")}>
        <TextInput
          value={values.title}
          maxLength={300}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
      </FieldBox>
      <FieldBox name="kind" label="Kind, status" group error={errorAt("kind", "status")}>
        <FieldPair>
          <Select
            aria-label="Kind"
            value={values.kind}
            onChange={(event) => change({ kind: oneOf(eventKinds, event.currentTarget.value, "other") })}
            options={eventKinds.map((value) => ({ value, label: valueLabel(value) }))}
          />
          <Segments
            legend="Status"
            hideLegend
            wide
            value={values.status}
            onValueChange={(status) => change({ status })}
            options={statuses.map((value) => ({ value, label: value }))}
          />
        </FieldPair>
      </FieldBox>
      <DateField
        name="date"
        label="When"
        value={values.date}
        onChange={(date) => change({ date })}
        published={source ? { first: source.first, last: source.last } : null}
        error={errorAt("date.edtf", "date.stated", "date.reason", "date")}
      />
      <FieldBox name="place" label="Where" error={errorAt("place")}>
        <TextInput
          value={values.place}
          maxLength={300}
          placeholder="not told"
          onChange={(event) => change({ place: event.currentTarget.value })}
        />
      </FieldBox>
      <FieldBox name="parties" label="Parties" group error={partError(errorAt, "parties", values.parties)}>
        <ManyChosen
          label="Add a party"
          options={parties}
          values={values.parties}
          onChange={(next) => change({ parties: next })}
          placeholder="add a party: two letters"
        />
      </FieldBox>
      <FieldBox name="speakers" label="People" group error={partError(errorAt, "speakers", values.speakers)}>
        <ManyChosen
          label="Add a person"
          options={people}
          values={values.speakers}
          onChange={(next) => change({ speakers: next })}
          placeholder="add a person: two letters"
        />
      </FieldBox>
      <FieldBox name="summary" label="Summary" hint="in your own words" error={errorAt("summary")}>
        <Textarea
          rows={2}
          value={values.summary}
          onChange={(event) => change({ summary: event.currentTarget.value })}
        />
      </FieldBox>
      <PassageFields
        passages={values.evidence}
        onChange={(evidence) => change({ evidence })}
        onFocusRow={onFocusRow}
        choices={choices}
        texts={texts}
        errorAt={errorAt}
        required={false}
      />
      <FieldBox name="reason" label="For the reviewer" hint="why; not published">
        <Textarea
          rows={2}
          value={reason}
          maxLength={4_000}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      </FieldBox>
    </>
  );
}

const partError = (errorAt: EventFieldsProps["recordForm"]["errorAt"], name: string, list: readonly string[]) =>
  errorAt(name, ...list.map((_, index) => `${name}.${index}`));
