/** What makes a record sound: its shape, itself as a whole, and how it stands among the others. */
import { type DaySpan, daySpan } from "../dates/span";
import type { Problem } from "../errors";
import type { Passage, StatedDate } from "./fields";
import type { AnyRecord, Kind, RecordOf } from "./index";
import { amongRules, type Find, publishedLast } from "./rules/among";
import { wholeRules } from "./rules/whole";

export { parseRecord, problemsOf, readRecord } from "./parse";
export { type Find, publishedLast } from "./rules/among";
export { checkIssueChange, type Use, usesInWords } from "./rules/issue-change";

/** What is wrong with one whole record, seen alone. Takes a parsed body; gives every problem, none where it is sound. */
export function checkRecord<K extends Kind>(kind: K, body: RecordOf<K>): Problem[] {
  return wholeRules[kind](body);
}

/**
 * What is wrong between a record and those it refers to. `find` answers with records as they will stand once this is
 * published. What a new version of an issue may not change is `checkIssueChange`.
 */
export function checkRecordIn<K extends Kind>(kind: K, body: RecordOf<K>, find: Find): Problem[] {
  return amongRules[kind](body, find);
}

/** The date that a record is filed under, or null for kinds that have none. */
export function dateOf(body: AnyRecord): StatedDate | null {
  if ("said" in body) return body.said;
  if ("date" in body) return body.date;
  return "published" in body ? body.published : null;
}

/** First and last possible day of a record, null for kinds without a date. Throws DomainError `invalid` on an unreadable date. */
export function recordDays(body: AnyRecord, find: Find): DaySpan | null {
  const date = dateOf(body);
  const evidence: readonly Passage[] = "evidence" in body ? body.evidence : [];
  return date && daySpan(date.edtf, publishedLast(evidence, find));
}
