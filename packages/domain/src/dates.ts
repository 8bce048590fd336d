/**
 * Dates as far as a source goes: EDTF text, from which the first and last possible day are derived. No Date object ever
 * touches one, so a day is the same day everywhere.
 */
export {
  addDays,
  type Day,
  daysBetween,
  isDay,
  weekday,
} from "./dates/day";
export { type ReadDate, readDate } from "./dates/reading";
export {
  compareSpans,
  type DaySpan,
  dateProblem,
  daySpan,
  firstDay,
  follows,
  hasOpenEnd,
  lastDay,
} from "./dates/span";
export { dateInWords, dayInWords } from "./dates/words";
