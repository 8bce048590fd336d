/** Days as ISO text, in plain arithmetic of the Gregorian calendar: the same in Auckland and in Honolulu. */

/** `YYYY-MM-DD`, years 0001 to 9999. Sorts as text. */
export type Day = string;

export interface DayParts {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

export const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
export const weekdayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The ISO text of a day, or null where the calendar has no such day. */
export function toDay(year: number, month: number, day: number): Day | null {
  const whole = [year, month, day].every(Number.isInteger);
  if (!whole || year < 1 || year > 9999 || month < 1 || month > 12) return null;
  if (day < 1 || day > daysInMonth(year, month)) return null;
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

export function isDay(text: string): text is Day {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && toDay(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10)) !== null;
}

/** Year, month and day of a day. Throws a RangeError on anything else. */
export function dayParts(day: Day): DayParts {
  if (!isDay(day)) throw new RangeError(`No such day: ${day}`);
  return { year: +day.slice(0, 4), month: +day.slice(5, 7), day: +day.slice(8, 10) };
}

/** Days since 1 March of the year 0 (after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", 2013). */
export function dayNumber(day: Day): number {
  const { year, month, day: d } = dayParts(day);
  const y = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + d - 1;
  return y * 365 + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + dayOfYear;
}

const firstOfAll = "0001-01-01";
const lastOfAll = "9999-12-31";

/** The day of a number as `dayNumber` gives them; beyond the years 0001 to 9999 the first or the last day there is. */
export function dayOfNumber(number: number): Day {
  if (number <= dayNumber(firstOfAll)) return firstOfAll;
  if (number >= dayNumber(lastOfAll)) return lastOfAll;
  const era = Math.floor(number / 146_097);
  const ofEra = number - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1_460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = toDay(year, month, ofYear - Math.floor((153 * m + 2) / 5) + 1);
  if (day === null) throw new RangeError(`No such number of a day: ${number}`);
  return day;
}

/** The day so many days later, or earlier where the number is negative; none is beyond the years 0001 to 9999. */
export function addDays(day: Day, days: number): Day {
  return dayOfNumber(dayNumber(day) + days);
}

/** How many days `to` is after `from`; negative where it is before. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 is Monday, 6 is Sunday. */
export function weekday(day: Day): number {
  return (dayNumber(day) + 2) % 7;
}

/** Below 0 where a is earlier, 0 where they are one day, above 0 where a is later. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
