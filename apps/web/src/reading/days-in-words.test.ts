import { describe, expect, it } from "vitest";
import { dayBeside, instantInWords, shortSaid, whenInWords } from "./days-in-words";

describe("when something was said, in a column", () => {
  it.each([
    ["2025-08-15", "2025-08-15", "15 Aug 2025"],
    [null, "2025-08-22", "up to 22 Aug 2025"],
    ["2025-11-24", "2025-11-30", "24 to 30 Nov 2025"],
    ["2025-11-20", "2025-12-02", "20 Nov to 2 Dec 2025"],
    ["2024-12-30", "2025-01-02", "30 Dec 2024 to 2 Jan 2025"],
    ["2024-06-01", "2024-06-30", "Jun 2024"],
    ["2024-02-01", "2024-02-29", "Feb 2024"],
    ["2025-06-01", "2025-06-29", "1 to 29 Jun 2025"],
  ])("%s to %s is %s", (first, last, words) => {
    expect(shortSaid(first, last)).toBe(words);
  });
});

describe("when something was said, in a sentence", () => {
  it.each([
    ["2025-08-15", "2025-08-15", "On 15 August 2025"],
    [null, "2025-08-22", "By 22 August 2025"],
    ["2025-11-24", "2025-11-30", "Between 24 and 30 November 2025"],
  ])("%s to %s is %s", (first, last, words) => {
    expect(whenInWords(first, last)).toBe(words);
  });
});

it("names the year only where it is another", () => {
  expect(dayBeside("2025-08-15", "2025-12-02")).toBe("15 August");
  expect(dayBeside("2025-08-15", "2026-01-02")).toBe("15 August 2025");
});

it("tells an instant in UTC, as it was recorded", () => {
  expect(instantInWords("2026-11-21T23:44:09.120Z")).toBe("21 Nov 2026, 23:44 UTC");
});
