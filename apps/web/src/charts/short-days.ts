import { type Day, dayParts, monthNames } from "@parley/domain/dates/day";

export const shortMonths: readonly string[] = monthNames.map((name) => name.slice(0, 3));

/** "17 Sep 2031", or "17 Sep" without the year. */
export function shortDay(day: Day, withYear = true): string {
  const { year, month, day: date } = dayParts(day);
  return `${date} ${shortMonths[month - 1]}${withYear ? ` ${year}` : ""}`;
}
