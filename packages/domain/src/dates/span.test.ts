import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareSpans, dateProblem, daySpan, firstDay, follows, hasOpenEnd, isDay, lastDay } from "../dates";
import { day, edtf, span } from "./dates.fixture";

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
