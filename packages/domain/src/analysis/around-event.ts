import { addDays, type Day } from "../dates/day";
import type { Event } from "../records/event";
import { besideVerdicts } from "./beside";
import { findSegment, standOn } from "./in-force";
import { seriesOf } from "./series";
import type { Series, SeriesSettings, Stand, Subject } from "./series-shape";
import { verdictBetween } from "./shift";
import type { BesideVerdict, Verdict } from "./shift-shape";
import { countsWith, type Statement } from "./statement";

/** The day before an event's first possible day, and the day so many days after its last. */
export type EventWindow = { eve: Day; first: Day; last: Day; after: Day };

export type WindowOfEvent =
  | ({ state: "known" } & EventWindow)
  /** `too_soon`: the days after it have not all passed. */
  | { state: "refused"; reason: "not_held" | "no_first_day" | "too_soon" };

/** Where a party stood on an issue on the eve of an event and some days after it: in time, never because of it. */
export type AroundEvent = Pick<Subject, "party" | "issue"> & { eve: Stand; after: Stand } & (
    | { state: "judged"; verdict: Verdict; beside: BesideVerdict | null }
    /** Statements that may have been said before the event or not, and with them the verdict stands or falls. */
    | { state: "refused"; reason: "may_be_before_or_after"; statements: string[] }
  );

/**
 * The days on which stands are read around an event. `horizon` in days after it; `until` is the ISO day as of which the record is
 * read.
 */
export function windowAround(
  event: { status: Event["status"]; first: Day | null; last: Day },
  horizon: number,
  until: Day,
): WindowOfEvent {
  if (event.status !== "held") return { state: "refused", reason: "not_held" };
  if (event.first === null) return { state: "refused", reason: "no_first_day" };
  const after = addDays(event.last, horizon);
  if (after > until) return { state: "refused", reason: "too_soon" };
  return { state: "known", eve: addDays(event.first, -1), first: event.first, last: event.last, after };
}

/**
 * The stand on the eve and at the end of the window, judged by the shift rule. Refused where one statement that may have been said
 * before the event or not changes the verdict when it is put in or left out. Method, "Around an event".
 */
export function aroundEvent(
  window: EventWindow,
  subject: Subject,
  statements: readonly Statement[],
  settings: SeriesSettings,
): AroundEvent {
  const own = statements.filter((one) => one.party === subject.party && one.issue === subject.issue);
  const series = seriesOf(subject, own, settings);
  const verdict = verdictAround(window, series);
  const deciding = series.counted.filter((one) => {
    const readings = straddles(one, window) ? readingsOf(one, window) : [];
    return readings.some((reading) => {
      const others = own.flatMap((each) => (each.id === one.id ? reading : [each]));
      return !sameVerdict(verdictAround(window, seriesOf(subject, others, settings)), verdict);
    });
  });
  const { party, issue } = subject;
  const stands = { party, issue, eve: standOn(series, window.eve), after: standOn(series, window.after) };
  if (deciding.length > 0) {
    return { ...stands, state: "refused", reason: "may_be_before_or_after", statements: deciding.map(({ id }) => id) };
  }
  const [before, after] = [findSegment(series, window.eve), findSegment(series, window.after)];
  const beside = before && after ? besideVerdicts(series, statements)(before, after) : null;
  return { ...stands, state: "judged", verdict, beside };
}

/** Every party and issue on which anything is on record by the end of the window, in the order given. */
export function aroundEventAll(
  window: EventWindow,
  subjects: readonly Subject[],
  statements: readonly Statement[],
  settings: SeriesSettings,
): AroundEvent[] {
  const counts = countsWith(settings.kinds);
  const said = new Set<string>();
  for (const one of statements) if (one.last <= window.after && counts(one)) said.add(`${one.party} ${one.issue}`);
  return subjects
    .filter(({ party, issue }) => said.has(`${party} ${issue}`))
    .map((subject) => aroundEvent(window, subject, statements, settings));
}

/** Whether it may have been said by the eve, and may have been said later. */
function straddles({ first, last }: Statement, { eve }: EventWindow): boolean {
  return (first === null || first <= eve) && last > eve;
}

/** What the record would be had it been said by the eve, in the window, or not yet. */
function readingsOf(one: Statement, { eve, after }: EventWindow): Statement[][] {
  const inWindow = one.last > after ? after : one.last;
  return [[{ ...one, last: eve }], [{ ...one, last: inWindow }], []];
}

function verdictAround({ eve, after }: EventWindow, series: Series): Verdict {
  return verdictBetween(findSegment(series, eve), findSegment(series, after));
}

function sameVerdict(a: Verdict, b: Verdict): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
