import type { Overall, OverallStep } from "@parley/domain/analysis/distance-shape";
import { expect, it } from "vitest";
import { daysOfChange, distanceRows, overallInEffect, prepareDistance, yOfDistance } from "./prepare-distance";
import { chartVariants } from "./prepare-shift-chart";

const known = (min: number, max: number, k = 1): Overall => ({
  ...{ state: "known", min, max, k, of: 3, weighting: "equal", hulls: [] },
  weights: [{ issue: "release", share: 1 }],
});
const none: Overall = { state: "undefined", reason: "no_common_issue", k: 0, of: 3 };
const steps: OverallStep[] = [
  { from: "2031-01-10", to: "2031-02-01", overall: none },
  { from: "2031-02-01", to: "2031-03-01", overall: known(20, 40) },
  // Another statement behind the same figure.
  { from: "2031-03-01", to: "2031-04-01", overall: known(20, 40) },
  { from: "2031-04-01", to: null, overall: known(0, 30) },
];
const wish = { between: "A and B", steps, events: [], range: { from: "2031-01-25", to: "2031-05-01" } };

it("has a row for each stretch on which the figure is the same, to the last day of it", () => {
  expect(distanceRows(wish).map(({ from, to, overall }) => [from, to, overall.state])).toEqual([
    ["2031-01-10", "2031-01-31", "undefined"],
    ["2031-02-01", "2031-03-31", "known"],
    ["2031-04-01", "2031-05-01", "known"],
  ]);
});

it("draws what the rows say, and nothing where there is no figure", () => {
  const { steps: drawn } = prepareDistance(wish, "wide");
  expect(drawn.map(({ from, min, max }) => [from, min, max])).toEqual([
    ["2031-01-10", null, null],
    ["2031-02-01", 20, 40],
    ["2031-04-01", 0, 30],
  ]);
  expect(drawn[1]?.x0).toBe(drawn[0]?.x1);
});

it("reads what is in effect on a day, not the change that is nearest", () => {
  expect(overallInEffect(steps, "2031-03-31")).toMatchObject({ min: 20, max: 40 });
  expect(overallInEffect(steps, "2031-04-01")).toMatchObject({ min: 0, max: 30 });
  expect(overallInEffect(steps, "2031-01-09")).toBeNull();
});

it("lets what begins on the last day last that day, inside the plot", () => {
  const late: OverallStep[] = [
    { from: "2031-02-01", to: "2031-05-01", overall: known(20, 40) },
    { from: "2031-05-01", to: null, overall: known(48, 79, 5) },
  ];
  for (const variant of chartVariants) {
    const { steps: drawn, layout, scale } = prepareDistance({ ...wish, steps: late }, variant);
    expect(drawn.map(({ min, issues }) => [min, issues])).toEqual([
      [20, 1],
      [48, 5],
    ]);
    expect(drawn[0]?.x1).toBe(scale.x("2031-05-01"));
    expect((drawn[1]?.x1 ?? 0) - (drawn[1]?.x0 ?? 0)).toBeGreaterThanOrEqual(6);
    expect(drawn[1]?.x1).toBeLessThanOrEqual(layout.plotWidth);
  }
});

it("draws the last day as wide as any other where days are wide", () => {
  const range = { from: "2031-02-01", to: "2031-02-09" };
  const two: OverallStep[] = [
    { from: "2031-02-08", to: "2031-02-09", overall: known(20, 40) },
    { from: "2031-02-09", to: null, overall: known(48, 79, 5) },
  ];
  const [before, last] = prepareDistance({ ...wish, range, steps: two }, "wide").steps.map(({ x0, x1 }) => x1 - x0);
  expect(last).toBeCloseTo(before ?? 0);
  expect(last).toBeGreaterThan(50);
});

it("never says over the zero line on how many issues it rests", () => {
  const zero = yOfDistance(0, 150);
  for (const [min, max] of [
    [20, 40],
    [0, 30],
    [0, 100],
    [3, 96],
    [0, 0],
  ] as const) {
    const one: OverallStep[] = [{ from: "2031-02-01", to: null, overall: known(min, max) }];
    const [count] = prepareDistance({ ...wish, steps: one }, "phone").counts;
    expect(count?.words).toBe("1 issue");
    expect(count?.y).toBeLessThanOrEqual(zero - 4);
    expect(count?.y).toBeGreaterThan(12);
  }
});

it("steps over the days on which the figure changes, to the last day and back", () => {
  expect(daysOfChange(wish)).toEqual(["2031-01-25", "2031-02-01", "2031-04-01", "2031-05-01"]);
});
