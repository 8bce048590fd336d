import { type Day, daysBetween } from "../dates/day";
import { firstIndex } from "./lifetimes";
import { hull } from "./segment";
import type { Aside, InForce, Segment, Series, Stand } from "./series-shape";

/** The segment in force on a day, or null where there is no data. log n. */
export function findSegment(series: Series, day: Day): Segment | null {
  const segment = series.segments[firstIndex(series.segments, (one) => one.from > day) - 1];
  return segment && (segment.to === null || day < segment.to) ? segment : null;
}

/** The segment in force on the day before, or null. Needs no arithmetic on days. log n. */
export function findSegmentBefore(series: Series, day: Day): Segment | null {
  const segment = series.segments[firstIndex(series.segments, (one) => one.from >= day) - 1];
  return segment && (segment.to === null || day <= segment.to) ? segment : null;
}

/** The position in force on an ISO day, with its age in days and what is shown beside it. Method, "In force at day t". */
export function inForceOn(series: Series, day: Day): InForce {
  const segment = findSegment(series, day);
  const asides = series.asides.filter((one) => one.from <= day && (one.to === null || day < one.to));
  if (segment === null) return { state: "no_data", beside: { weaker: [], asides } };
  const ends = hull(segment.intervals);
  const age = daysBetween(segment.since, day);
  return {
    state: segment.state,
    low: ends?.low ?? null,
    high: ends?.high ?? null,
    option: segment.state === "held" ? (segment.options[0] ?? null) : null,
    segment,
    statements: segment.statements,
    age,
    stale: age > series.settings.staleAfter,
    beside: { weaker: segment.weaker, asides },
  };
}

/** What a cell of the matrix says on an ISO day: a stand, or one of the four empties. Method, "Four empties". */
export function standOn(series: Series, day: Day): Stand {
  const inForce = inForceOn(series, day);
  const aside = inForce.beside.asides.reduce<Aside | null>(
    (best, one) => (best && !later(one, best) ? best : one),
    null,
  );
  if (inForce.state !== "no_data") return { empty: inForce.stale ? "stale" : null, inForce, aside };
  // A direction says something, but nothing that could be drawn as a place.
  const empty = aside?.answer === "no_comment" ? "no_answer" : aside?.answer === "undecided" ? "undecided" : "no_data";
  return { empty, inForce, aside };
}

const telling = { no_comment: 0, undecided: 1, direction: 2 } as const;

/** The later one is shown; of one day, the one that says more. */
function later(a: Aside, b: Aside): boolean {
  return a.from > b.from || (a.from === b.from && telling[a.answer] > telling[b.answer]);
}
