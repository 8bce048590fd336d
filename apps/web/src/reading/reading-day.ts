import type { Statement } from "@parley/domain/analysis/statement";
import { type Day, daysBetween } from "@parley/domain/dates/day";

/**
 * The day a record is read as of: today (a UTC day), or the day of the newest statement of the whole negotiation where
 * the record has ended, nothing having been said for longer than `staleAfter` days, or runs ahead of the calendar.
 */
export function readingDay(today: Day, newest: Day | null, staleAfter: number): Day {
  if (newest === null) return today;
  return newest > today || daysBetween(newest, today) > staleAfter ? newest : today;
}

/** The last day on which anything was said, `known` included, or null. */
export function newestDay(statements: readonly Pick<Statement, "last">[], known: Day | null = null): Day | null {
  return statements.reduce((day, { last }) => (day === null || last > day ? last : day), known);
}
