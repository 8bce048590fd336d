import { DomainError } from "../errors";
import { compareDays, type Day } from "./day";
import { type DateTree, type Moment, parseDate, type Range } from "./edtf-tree";

/** The first and last day on which something may have been. `first` is absent where the source gives only an end. */
export interface DaySpan {
  readonly first: Day | null;
  readonly last: Day;
}

/** What is wrong with an EDTF text, as a sentence, or null where nothing is. */
export function dateProblem(edtf: string): string | null {
  const parsed = parseDate(edtf);
  return "problem" in parsed ? parsed.problem : null;
}

/** The parse tree of a date. Throws DomainError `invalid` where it cannot be read. */
export function getDateTree(edtf: string): DateTree {
  const parsed = parseDate(edtf);
  if ("problem" in parsed) throw new DomainError("invalid", parsed.problem, [{ path: "edtf", text: parsed.problem }]);
  return parsed.tree;
}

function ends(tree: DateTree): { first: Day | null; last: Day | null; latestStart: Day } {
  if (tree.kind === "moment")
    return { first: tree.moment.first, last: tree.moment.last, latestStart: tree.moment.last };
  if (tree.kind === "interval") {
    const first = tree.start?.first ?? null;
    return { first, last: tree.end?.last ?? null, latestStart: first ?? tree.end?.last ?? "" };
  }
  const from = (m: Moment | Range) => ("from" in m ? m.from.first : m.first);
  const to = (m: Moment | Range) => ("from" in m ? m.to.last : m.last);
  const starts = tree.members.map(from).sort(compareDays);
  const stops = tree.members.map(to).sort(compareDays);
  const last = stops.at(-1) ?? "";
  return {
    first: tree.earlier ? null : (starts[0] ?? null),
    last: tree.later ? null : last,
    latestStart: starts.at(-1) ?? last,
  };
}

/** The first possible day, or null where the date says only how late. Throws DomainError `invalid` on no date. */
export function firstDay(edtf: string): Day | null {
  return ends(getDateTree(edtf)).first;
}

/** Whether the date says only how early, so that its last day leans on the source's publication. */
export function hasOpenEnd(edtf: string): boolean {
  return ends(getDateTree(edtf)).last === null;
}

/**
 * The last possible day. A date with an open end takes the last possible day of its source's publication, and throws
 * DomainError `invalid` where none is given. Never before the first day.
 */
export function lastDay(edtf: string, publishedLast?: Day | null): Day {
  const { last, latestStart } = ends(getDateTree(edtf));
  if (last !== null) return last;
  if (!publishedLast)
    throw new DomainError("invalid", "This date has no end, and no source whose publication would end it.");
  return publishedLast < latestStart ? latestStart : publishedLast;
}

/** First and last possible day in one. Throws as `lastDay` does. */
export function daySpan(edtf: string, publishedLast?: Day | null): DaySpan {
  return { first: firstDay(edtf), last: lastDay(edtf, publishedLast) };
}

/** Whether `b` is surely after `a`: a's last possible day is before b's first. Otherwise they may be concurrent. */
export function follows(b: DaySpan, a: DaySpan): boolean {
  return b.first !== null && a.last < b.first;
}

/** For sorting: by last day, then by first; an absent first comes first. */
export function compareSpans(a: DaySpan, b: DaySpan): number {
  return compareDays(a.last, b.last) || compareDays(a.first ?? "", b.first ?? "");
}
