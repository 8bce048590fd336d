import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, isDay, weekday } from "../dates";

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
    ["0001-01-01", -1, "0001-01-01"],
    ["0001-02-01", -90, "0001-01-01"],
    ["0001-01-01", 1, "0001-01-02"],
    ["9999-12-31", 1, "9999-12-31"],
    ["9999-12-25", 10, "9999-12-31"],
    ["9999-12-31", -1, "9999-12-30"],
  ])("%s and %i days is %s: the calendar ends", (day, days, then) => expect(addDays(day, days)).toBe(then));

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
