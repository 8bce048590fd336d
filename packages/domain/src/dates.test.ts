import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import {
  addDays,
  compareSpans,
  type DaySpan,
  dateInWords,
  dateProblem,
  daySpan,
  daysBetween,
  firstDay,
  follows,
  hasOpenEnd,
  isDay,
  lastDay,
  readDate,
  weekday,
} from "./dates";

describe("days", () => {
  it.each([
    ["2025-08-15", true],
    ["2024-02-29", true],
    ["2025-02-29", false],
    ["1900-02-29", false],
    ["2000-02-29", true],
    ["2025-04-31", false],
    ["2025-13-01", false],
    ["2025-00-10", false],
    ["0000-01-01", false],
    ["2025-8-15", false],
    ["2025-08-15T00:00", false],
  ])("%s is a day: %s", (text, yes) => expect(isDay(text)).toBe(yes));

  it.each([
    ["2025-02-28", 1, "2025-03-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-01-01", -1, "2024-12-31"],
    ["2025-08-15", 0, "2025-08-15"],
    ["2000-02-28", 366, "2001-02-28"],
    ["2025-03-30", 1, "2025-03-31"],
  ])("%s and %i days is %s", (day, days, then) => {
    expect(addDays(day, days)).toBe(then);
    expect(daysBetween(day, then)).toBe(days);
  });

  it.each([
    ["2025-08-15", 4],
    ["2025-12-02", 1],
    ["2000-01-01", 5],
    ["1970-01-01", 3],
    ["2024-02-29", 3],
  ])("%s is weekday %i", (day, number) => expect(weekday(day)).toBe(number));

  it("agrees with the platform's calendar in UTC over three thousand years", () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 600_000 }), (n) => {
        const iso = new Date(n * 86_400_000).toISOString().slice(0, 10);
        expect(addDays("1970-01-01", n)).toBe(iso);
        expect(weekday(iso)).toBe((new Date(n * 86_400_000).getUTCDay() + 6) % 7);
      }),
    );
  });
});

describe("first and last day", () => {
  it.each([
    ["2025-08-15", "2025-08-15", "2025-08-15"],
    ["2025-08", "2025-08-01", "2025-08-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025", "2025-01-01", "2025-12-31"],
    ["2025-08~", "2025-08-01", "2025-08-31"],
    ["2025-08-15?", "2025-08-15", "2025-08-15"],
    ["2025%", "2025-01-01", "2025-12-31"],
    ["[2025-11-24..2025-11-30]", "2025-11-24", "2025-11-30"],
    ["[2025-11-24,2025-11-26]", "2025-11-24", "2025-11-26"],
    ["[2025-11-24..2025-11-26,2025-12-01]", "2025-11-24", "2025-12-01"],
    ["[2024-06..2024-08]", "2024-06-01", "2024-08-31"],
    ["{2025-11-24,2025-11-26}", "2025-11-24", "2025-11-26"],
    ["2025-11-29/2025-11-30", "2025-11-29", "2025-11-30"],
    ["2025-06/2025-08-22", "2025-06-01", "2025-08-22"],
    ["2025-11-29~/2025-11-30?", "2025-11-29", "2025-11-30"],
    ["[..2025-12-02]", null, "2025-12-02"],
    ["../2025-08", null, "2025-08-31"],
    ["/2025-08", null, "2025-08-31"],
  ])("%s is %s to %s", (edtf, first, last) => {
    expect(firstDay(edtf)).toBe(first);
    expect(lastDay(edtf, "2031-01-01")).toBe(last);
    expect(hasOpenEnd(edtf)).toBe(false);
  });

  it.each([
    ["[2025-08-22..]", "2025-12-02", "2025-12-02"],
    ["2025-06/..", "2025-12-02", "2025-12-02"],
    ["2025-06/", "2025-12-02", "2025-12-02"],
    ["[2025-12-05..]", "2025-12-02", "2025-12-05"],
  ])("%s published by %s ends on %s", (edtf, published, last) => {
    expect(hasOpenEnd(edtf)).toBe(true);
    expect(lastDay(edtf, published)).toBe(last);
    expect(() => lastDay(edtf)).toThrow("This date has no end");
  });

  it.each([
    ["", "no date"],
    ["yesterday", "no date"],
    ["2025-02-30", "no date"],
    ["2025-02-29", "no such day"],
    ["2025-13", "no date"],
    ["2025-21", "season"],
    ["201X", "X"],
    ["2025-08-XX", "X"],
    ["Y12345", "wider than a year"],
    ["-0044", "0001 to 9999"],
    ["2025-08-15T10:00:00Z", "time of day"],
    ["[2024-06..2025-08-22]", "full days"],
    ["[2025-11-30..2025-11-24]", "earlier one first"],
    ["2025-11-30/2025-11-24", "earlier one first"],
    ["[2025-11-26,2025-11-24]", "in order"],
    ["../..", "one end"],
  ])("%s is refused (%s)", (edtf, why) => {
    expect(dateProblem(edtf)).toContain(why);
    expect(() => firstDay(edtf)).toThrow();
  });
});

const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays("1970-01-01", n));
const span = fc.tuple(day, day, fc.boolean()).map(([a, b, open]): DaySpan => {
  const [first, last] = a < b ? [a, b] : [b, a];
  return { first: open ? null : first, last };
});
const moment = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([d, length]) => d.slice(0, length));
const edtf = fc.oneof(
  moment,
  fc.tuple(moment, fc.constantFrom("~", "?", "%")).map((p) => p.join("")),
  moment.map((m) => `[..${m}]`),
  moment.map((m) => `[${m}..]`),
  moment.map((m) => `${m}/..`),
  moment.map((m) => `../${m}`),
  fc
    .tuple(day, day, fc.constantFrom(4, 7, 10), fc.constantFrom("/", "..", ","), fc.boolean())
    .map(([x, y, n, sign, all]) => {
      const [a, b] = [x.slice(0, n), y.slice(0, n)].sort() as [string, string];
      if (a === b) return a;
      return sign === "/" ? `${a}/${b}` : sign === "," && all ? `{${a},${b}}` : `[${a}${sign}${b}]`;
    }),
);

describe("order", () => {
  it.each([
    ["2025-08-15", "2025-08-16", true],
    ["2025-08-15", "2025-08-15", false],
    ["2025-08", "2025-08-16", false],
    ["2025-08", "2025-09-01", true],
    ["2025-08", "[..2025-12-02]", false],
    ["[..2025-08-22]", "2025-08-23", true],
  ])("after %s surely comes %s: %s", (a, b, yes) => expect(follows(daySpan(b), daySpan(a))).toBe(yes));

  it("is strict, and agrees with the sort", () => {
    fc.assert(
      fc.property(span, span, span, (a, b, c) => {
        expect(follows(a, a)).toBe(false);
        if (follows(b, a)) {
          expect(follows(a, b)).toBe(false);
          expect(compareSpans(a, b)).toBeLessThan(0);
          if (follows(c, b)) expect(follows(c, a)).toBe(true);
        }
      }),
    );
  });

  it("never puts the last day before the first", () => {
    fc.assert(
      fc.property(edtf, day, (date, published) => {
        const { first, last } = daySpan(date, published);
        expect(isDay(last)).toBe(true);
        if (first !== null) expect(first <= last).toBe(true);
      }),
    );
  });
});

describe("in words", () => {
  it.each([
    ["2025-08-15", "15 August 2025"],
    ["2024-06", "June 2024"],
    ["2024", "2024"],
    ["2024-06~", "about June 2024"],
    ["2024-06-01?", "1 June 2024 (uncertain)"],
    ["[2025-11-24..2025-11-30]", "24 to 30 November 2025, one day"],
    ["[2025-11-28..2025-12-02]", "28 November to 2 December 2025, one day"],
    ["[2025-12-28..2026-01-02]", "28 December 2025 to 2 January 2026, one day"],
    ["[2024-06..2024-08]", "June to August 2024, one month"],
    ["[2025-08-21,2025-08-22]", "21 or 22 August 2025"],
    ["[2025-08-21..2025-08-22]", "21 to 22 August 2025, one day"],
    ["{2025-11-24,2025-11-26,2025-11-28}", "24, 26 and 28 November 2025"],
    ["[2025-11-24..2025-11-26,2025-12-01]", "24 to 26 November 2025 or 1 December 2025, one day"],
    ["2025-11-29/2025-11-30", "29 to 30 November 2025"],
    ["2025-06/2025-08-22", "June 2025 to 22 August 2025"],
    ["[..2025-08-22]", "up to 22 August 2025"],
    ["[2025-08-22..]", "22 August 2025 or later"],
    ["2025-06/..", "from June 2025 on"],
    ["../2025-06", "until June 2025"],
  ])("%s is “%s”, and back", (date, words) => {
    expect(dateInWords(date)).toBe(words);
    expect(readDate(words, null)?.edtf).toBe(date);
  });

  it("reads back what it wrote", () => {
    fc.assert(
      fc.property(edtf, (date) => {
        expect(readDate(dateInWords(date), null)?.edtf).toBe(date);
      }),
      { numRuns: 500 },
    );
  });
});

// Tuesday 2 December 2025.
const tuesday = { first: "2025-12-02", last: "2025-12-02" };
// Thursday 21 or Friday 22 August 2025.
const twoDays = { first: "2025-08-21", last: "2025-08-22" };

describe("reading", () => {
  it.each([
    ["2025-08-15", "2025-08-15"],
    ["[..2025-12-02]", "[..2025-12-02]"],
    ["15 Aug 2025", "2025-08-15"],
    ["15 August, 2025", "2025-08-15"],
    ["Aug. 15, 2025", "2025-08-15"],
    ["August 15 2025", "2025-08-15"],
    ["the 15th of August 2025", "2025-08-15"],
    ["Friday, 15 August 2025", "2025-08-15"],
    ["on 15 August 2025.", "2025-08-15"],
    ["2025-8-5", "2025-08-05"],
    ["15.8.2025", "2025-08-15"],
    ["15/8/2025", "2025-08-15"],
    ["8/15/2025", "2025-08-15"],
    ["June 2024", "2024-06"],
    ["in June 2024", "2024-06"],
    ["Sept. 2024", "2024-09"],
    ["about June 2024", "2024-06~"],
    ["early June 2024", "[2024-06-01..2024-06-10]"],
    ["mid-February 2024", "[2024-02-11..2024-02-20]"],
    ["in late February 2024", "[2024-02-21..2024-02-29]"],
    ["late 2024", "[2024-09-01..2024-12-31]"],
    ["24-30 November 2025", "2025-11-24/2025-11-30"],
    ["from 24 to 30 November 2025", "2025-11-24/2025-11-30"],
    ["November 24-30, 2025", "2025-11-24/2025-11-30"],
    ["28 December to 3 January 2026", "2025-12-28/2026-01-03"],
    ["between 24 and 30 November 2025", "[2025-11-24..2025-11-30]"],
    ["between June 2024 and 22 August 2025", "[2024-06-01..2025-08-22]"],
    ["21 or 22 August 2025", "[2025-08-21,2025-08-22]"],
    ["by 22 August 2025", "[..2025-08-22]"],
    ["before 22 August 2025", "[..2025-08-21]"],
    ["after June 2024", "[2024-07-01..]"],
    ["since June 2024", "2024-06/.."],
  ])("“%s” is %s with no publication at hand", (words, date) => expect(readDate(words, null)?.edtf).toBe(date));

  it.each([
    ["today", "2025-12-02"],
    ["Yesterday", "2025-12-01"],
    ["the day before yesterday", "2025-11-30"],
    ["tomorrow", "2025-12-03"],
    ["on Monday", "2025-12-01"],
    ["Monday night", "2025-12-01"],
    ["on Tuesday", "2025-12-02"],
    ["last Tuesday", "2025-11-25"],
    ["on Wednesday", "2025-11-26"],
    ["next Wednesday", "2025-12-03"],
    ["last week", "[2025-11-24..2025-11-30]"],
    ["this week", "[2025-12-01..2025-12-02]"],
    ["next week", "[2025-12-08..2025-12-14]"],
    ["at the weekend", "[2025-11-29..2025-11-30]"],
    ["over the weekend", "2025-11-29/2025-11-30"],
    ["last month", "2025-11"],
    ["this month", "[2025-12-01..2025-12-02]"],
    ["last year", "2024"],
    ["three days ago", "2025-11-29"],
    ["a week ago", "[2025-11-22..2025-11-28]"],
    ["two months ago", "2025-10"],
    ["in the past three days", "[2025-11-29..2025-12-02]"],
    ["15 August", "2025-08-15"],
    ["December 24", "2024-12-24"],
    ["29 February", "2024-02-29"],
    ["in June", "2025-06"],
    ["last December", "2024-12"],
    ["24 to 30 November", "2025-11-24/2025-11-30"],
  ])("“%s” published on Tuesday 2 December 2025 is %s", (words, date) => {
    expect(readDate(words, tuesday)).toEqual({
      edtf: date,
      reason: `“${words}”, seen from publication on 2 December 2025.`,
    });
  });

  it.each([
    ["today", "[2025-08-21..2025-08-22]"],
    ["yesterday", "[2025-08-20..2025-08-21]"],
    ["on Monday", "2025-08-18"],
    ["on Friday", "[2025-08-15,2025-08-22]"],
    ["last Friday", "2025-08-15"],
    ["last week", "[2025-08-11..2025-08-17]"],
    ["this week", "[2025-08-18..2025-08-22]"],
    ["in June", "2025-06"],
    ["at the weekend", "[2025-08-16..2025-08-17]"],
  ])("“%s” published on Thursday 21 or Friday 22 August 2025 is %s", (words, date) => {
    expect(readDate(words, twoDays)?.edtf).toBe(date);
  });

  it.each([
    ["yesterday", "[..2025-12-01]"],
    ["last week", "[..2025-11-30]"],
    ["15 August 2025", "2025-08-15"],
  ])("“%s” published by 2 December 2025, no saying since when, is %s", (words, date) => {
    expect(readDate(words, { first: null, last: "2025-12-02" })?.edtf).toBe(date);
  });

  it.each([
    [""],
    ["soon"],
    ["in recent days"],
    ["31 February 2025"],
    ["Monday, 15 August 2025"],
    ["4/5/2025"],
    ["spring 2025"],
    ["1500 days"],
    ["constructor"],
    ["30 to 24 November 2025"],
  ])("“%s” is not read", (words) => expect(readDate(words, tuesday)).toBeNull());

  it.each(["yesterday", "on Monday", "15 August", "24 to 30 November"])("“%s” needs a publication", (words) => {
    expect(readDate(words, null)).toBeNull();
  });

  it("gives a set that holds the answer for every possible day of publication", () => {
    const words = fc.constantFrom(
      "yesterday",
      "on Monday",
      "last Friday",
      "today",
      "3 days ago",
      "last week",
      "15 August",
    );
    fc.assert(
      fc.property(words, day, fc.integer({ min: 0, max: 20 }), (said, from, length) => {
        const published = { first: from, last: addDays(from, length) };
        const all = daySpan(readDate(said, published)?.edtf ?? "");
        for (let i = 0; i <= length; i++) {
          const on = addDays(from, i);
          const one = daySpan(readDate(said, { first: on, last: on })?.edtf ?? "");
          expect((all.first ?? "") <= (one.first ?? "") && one.last <= all.last).toBe(true);
        }
      }),
    );
  });

  it("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        readDate(text, twoDays);
      }),
      { numRuns: 500 },
    );
  });
});

it("touches no Date object and knows no time zone", () => {
  const at = (zone: string) => {
    vi.stubEnv("TZ", zone);
    return ["on Monday", "last week", "15 August", "2025-03-30"].map((words) => {
      const read = readDate(words, tuesday)?.edtf ?? "";
      return [read, firstDay(read), lastDay(read), dateInWords(read)];
    });
  };
  const here = at("UTC");
  vi.stubGlobal("Date", () => {
    throw new Error("A Date was made.");
  });
  try {
    expect(at("Pacific/Auckland")).toEqual(here);
    expect(at("Pacific/Honolulu")).toEqual(here);
  } finally {
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  }
});
