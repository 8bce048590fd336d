/** A date as the days, months and years by which it is found. */
import { addDays, type Day, daysBetween } from "../dates/day";
import { firstDay, hasOpenEnd, lastDay } from "../dates/span";
import { monthNumber, monthPattern, readParts, tidy } from "../dates/written";

/**
 * `exact`: the record is dated there. `loose`: it may be. Keys are `2025-08-15`, `2025-08`, `2025`, and without a year
 * `--08-15` and `--08`.
 */
export type DateKeys = { exact: string[]; loose: string[]; day: Day };

/** Days of a longer range are not keys, only its months and years. */
const mostDays = 31;

const keysOfDay = (day: Day) => [day, `--${day.slice(5)}`];
const keysOfMonth = (month: string) => [month, `--${month.slice(5)}`];

function daysOf(first: Day, last: Day): Day[] {
  const count = daysBetween(first, last) + 1;
  return count > mostDays ? [] : Array.from({ length: count }, (_, i) => addDays(first, i));
}

function monthsOf(first: Day, last: Day): string[] {
  const [from, to] = [first, last].map((day) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1);
  if (from === undefined || to === undefined || to - from > 24) return [];
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const [year, month] = [Math.floor((from + i) / 12), ((from + i) % 12) + 1];
    return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
  });
}

function yearsOf(first: Day, last: Day): string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  const ends = to - from > 100 ? [from, to] : Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return ends.map((year) => String(year).padStart(4, "0"));
}

/** The keys of an EDTF date, by what it says alone: where it has no end, or no beginning, by the end that it has. */
export function dateKeysOf(edtf: string): DateKeys {
  const known = firstDay(edtf);
  const open = known === null || hasOpenEnd(edtf);
  const last = known !== null && hasOpenEnd(edtf) ? known : lastDay(edtf, known);
  const first = open ? last : (known ?? last);
  const [days, months] = [daysOf(first, last), monthsOf(first, last)];
  const years = yearsOf(first, last);
  // What lasted several days was on each of them; what happened on one of several may have been on each.
  const lasted = edtf.includes("/");
  const found: [string[], boolean][] = [
    [days.flatMap(keysOfDay), days.length === 1 || lasted],
    [months.flatMap(keysOfMonth), months.length === 1 || lasted],
    [years, years.length === 1 || lasted],
  ];
  const pick = (exact: boolean) => [
    ...new Set(found.flatMap(([keys, sure]) => ((sure && !open) === exact ? keys : []))),
  ];
  return { exact: pick(true), loose: open ? found.flatMap(([keys]) => keys) : pick(false), day: last };
}

const wholeMonth = "january|february|march|april|may|june|july|august|september|october|november|december";
const nth = "\\d{1,2}(?:st|nd|rd|th)?";
const written = new RegExp(
  [
    "\\b\\d{4}-\\d{2}(?:-\\d{2})?(?![-\\d])",
    `\\b${nth}(?: of)? (?:${monthPattern})\\b\\.?(?:,? \\d{4}\\b)?`,
    `\\b(?:${monthPattern})\\b\\.? ${nth}\\b(?:,? \\d{4}\\b)?`,
    `\\b(?:${monthPattern})\\b\\.?,? \\d{4}\\b`,
    "\\b\\d{1,2}([./])\\d{1,2}\\1\\d{4}\\b",
    `\\b(?:${wholeMonth})\\b`,
    "\\b[12]\\d{3}\\b",
  ].join("|"),
  "gi",
);

/** A date that was typed: its key, and where it stands in the text. */
export type TypedDate = { key: string; start: number; end: number };

const two = (number: number) => String(number).padStart(2, "0");

/** The dates in a text as somebody types them: "15 August 2025", "1 Dec", "2025-08". */
export function datesIn(text: string): TypedDate[] {
  return [...text.matchAll(written)].flatMap(({ 0: found, index }) => {
    const words = tidy(found);
    const alone = new RegExp(`^(?:${wholeMonth})$`).test(words);
    const parts = alone ? { month: monthNumber(words) } : readParts(words);
    if (!parts) return [];
    const { year, month, day } = parts as { year?: number; month?: number; day?: number };
    const head = year === undefined ? "-" : String(year).padStart(4, "0");
    const key = [head, ...(month ? [two(month)] : []), ...(day ? [two(day)] : [])].join("-");
    return [{ key, start: index, end: index + found.length }];
  });
}
