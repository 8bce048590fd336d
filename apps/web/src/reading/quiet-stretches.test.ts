import { addDays, daysBetween } from "@parley/domain/dates/day";
import fc from "fast-check";
import { expect, it } from "vitest";
import { quietStretches } from "./quiet-stretches";

const range = { from: "2031-01-01", to: "2034-01-01" };

it("folds a long silence, all but its margins", () => {
  expect(quietStretches({ from: "2031-01-01", to: "2032-01-01" }, ["2031-01-05"])).toEqual([
    { from: "2031-01-25", to: "2031-12-12" },
  ]);
});

it("leaves a short silence as it is", () => {
  expect(quietStretches({ from: "2031-01-01", to: "2031-05-31" }, [])).toEqual([]);
  expect(quietStretches({ from: "2031-01-01", to: "2031-06-01" }, [])).toHaveLength(1);
});

it("never hides a day on which something was said, whatever the record", () => {
  const day = fc.integer({ min: -400, max: 1_500 }).map((days) => addDays(range.from, days));
  fc.assert(
    fc.property(fc.array(day, { maxLength: 30 }), (days) => {
      const folds = quietStretches(range, days);
      for (const fold of folds) {
        expect(fold.from > range.from && fold.to < range.to).toBe(true);
        expect(daysBetween(fold.from, fold.to)).toBeGreaterThan(100);
        expect(days.some((each) => each >= fold.from && each <= fold.to)).toBe(false);
      }
    }),
  );
});
