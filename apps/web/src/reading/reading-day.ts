import type { Statement } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";

/** Today (a UTC day), or the day of the newest statement where the record runs ahead of the calendar, as an invented one may. */
export function readingDay(today: Day, statements: readonly Pick<Statement, "last">[]): Day {
  const newest = newestDay(statements, "9999-12-31");
  return newest !== null && newest > today ? newest : today;
}

/** The last day on which anything was said up to a day, or null. */
export function newestDay(statements: readonly Pick<Statement, "last">[], until: Day): Day | null {
  return statements.reduce<Day | null>(
    (day, one) => (one.last <= until && (day === null || one.last > day) ? one.last : day),
    null,
  );
}
