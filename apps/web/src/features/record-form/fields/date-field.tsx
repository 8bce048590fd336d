"use client";

import { weekday, weekdayNames } from "@parley/domain/dates/day";
import { readDate } from "@parley/domain/dates/reading";
import { compareSpans, type DaySpan, dateProblem, daySpan } from "@parley/domain/dates/span";
import { dateInWords } from "@parley/domain/dates/words";
import { DateAsWritten } from "@parley/ui/date-as-written";
import { TextButton } from "@parley/ui/link";
import type { ReactNode } from "react";
import { FieldBox } from "./field-box";
import { type DateValues, upToPublication } from "./shared-values";

export interface DateFieldProps {
  name: string;
  label: string;
  value: DateValues;
  onChange: (value: DateValues) => void;
  /** When the source came out, on which words such as "on Monday" lean; null where no source is chosen. */
  published: DaySpan | null;
  /** Offers "up to the day of publication", for a position whose day nothing tells. */
  offerPublication?: boolean;
  /** Said below, once the date can be read: whether it fits the event. */
  fits?: (days: DaySpan) => ReactNode;
  error?: string | undefined;
}

/** A date as the source words it, and beside it how that is read; the reading follows the words until it is edited. */
export function DateField(props: DateFieldProps) {
  const { name, label, value, onChange, published, offerPublication, fits, error } = props;
  const reading = readDate(value.stated, published);
  const days = daysOf(value.edtf, published);

  const write = (stated: string) => {
    const read = readDate(value.stated, published);
    // The day of publication stands in for words; once there are some, they are read.
    const before = read ?? (offerPublication && published ? upToPublication(published) : null);
    const followed = value.edtf === "" || value.edtf === before?.edtf;
    const next = readDate(stated, published);
    if (!followed) return onChange({ ...value, stated });
    const ownReason = value.reason !== "" && value.reason !== before?.reason;
    onChange({ stated, edtf: next?.edtf ?? "", reason: ownReason ? value.reason : (next?.reason ?? "") });
  };
  const differs = reading !== null && value.edtf !== reading.edtf;
  return (
    <FieldBox
      name={name}
      label={label}
      hint="as written, then as read"
      group
      error={error}
      note={
        <>
          {value.stated.trim() !== "" && reading === null ? (
            <span className="block">
              {published
                ? "These words are not read as a date: type the reading yourself, such as 2025-08-15 or [2025-11-24..2025-11-30]."
                : "These words lean on a day of publication, or are no date: choose the source of the passage, or type the reading."}
            </span>
          ) : null}
          {differs ? (
            <span className="block">
              The words read as {dateInWords(reading.edtf)}.{" "}
              <TextButton onClick={() => onChange({ ...value, edtf: reading.edtf, reason: reading.reason })}>
                Take that reading
              </TextButton>
            </span>
          ) : null}
          {offerPublication && published && value.stated === "" && value.edtf === "" ? (
            <TextButton onClick={() => onChange(upToPublication(published))}>
              No day is given: up to publication, {dateInWords(published.last)}
            </TextButton>
          ) : null}
          {days && fits ? fits(days) : null}
        </>
      }
    >
      <DateAsWritten
        written={value.stated}
        onWrittenChange={write}
        read={value.edtf}
        onReadChange={(edtf) => onChange({ ...value, edtf })}
        words={readingInWords(value.edtf, days)}
        why={{ value: value.reason, onValueChange: (reason) => onChange({ ...value, reason }) }}
        invalid={error !== undefined}
      />
    </FieldBox>
  );
}

function daysOf(edtf: string, published: DaySpan | null): DaySpan | null {
  if (edtf.trim() === "" || dateProblem(edtf.trim()) !== null) return null;
  try {
    return daySpan(edtf.trim(), published?.last);
  } catch {
    return null;
  }
}

function readingInWords(edtf: string, days: DaySpan | null): string | undefined {
  if (edtf.trim() === "") return undefined;
  const problem = dateProblem(edtf.trim());
  if (problem) return problem;
  if (!days) return dateInWords(edtf.trim());
  const day = (iso: string) => `${(weekdayNames[weekday(iso)] ?? "").slice(0, 3)} ${dateInWords(iso)}`;
  if (days.first === days.last) return day(days.last);
  return days.first === null ? `up to ${day(days.last)}` : `first day ${day(days.first)}, last ${day(days.last)}`;
}

/** Whether the days of a statement lie within those of an event. */
export function liesWithin(days: DaySpan, event: DaySpan): boolean {
  return (
    compareSpans(days, event) === 0 ||
    (days.last <= event.last && (event.first === null || (days.first ?? days.last) >= event.first))
  );
}
