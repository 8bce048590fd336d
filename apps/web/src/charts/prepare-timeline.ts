import { addDays, type Day } from "@parley/domain/dates/day";
import { cut, textWidth } from "./text-width";
import { type Fold, timeScale } from "./time-scale";

/** What the timeline needs of an event; `note` is said after its title in lighter ink. */
export interface TimelineEvent {
  id: string;
  title: string;
  status: "planned" | "held" | "cancelled";
  first: Day | null;
  last: Day;
  dateWords: string;
  note: string;
}

export interface TimelineRow {
  id: string;
  status: TimelineEvent["status"];
  title: string;
  /** The title as far as there is room for it. */
  label: string;
  note: string;
  dateWords: string;
  /** Shares of the width, 0 to 1: from the first to the last possible day. */
  from: number;
  to: number;
  /** No first day is known: the mark has a tail. */
  open: boolean;
  /** Whether the words stand to the left of the mark. */
  leftward: boolean;
}

export interface TimelineModel {
  rows: TimelineRow[];
  ticks: { day: Day; at: number; label: string; year: string }[];
  folds: { from: Day; at: number }[];
  /** Where the day of reading stands; null where it is outside. */
  today: number | null;
}

/** The scale is laid out once, for this many px, and drawn in shares of whatever room there is. */
const width = 1000;
/** px that the words of a row may take where the page is narrowest for them. */
const room = 330;

/** Events as rows in time, each with its place on one axis; the first row is the earliest. `today` is an ISO day. */
export function prepareTimeline(
  events: readonly TimelineEvent[],
  today: Day,
  foldsOf: (range: { from: Day; to: Day }, days: readonly Day[]) => Fold[],
): TimelineModel {
  const inTime = [...events].sort(byTime);
  const days = inTime.flatMap(({ first, last }) => [first ?? last, last]).sort();
  const [earliest, latest] = [days[0], days.at(-1)];
  if (earliest === undefined || latest === undefined) return { rows: [], ticks: [], folds: [], today: null };
  const range = { from: addDays(earliest, -10), to: addDays(latest, 10) };
  const scale = timeScale(range.from, range.to, width, foldsOf(range, days));
  const share = (x: number) => Math.round((x / width) * 10_000) / 10_000;
  return {
    rows: inTime.map(({ id, title, status, first, last, dateWords, note }) => {
      const [from, to] = [share(scale.x(first ?? last)), share(scale.x(last))];
      const label = cut(title, room - textWidth(note));
      return { ...{ id, status, title, label, note, dateWords, from, to }, open: first === null, leftward: to > 0.55 };
    }),
    ticks: scale.ticks.map(({ day, x, label, year }) => ({ day, at: share(x), label, year })),
    folds: scale.folds.map(({ from, x0, x1 }) => ({ from, at: share((x0 + x1) / 2) })),
    today: today >= range.from && today <= range.to ? share(scale.x(today)) : null,
  };
}

function byTime(a: TimelineEvent, b: TimelineEvent): number {
  if (a.last !== b.last) return a.last < b.last ? -1 : 1;
  return (a.first ?? "") < (b.first ?? "") ? -1 : 1;
}
