"use client";

import type { ApiOutputs } from "@parley/api";
import type { Day } from "@parley/domain/dates/day";
import { daySpan } from "@parley/domain/dates/span";
import { dateInWords } from "@parley/domain/dates/words";
import { Textarea } from "@parley/ui/textarea";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { useTRPC } from "@/trpc/client";
import type { Choices } from "@/words/record-names";
import type { useRecordForm } from "../draft/use-record-form";
import { speakerAfter, useEntryPlace } from "../entry-place";
import { DateField, liesWithin } from "../fields/date-field";
import { FieldBox } from "../fields/field-box";
import { textOf } from "../fields/loose-values";
import { PassageFields, type Texts } from "../fields/passage-fields";
import { PlaceFields } from "../fields/place-fields";
import { SpeakerFields, SureFields } from "../fields/said-fields";
import { ActRow, AnswerRow, WhoseRow } from "../fields/stand-rows";
import { besideOf, neighbourOf } from "./neighbours";
import { NeighboursNote, NeighboursShown } from "./neighbours-shown";
import { ConditionField, OccasionFields } from "./occasion-fields";
import { othersBeside } from "./others-beside";
import type { PositionValues } from "./position-values";
import { RelationFields } from "./relation-fields";

export interface PositionFieldsProps {
  negotiation: string;
  recordForm: ReturnType<typeof useRecordForm<PositionValues>>;
  choices: Choices;
  /** The issue chosen with what is on record of it; undefined until it is there. */
  data: ApiOutputs["issue"]["get"] | undefined;
  texts: Texts;
  today: Day;
  onFocusRow: (row: number) => void;
}

/** Every field of a position, in the order in which one codes: the words, whose and on what, where, who, when, how firm. */
export function PositionFields({
  negotiation,
  recordForm,
  choices,
  data,
  texts,
  today,
  onFocusRow,
}: PositionFieldsProps) {
  const { form, values, errorAt, reason, setReason, draft } = recordForm;
  const change = (part: Partial<PositionValues>) => {
    for (const [name, value] of Object.entries(part)) {
      form.setValue(name as keyof PositionValues, value as never, { shouldDirty: true });
    }
  };
  const issue = choices.issues.find(({ id }) => id === values.issue) ?? null;
  const slot = choices.parties.find(({ id }) => id === values.party)?.slot ?? null;
  const others = useMemo(() => (data ? othersBeside(data, draft.id, today) : []), [data, draft.id, today]);
  const source = choices.sources.find(({ id }) => id === values.evidence[0]?.source);
  const published = source ? { first: source.first, last: source.last } : null;
  const event = choices.events.find(({ id }) => id === values.event);
  const drafted = useDrafted(negotiation, draft.changeset, values);
  const beside = useMemo(() => {
    const lastDayOf = (id: string | null | undefined) => choices.sources.find((one) => one.id === id)?.last ?? null;
    const mine = neighbourOf(draft.id ?? "in-the-making", values, lastDayOf(values.evidence[0]?.source));
    return data ? besideOf(mine, data.statements, drafted, lastDayOf) : [];
  }, [data, drafted, values, draft.id, choices.sources]);
  const earlier = useMemo(
    () => [
      ...(data?.statements ?? [])
        .filter((one) => one.party === values.party && one.id !== draft.id)
        .map((one) => ({ value: one.id, label: one.summary, note: dateInWords(one.said.edtf), keywords: [one.id] })),
      ...drafted
        .filter(({ id, body }) => body && id !== draft.id && !data?.statements.some((one) => one.id === id))
        .map(({ id, body }) => ({
          value: id,
          label: textOf(body?.summary) || id,
          note: "in this draft",
          keywords: [id],
        })),
    ],
    [data, drafted, values.party, draft.id],
  );
  const said = { values, choices, party: values.party, onChange: change, errorAt };
  const place = useEntryPlace();
  return (
    <>
      <PassageFields
        passages={values.evidence}
        onChange={(evidence) => change({ evidence })}
        onFocusRow={onFocusRow}
        choices={choices}
        texts={texts}
        errorAt={errorAt}
        required
      />
      <WhoseRow
        {...said}
        onChange={(part) =>
          change("party" in part ? { ...part, ...speakerAfter(place, values, part.party ?? null) } : part)
        }
        note={<NeighboursNote all={beside} />}
      />
      <AnswerRow {...said} />
      {values.answer === "stated" ? (
        <PlaceFields
          issue={issue}
          value={values}
          onChange={change}
          slot={slot}
          others={others}
          error={errorAt("place")}
        />
      ) : null}
      <SpeakerFields {...said} />
      <DateField
        name="said"
        label="Said when"
        value={values.said}
        onChange={(next) => change({ said: next })}
        published={published}
        offerPublication
        error={errorAt("said.edtf", "said.stated", "said.reason", "said")}
        fits={(days) =>
          event ? (
            <span className="block">
              {event.title}, {dateInWords(event.date)},{" "}
              {liesWithin(days, daySpan(event.date, published?.last ?? "9999-12-31"))
                ? "fits."
                : "is on other days: look again."}
            </span>
          ) : null
        }
      />
      <OccasionFields {...said} />
      <ActRow {...said} />
      <ConditionField {...said} />
      <SureFields {...said} />
      {issue ? (
        <NeighboursShown
          {...{ negotiation, issue }}
          changeset={draft.changeset}
          all={beside}
          relations={values.relations}
          onChange={(relations) => change({ relations })}
        />
      ) : null}
      <RelationFields
        relations={values.relations}
        onChange={(relations) => change({ relations })}
        options={earlier}
        errorAt={errorAt}
      />
      <FieldBox name="reason" label="For the reviewer" hint="why; not published">
        <Textarea
          rows={2}
          value={reason}
          maxLength={4_000}
          onChange={(changed) => setReason(changed.currentTarget.value)}
        />
      </FieldBox>
    </>
  );
}

const nothingDrafted: ApiOutputs["coding"]["beside"] = [];

/** What else the draft says of this party on this issue. */
function useDrafted(negotiation: string, changeset: string | null, { party, issue }: PositionValues) {
  const trpc = useTRPC();
  const { data } = useQuery({
    ...trpc.coding.beside.queryOptions({
      negotiation,
      changeset: changeset ?? "",
      party: party ?? "",
      issue: issue ?? "",
    }),
    enabled: changeset !== null && party !== null && issue !== null,
  });
  return data ?? nothingDrafted;
}
