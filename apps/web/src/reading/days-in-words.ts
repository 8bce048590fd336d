import { dateInWords, dayInWords } from "@parley/domain/dates";
import { addDays, type Day, dayParts, monthNames } from "@parley/domain/dates/day";
import { shortDay } from "@/charts/short-days";

/** "15 August", with the year where it is another than that of the day of reading. */
export function dayBeside(day: Day, reading: Day): string {
  const { year, month, day: date } = dayParts(day);
  const words = `${date} ${monthNames[month - 1]}`;
  return day.slice(0, 4) === reading.slice(0, 4) ? words : `${words} ${year}`;
}

/** "15 Aug 2025", "up to 22 Aug 2025" where the first day is unknown, "24 to 30 Nov 2025" where it is a range. */
export function shortSaid(first: Day | null, last: Day): string {
  if (first === null) return `up to ${shortDay(last)}`;
  if (first === last) return shortDay(last);
  if (isWholeMonth(first, last)) return shortDay(last).slice(shortDay(last).indexOf(" ") + 1);
  const [a, b] = [shortDay(first), shortDay(last)];
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))} to ${b}`;
  return first.slice(0, 4) === last.slice(0, 4) ? `${a.slice(0, -5)} to ${b}` : `${a} to ${b}`;
}

function isWholeMonth(first: Day, last: Day): boolean {
  return first.slice(0, 7) === last.slice(0, 7) && first.endsWith("-01") && addDays(last, 1).endsWith("-01");
}

/** An instant as readers see it: "21 Nov 2026, 12:32 UTC". Takes the ISO text that the ledger recorded. */
export function instantInWords(iso: string): string {
  return `${shortDay(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
}

/** "On 15 August 2025", "Between 24 and 30 November 2025", "By 22 August 2025" where the first day is unknown. */
export function whenInWords(first: Day | null, last: Day): string {
  if (first === null) return `By ${dayInWords(last)}`;
  if (first === last) return `On ${dayInWords(last)}`;
  return `Between ${dateInWords(`${first}/${last}`).replace(" to ", " and ")}`;
}
