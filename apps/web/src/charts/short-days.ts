import type { Day } from "@parley/domain/dates/day";

export const shortMonths = [
  "Jan",
  "Feb",
  "Mar",
  "Apr",
  "May",
  "Jun",
  "Jul",
  "Aug",
  "Sep",
  "Oct",
  "Nov",
  "Dec",
] as const;

/** "17 Sep 2031", or "17 Sep" without the year. */
export function shortDay(day: Day, year = true): string {
  const [y = "", m = "1", d = "1"] = day.split("-");
  return `${Number(d)} ${shortMonths[Number(m) - 1]}${year ? ` ${y}` : ""}`;
}

/** "Sep 2031" of "2031-09". */
export function shortMonth(month: string): string {
  const [y = "", m = "1"] = month.split("-");
  return `${shortMonths[Number(m) - 1]} ${y}`;
}
