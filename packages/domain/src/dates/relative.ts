/** Words that count from the day of publication: "on Monday", "last week", "three days ago". */
import { addDays, type Day, dayParts, daysInMonth, toDay, weekday, weekdayNames } from "./day";
import { monthNumber, monthPattern } from "./written";

/** The days meant. `lasted`: all of them; otherwise one of them. */
export interface Meant {
  readonly first: Day;
  readonly last: Day;
  readonly lasted?: boolean;
}

export type Relative = (published: Day) => Meant | null;

const one = (day: Day): Meant => ({ first: day, last: day });
const earlier = (a: Day, b: Day) => (a < b ? a : b);
const monday = (day: Day) => addDays(day, -weekday(day));

/** The month so many months after the one that a day is in. */
function monthOf(day: Day, shift: number): Meant | null {
  const { year, month } = dayParts(day);
  const count = year * 12 + month - 1 + shift;
  const [y, m] = [Math.floor(count / 12), (count % 12) + 1];
  const [first, last] = [toDay(y, m, 1), toDay(y, m, daysInMonth(y, m))];
  return first && last ? { first, last } : null;
}

function yearOf(day: Day, shift: number): Meant | null {
  const year = dayParts(day).year + shift;
  const [first, last] = [toDay(year, 1, 1), toDay(year, 12, 31)];
  return first && last ? { first, last } : null;
}

const begun = (span: Meant | null, published: Day): Meant | null =>
  span && { ...span, last: earlier(span.last, published) };

function weekend(published: Day, finished: boolean, lasted: boolean): Meant {
  const toSaturday = (weekday(published) + 2) % 7;
  const saturday = addDays(published, -toSaturday - (finished && toSaturday < 2 ? 7 : 0));
  return { first: saturday, last: earlier(addDays(saturday, 1), published), lasted };
}

const fixed: Record<string, Relative> = {
  today: one,
  tonight: one,
  yesterday: (p) => one(addDays(p, -1)),
  "day before yesterday": (p) => one(addDays(p, -2)),
  tomorrow: (p) => one(addDays(p, 1)),
  weekend: (p) => weekend(p, false, false),
  "last weekend": (p) => weekend(p, true, false),
  "this week": (p) => ({ first: monday(p), last: p }),
  "last week": (p) => ({ first: addDays(monday(p), -7), last: addDays(monday(p), -1) }),
  "next week": (p) => ({ first: addDays(monday(p), 7), last: addDays(monday(p), 13) }),
  "this month": (p) => begun(monthOf(p, 0), p),
  "last month": (p) => monthOf(p, -1),
  "next month": (p) => monthOf(p, 1),
  "this year": (p) => begun(yearOf(p, 0), p),
  "last year": (p) => yearOf(p, -1),
  "next year": (p) => yearOf(p, 1),
};

const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const count = `(\\d{1,3}|an?|${numbers.join("|")})`;
const number = (word: string) =>
  /^an?$/.test(word) ? 1 : numbers.includes(word) ? numbers.indexOf(word) + 1 : Number(word);

function ago(n: number, unit: string): Relative {
  if (unit === "day") return (p) => one(addDays(p, -n));
  // A count of weeks is round: three days either way, and never the week before publication as well.
  if (unit === "week") return (p) => ({ first: addDays(p, -7 * n - 3), last: addDays(p, -7 * n + 3) });
  return unit === "month" ? (p) => monthOf(p, -n) : (p) => yearOf(p, -n);
}

function onWeekday(which: string, name: string): Relative {
  const wanted = weekdayNames.findIndex((day) => day.toLowerCase() === name);
  return (p) => {
    const back = (weekday(p) - wanted + 7) % 7;
    if (/next|coming/.test(which)) return one(addDays(p, 7 - back));
    return one(addDays(p, /last|past/.test(which) && back === 0 ? -7 : -back));
  };
}

/** How these words count from publication, or null where they do not. Expects tidied words. */
export function readRelative(text: string): Relative | null {
  if (/^over (?:the )?(?:last )?weekend$/.test(text)) return (p) => weekend(p, text.includes("last"), true);
  const words = text
    .replace(/^(?:earlier|later) (?=to|this|on)/, "")
    .replace(/^(?:on|in|at|during|over) /, "")
    .replace(/^the /, "")
    .replace(/^this (?=weekend|morning|afternoon|evening)/, "")
    .replace(/^last night$/, "yesterday")
    .replace(/ (?:morning|afternoon|evening|night)$/, "")
    .replace(/^(?:morning|afternoon|evening)$/, "today");
  const known = Object.hasOwn(fixed, words) ? fixed[words] : undefined;
  if (known) return known;
  const day = new RegExp(`^(?:(this|last|past|next|coming) )?(${weekdayNames.join("|").toLowerCase()})$`).exec(words);
  if (day) return onWeekday(day[1] ?? "", day[2] ?? "");
  const before = new RegExp(`^${count} (day|week|month|year)s? (?:ago|earlier)$`).exec(words);
  if (before) return ago(number(before[1] ?? ""), before[2] ?? "");
  const past = new RegExp(`^(?:past|last) (?:${count} )?(day|week)s?$`).exec(words);
  if (past) {
    const days = (past[1] ? number(past[1]) : 1) * (past[2] === "week" ? 7 : 1);
    return (p) => ({ first: addDays(p, -days), last: p });
  }
  const month = new RegExp(`^last (${monthPattern})$`).exec(words);
  if (month) return lastMonth(monthNumber(month[1] ?? ""));
  return null;
}

/** The latest month of that name that was over by publication. */
function lastMonth(wanted: number): Relative {
  return (p) => {
    const { month } = dayParts(p);
    return monthOf(p, -((month - wanted + 12) % 12 || 12));
  };
}
