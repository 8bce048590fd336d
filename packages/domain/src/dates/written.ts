/** Dates written out in words: "15 Aug 2025", "24 to 30 November 2025, one day", "up to June 2024". */
import { addDays, type Day, daysInMonth, monthNames, toDay, weekday, weekdayNames } from "./day";
import { dateProblem, firstDay, lastDay } from "./span";

/** What one written date says; what it leaves out is filled from its neighbours or from the day of publication. */
export interface Parts {
  year?: number;
  month?: number;
  day?: number;
  suffix: "" | "~" | "?" | "%";
}

/** Gives the year that a date without one means, or null where that cannot be said. */
export type YearOf = (parts: Parts) => number | null;

const months =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
const day = "(\\d{1,2})(?:st|nd|rd|th)?";
const dayMonth = new RegExp(`^${day}(?: of)? (${months})\\.?(?:,? (\\d{4}))?$`);
const monthOnly = new RegExp(`^(${months})\\.?(?:,? (\\d{4}))?$`);
const monthFirst = new RegExp(
  `\\b(${months})\\.? ${day}((?: ?(?:-|to|and|or) ?)(\\d{1,2})(?:st|nd|rd|th)?)?(?!\\d)(?:,? (\\d{4}))?`,
  "g",
);
const named = new RegExp(`^(${weekdayNames.join("|").toLowerCase()}),? (?=.*\\d)`);

export const monthPattern = months;
export const monthNumber = (name: string) =>
  monthNames.findIndex((m) => m.toLowerCase().startsWith(name.slice(0, 3))) + 1;

/** Lower case, single spaces, plain hyphens, and the day before the month. */
export function tidy(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/[.;,]$/, "")
    .replace(
      monthFirst,
      (_, month, first, rest = "", _second, year) => `${first}${rest} ${month}${year ? ` ${year}` : ""}`,
    );
}

function bareParts(text: string): Omit<Parts, "suffix"> | null {
  const dm = dayMonth.exec(text);
  if (dm) return { day: Number(dm[1]), month: monthNumber(dm[2] ?? ""), ...(dm[3] && { year: Number(dm[3]) }) };
  const m = monthOnly.exec(text);
  if (m) return { month: monthNumber(m[1] ?? ""), ...(m[2] && { year: Number(m[2]) }) };
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
  if (iso)
    return { year: Number(iso[1]), ...(iso[2] && { month: Number(iso[2]) }), ...(iso[3] && { day: Number(iso[3]) }) };
  const figures = /^(\d{1,2})([./])(\d{1,2})\2(\d{4})$/.exec(text);
  if (figures) {
    const [a, b, year] = [Number(figures[1]), Number(figures[3]), Number(figures[4])];
    if (figures[2] === "." || a > 12 || a === b) return { day: a, month: b, year };
    return b > 12 ? { day: b, month: a, year } : null;
  }
  const alone = new RegExp(`^${day}$`).exec(text);
  return alone ? { day: Number(alone[1]) } : null;
}

/** One day, month or year. A weekday in front is dropped here and checked in `written`. */
export function readParts(text: string): Parts | null {
  let rest = text.replace(/^(?:on|in|during|dated) /, "").replace(/^the (?=\d)/, "");
  const about = /^(?:about|around|circa|c\.|ca\.|approximately|roughly) /.test(rest);
  rest = rest.replace(/^(?:about|around|circa|c\.|ca\.|approximately|roughly) /, "");
  const perhaps = /^(?:possibly|probably|perhaps) | ?(?:\(uncertain\)|\?)$/.test(rest);
  rest = rest.replace(/^(?:possibly|probably|perhaps) | ?(?:\(uncertain\)|\?)$/g, "").replace(named, "");
  const parts = bareParts(rest);
  return parts && { ...parts, suffix: about ? (perhaps ? "%" : "~") : perhaps ? "?" : "" };
}

const pad = (number: number, width: number) => `${number}`.padStart(width, "0");

/** EDTF of complete parts, or null where a part is missing or the calendar has no such day. */
export function partsToEdtf({ year, month, day: d, suffix }: Parts): string | null {
  if (year === undefined || (d !== undefined && month === undefined)) return null;
  if (toDay(year, month ?? 1, d ?? 1) === null) return null;
  return [pad(year, 4), ...(month ? [pad(month, 2)] : []), ...(d ? [pad(d, 2)] : [])].join("-") + suffix;
}

/** Fills months and years from the neighbour to the right, the last year from `yearOf`: the list runs forward in time. */
function fill(all: Parts[], yearOf: YearOf): string[] | null {
  const last = all.at(-1);
  if (!last) return null;
  const before = all.at(-2);
  if (last.month === undefined && last.year === undefined && before?.month !== undefined) last.month = before.month;
  if (last.year === undefined) last.year = before?.year ?? yearOf(last) ?? undefined;
  const done: string[] = [];
  let next = last;
  for (const parts of [...all].reverse()) {
    if (parts.day !== undefined && parts.month === undefined) parts.month = next.month;
    if (parts.year === undefined) {
      const later = (parts.month ?? 0) > (next.month ?? 12);
      parts.year = next.year === undefined ? undefined : next.year - (later ? 1 : 0);
    }
    const edtf = partsToEdtf(parts);
    if (edtf === null) return null;
    done.unshift(edtf);
    next = parts;
  }
  return done;
}

function readAll(texts: string[], yearOf: YearOf): string[] | null {
  const all = texts.map(readParts);
  return all.every((p): p is Parts => p !== null) ? fill(all, yearOf) : null;
}

const spread = / (?:to|until|through|and) | ?- ?(?=\d|[a-z])/;

/** Members of "24 to 26 November 2025 or 1 December 2025": each one date, or two with `..` between. */
function readMembers(texts: string[], yearOf: YearOf): string[] | null {
  const pairs = texts.map((text) => text.split(/ to /));
  const flat = readAll(pairs.flat(), yearOf);
  if (!flat) return null;
  return pairs.map((pair) => flat.splice(0, pair.length).join(".."));
}

function third(text: string, yearOf: YearOf): string | null {
  const found = /^(early|mid|late|the beginning of|the start of|the middle of|the end of)[ -](.+)$/.exec(text);
  const one = found && readAll([found[2] ?? ""], yearOf)?.[0];
  if (!found || !one || !/^\d{4}(-\d{2})?$/.test(one)) return null;
  const part = /early|beginning|start/.test(found[1] ?? "") ? 0 : /mid/.test(found[1] ?? "") ? 1 : 2;
  const [year, month] = one.split("-").map(Number) as [number, number?];
  if (month === undefined)
    return `[${one}-${["01-01", "05-01", "09-01"][part]}..${one}-${["04-30", "08-31", "12-31"][part]}]`;
  const end = ["10", "20", pad(daysInMonth(year, month), 2)][part];
  return `[${one}-${["01", "11", "21"][part]}..${one}-${end}]`;
}

function bounded(text: string, yearOf: YearOf): string | null {
  const one = (of: string | undefined) => readAll([of ?? ""], yearOf)?.[0] ?? null;
  const shape = (pattern: RegExp, make: (edtf: string) => string) => {
    const date = one(pattern.exec(text)?.[1]);
    return date && make(date);
  };
  return (
    shape(/^(?:up to|by|no later than|at the latest) (.+)$/, (d) => `[..${d}]`) ??
    shape(/^until (.+)$/, (d) => `../${d}`) ??
    shape(/^before (.+)$/, (d) => `[..${addDays(firstDay(d) as Day, -1)}]`) ??
    shape(/^(.+) or later$/, (d) => `[${d}..]`) ??
    shape(/^on or after (.+)$/, (d) => `[${d}..]`) ??
    shape(/^after (.+)$/, (d) => `[${addDays(lastDay(d), 1)}..]`) ??
    shape(/^(?:since|from) (.+?)(?: on| onwards?)?$/, (d) => `${d}/..`)
  );
}

function ranged(text: string, yearOf: YearOf): string | null {
  const oneOf = /^(?:some ?time )?between (.+) and (.+)$/.exec(text);
  if (oneOf) return setOf(readAll([oneOf[1] ?? "", oneOf[2] ?? ""], yearOf));
  const marked = /^(.+), one (?:day|month|year)$/.exec(text)?.[1];
  if (marked) {
    const members = readMembers(marked.split(/, | or /), yearOf);
    return members && `[${members.join(",")}]`;
  }
  const [a, b, ...more] = text.replace(/^from /, "").split(spread);
  const listed = / or /.test(text) ? "or" : / and /.test(text) || text.includes(", ") ? "and" : null;
  if (listed) {
    const members = readMembers(text.split(/, | or | and /), yearOf);
    return members && (listed === "or" ? `[${members.join(",")}]` : `{${members.join(",")}}`);
  }
  if (a === undefined || b === undefined || more.length > 0) return null;
  const two = readAll([a, b], yearOf);
  return two?.join("/") ?? null;
}

function setOf(two: string[] | null): string | null {
  if (!two) return null;
  const mixed = two[0]?.length !== two[1]?.length || /[~?%]/.test(two.join(""));
  return mixed ? `[${firstDay(two[0] ?? "")}..${lastDay(two[1] ?? "")}]` : `[${two.join("..")}]`;
}

/** EDTF of a date written out, or null where it is none. A weekday in front has to be the right one. */
export function readWritten(text: string, yearOf: YearOf): string | null {
  const edtf =
    readAll([text], yearOf)?.[0] ??
    third(text.replace(/^(?:in|at) /, ""), yearOf) ??
    bounded(text, yearOf) ??
    ranged(text, yearOf);
  if (!edtf || dateProblem(edtf) !== null) return null;
  const said = named.exec(text)?.[1];
  if (said && weekdayNames[weekday(firstDay(edtf) ?? lastDay(edtf))]?.toLowerCase() !== said) return null;
  return edtf;
}
