import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { addDays, dateInWords, daySpan, firstDay, lastDay, readDate } from "../dates";
import { day } from "./dates.fixture";

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
