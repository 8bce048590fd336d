import type { AroundEvent, WindowOfEvent } from "@parley/domain/analysis/around-event";
import type { Stand } from "@parley/domain/analysis/series-shape";
import { dayInWords } from "@parley/domain/dates";
import { addDays, type Day } from "@parley/domain/dates/day";
import type { Issue } from "@parley/domain/records/issue";
import { rangeInWords } from "@/charts/prepare-strip";
import { wordsOfSegment } from "@/charts/words-of-mark";
import { counted } from "./who-coded";

/** Where somebody stood on one of the two days, in the words of the stops. */
export function standInWords(issue: Issue, { inForce, empty }: Stand): string {
  if (inForce.state !== "no_data") return `${wordsOfSegment(issue, inForce.segment)}${inForce.stale ? ", old" : ""}`;
  if (empty === "no_answer") return "asked, did not answer";
  if (empty === "undecided") return "said to be undecided";
  return "no data";
}

/** "shift of 30 to 60, toward the low pole", "no detectable change", "cannot tell: …", or why there is no verdict. */
export function aroundInWords(found: AroundEvent, poles: { low: string; high: string } | null): string {
  if (found.state === "refused") {
    const many = found.statements.length;
    return `cannot tell: ${counted(many, "statement")} may have been said before or after`;
  }
  const { verdict } = found;
  if (verdict.verdict === "no_detectable_change") return "no detectable change";
  if (verdict.verdict === "cannot_tell") {
    const reasons = {
      overlap: "the words overlap",
      conflicting_before: "the evidence of the eve conflicts",
      conflicting_after: "the later evidence conflicts",
    };
    return `cannot tell: ${reasons[verdict.reason]}`;
  }
  if (verdict.verdict === "none") {
    return verdict.reason === "nothing_after"
      ? "no verdict: nothing was in force any more"
      : "no verdict: nothing was on record on the eve";
  }
  if (verdict.min === null || verdict.max === null || verdict.toward === null) return "shift, to another option";
  const pole = poles ? `${poles[verdict.toward]}’s pole` : `the ${verdict.toward} pole`;
  return `shift of ${rangeInWords(verdict.min, verdict.max)}, toward ${pole}`;
}

/** What must be known beside a verdict. */
export function besideAround(found: AroundEvent): string[] {
  if (found.state === "refused" || found.beside === null) return [];
  const { beside } = found;
  const notes = [
    beside.conditional ? "on a condition" : null,
    beside.differentSpeakers ? "another speaker" : null,
    beside.differentKinds ? "another kind of evidence" : null,
    beside.anonymous ? "nobody named" : null,
    beside.deniedBy.length > 0 ? "another side denies it" : null,
  ];
  return notes.filter((note) => note !== null);
}

/** Why nothing can be said of the days around an event. `horizon` in days. */
export function windowRefused(
  window: Extract<WindowOfEvent, { state: "refused" }>,
  event: { status: string; last: Day },
  horizon: number,
): string {
  if (window.reason === "not_held") {
    return event.status === "planned"
      ? "Where the parties stood before and after it can be said once it was held."
      : "It was not held, so nobody stood anywhere before and after it.";
  }
  if (window.reason === "no_first_day") {
    return "On which day it began is not known, so neither is on which day its eve was.";
  }
  return `The ${horizon} days after it have not all passed on record: they end on ${dayInWords(addDays(event.last, horizon))}.`;
}
