import { describe, expect, it } from "vitest";
import { newestDay, readingDay } from "./reading-day";

describe("readingDay", () => {
  it.each([
    ["an empty record is read today", null, "2025-12-20"],
    ["a lively record is read today", "2025-12-02", "2025-12-20"],
    ["on the last day before it is old, still today", "2025-09-21", "2025-12-20"],
    ["a record that went quiet is read as of its end", "2025-09-20", "2025-09-20"],
    ["one that runs ahead of the calendar, too", "2031-07-17", "2031-07-17"],
  ])("%s", (_, newest, day) => {
    expect(readingDay("2025-12-20", newest, 90)).toBe(day);
  });
});

it("finds the newest day, with one already known", () => {
  expect(newestDay([])).toBeNull();
  expect(newestDay([{ last: "2025-08-22" }, { last: "2025-12-02" }])).toBe("2025-12-02");
  expect(newestDay([{ last: "2025-08-22" }], "2025-12-02")).toBe("2025-12-02");
});
