import { addDays, type Day, dayParts, daysBetween, daysInMonth } from "./day";
import { type Meant, type Relative, readRelative } from "./relative";
import { type DaySpan, dateProblem } from "./span";
import { dateInWords } from "./words";
import { type Parts, partsToEdtf, readParts, readWritten, tidy } from "./written";

/** A date as read from words, and why it was read so. */
export interface ReadDate {
  readonly edtf: string;
  readonly reason: string;
}

function isWholeMonth({ first, last }: Meant): boolean {
  const { year, month } = dayParts(first);
  return first.endsWith("-01") && last === `${first.slice(0, 8)}${daysInMonth(year, month)}`;
}

function toEdtf(meant: Meant): string {
  const { first, last, lasted } = meant;
  if (first === last) return first;
  if (lasted) return `${first}/${last}`;
  if (first.endsWith("-01-01") && last === `${first.slice(0, 4)}-12-31`) return first.slice(0, 4);
  return isWholeMonth(meant) ? first.slice(0, 7) : `[${first}..${last}]`;
}

/** One date for every day on which the source may have been published. */
function together(all: readonly Meant[]): string | null {
  const distinct = [...new Set(all.map(toEdtf))].sort();
  const [only] = distinct;
  if (only === undefined || distinct.length === 1) return only ?? null;
  const first = all.map((m) => m.first).sort()[0] ?? "";
  const last =
    all
      .map((m) => m.last)
      .sort()
      .at(-1) ?? "";
  const apart = all.every((m) => m.first === m.last) && daysBetween(first, last) + 1 !== distinct.length;
  return apart && distinct.length <= 5 ? `[${distinct.join(",")}]` : `[${first}..${last}]`;
}

/** Every possible day of publication, or none where they are too many to tell. */
function possibleDays({ first, last }: DaySpan): Day[] {
  if (first === null || daysBetween(first, last) > 366 || first > last) return [];
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, i) => addDays(first, i));
}

function publicationInWords({ first, last }: DaySpan): string {
  if (first === last) return `publication on ${dateInWords(last)}`;
  return first === null
    ? `publication by ${dateInWords(last)}`
    : `publication between ${dateInWords(first)} and ${dateInWords(last)}`;
}

function fromPublication(relative: Relative, published: DaySpan): string | null {
  const days = possibleDays(published);
  if (days.length === 0) {
    const latest = relative(published.last);
    return latest && `[..${latest.last}]`;
  }
  const meant = days.map(relative);
  return meant.every((m): m is Meant => m !== null) ? together(meant) : null;
}

/** The latest year in which a date without one had begun by publication, on a given day of it. */
function latestYear(parts: Parts, published: Day): number | null {
  const { year } = dayParts(published);
  for (let back = 0; back <= 8; back++) {
    const edtf = partsToEdtf({ ...parts, year: year - back, suffix: "" });
    if (edtf !== null && edtf <= published.slice(0, edtf.length)) return year - back;
  }
  return null;
}

/**
 * Reads a date as an analyst types or quotes it. Words that lean on the day of publication ("on Monday", "15 August") give
 * a set where that day is itself uncertain. Null where the words are no date, or need a publication that is not given.
 */
export function readDate(words: string, published: DaySpan | null): ReadDate | null {
  const typed = words.trim();
  if (/^[^a-z]+$/i.test(typed) && dateProblem(typed) === null) return { edtf: typed, reason: "Written as a date." };
  const text = tidy(typed);
  if (text === "" || text.length > 200) return null;
  const plain = readWritten(text, () => null);
  if (plain) return { edtf: plain, reason: "As written." };
  if (!published) return null;
  const reason = `“${typed}”, seen from ${publicationInWords(published)}.`;
  const relative = readRelative(text) ?? withoutYear(text);
  const edtf = relative ? fromPublication(relative, published) : compoundWithoutYear(text, published);
  return edtf && dateProblem(edtf) === null ? { edtf, reason } : null;
}

/** "15 August" or "in June": the latest that had begun by publication. */
function withoutYear(text: string): Relative | null {
  const parts = readParts(text);
  if (!parts || parts.year !== undefined || parts.month === undefined || parts.suffix !== "") return null;
  const month = parts.month;
  return (published) => {
    const year = latestYear(parts, published);
    const first = year && partsToEdtf({ ...parts, year, day: parts.day ?? 1 });
    if (!first || !year) return null;
    return { first, last: parts.day ? first : `${first.slice(0, 8)}${daysInMonth(year, month)}` };
  };
}

/** "24 to 30 November": read only where every possible day of publication gives the same year. */
function compoundWithoutYear(text: string, published: DaySpan): string | null {
  const days = published.first === published.last ? [published.last] : possibleDays(published);
  const readings = new Set(days.map((day) => readWritten(text, (parts) => latestYear(parts, day))));
  const [only] = readings;
  return readings.size === 1 ? (only ?? null) : null;
}
