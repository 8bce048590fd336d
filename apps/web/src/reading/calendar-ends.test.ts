import { defaultKinds } from "@parley/domain/analysis/statement";
import { toDay } from "@parley/domain/dates/day";
import fc from "fast-check";
import { expect, it } from "vitest";
import { prepareMatrix } from "@/charts/prepare-matrix";
import { prepareShiftChart } from "@/charts/prepare-shift-chart";
import { at, parties, scaleIssue, wishOf } from "@/charts/testing/sample-issue";
import { timeScale } from "@/charts/time-scale";
import { shortSaid } from "./days-in-words";
import { quietStretches } from "./quiet-stretches";

/** A mistyped year, 205 for 2025, is still a day: what is drawn must bear it. */
const anyDay = fc
  .tuple(
    fc.oneof(...[1, 200, 990, 2025, 9990].map((from) => fc.integer({ min: from, max: from + 9 }))),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) => toDay(year, month, day) ?? "");

it("draws whatever day there is, to both ends of the calendar", () => {
  fc.assert(
    fc.property(anyDay, anyDay, anyDay, (one, other, third) => {
      const [first = "", middle = "", last = ""] = [one, other, third].sort();
      const statements = [at("a", first, 20), at("b", middle, 60), at("c", last, 80)];
      const range = { from: first, to: last };
      for (const variant of ["phone", "wide"] as const) {
        const model = prepareShiftChart(wishOf(statements, { range }), variant);
        expect(model.rows.length).toBe(3);
      }
      const folds = quietStretches(range, [first, middle, last]);
      const scale = timeScale(first, last, 600, folds);
      for (const tick of scale.ticks) expect(tick.x).not.toBeNaN();
      expect(scale.dayAt(600) >= scale.dayAt(0)).toBe(true);
      const issues = [scaleIssue];
      const matrix = prepareMatrix({ issues, parties, statements, kinds: defaultKinds, staleAfter: 90, day: last });
      expect(matrix.days).toEqual([first, middle, last]);
      expect(shortSaid(first, last)).not.toBe("");
    }),
    { numRuns: 40 },
  );
});
