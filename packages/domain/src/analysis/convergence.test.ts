import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convergenceBetween, convergenceOn, convergenceSteps, overallConvergence } from "./convergence";
import { type Distance, distanceOn } from "./distance";
import { seriesOf } from "./series";
import type { Statement } from "./statement";
import { days, everyKind, said, settings, statements, subject } from "./testing";

const known = (min: number, max: number): Distance => ({
  ...{ state: "known", min, max, hull: false, staleFrom: "2031-06-01", statements: [] },
});
const none: Distance = { state: "undefined", reason: "missing_a" };
const of = (party: string, issue: string, ...all: Statement[]) =>
  seriesOf(
    { party, issue, issueKind: "scale" },
    all.map((one) => ({ ...one, party, issue })),
    settings,
  );

describe("convergenceBetween", () => {
  it.each([
    [known(60, 80), known(10, 40), { min: 20, max: 70, stated: "nearer" }],
    [known(10, 40), known(60, 80), { min: -70, max: -20, stated: "farther" }],
    [known(30, 60), known(0, 40), { min: -10, max: 60, stated: null }],
    [known(30, 60), known(0, 30), { min: 0, max: 60, stated: null }],
  ])("is stated only if the range excludes 0", (earlier, later, expected) => {
    expect(convergenceBetween(earlier, later)).toEqual({ state: "known", ...expected });
  });

  it.each([
    [none, known(0, 1), "no_earlier_distance"],
    [known(0, 1), none, "no_later_distance"],
    [none, none, "no_distance"],
  ])("is refused where a distance is undefined", (earlier, later, reason) => {
    expect(convergenceBetween(earlier, later)).toEqual({ state: "refused", reason });
  });
});

describe("convergence over time", () => {
  it("has a step for each stretch from that day on", () => {
    const a = of("kestria", "release", said("a1", "2031-03-01", 0, 0), said("a2", "2031-03-05", 40, 40));
    const b = of("sabria", "release", said("b1", "2031-03-01", 100, 100), said("b2", "2031-03-09", 60, 60));
    const steps = (since: string) => convergenceSteps(a, b, since).map(({ from, to }) => [from, to]);
    expect(steps("2031-03-03")).toEqual([
      ["2031-03-03", "2031-03-05"],
      ["2031-03-05", "2031-03-09"],
      ["2031-03-09", null],
    ]);
    expect(steps("2031-03-05")).toEqual(steps("2031-03-03").slice(1));
  });

  it("begins on the day it is measured from, and says on each day what the two days say", () => {
    fc.assert(
      fc.property(statements, statements, fc.constantFrom(...days), (some, others, since) => {
        const a = seriesOf(subject, some, everyKind);
        const b = seriesOf(
          { ...subject, party: "sabria" },
          others.map((one) => ({ ...one, party: "sabria" })),
          everyKind,
        );
        const steps = convergenceSteps(a, b, since);
        for (const day of days.filter((one) => one >= since)) {
          const step = steps.find(({ from, to }) => from <= day && (to === null || day < to));
          const expected = convergenceOn(a, b, since, day);
          expect(step?.convergence ?? { state: "refused", reason: "no_distance" }).toEqual(expected);
          const defined = [since, day].every((one) => distanceOn(a, b, one).state === "known");
          expect(expected.state).toBe(defined ? "known" : "refused");
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe("overallConvergence", () => {
  const pair = (issue: string, a: Statement[], b: Statement[]) => ({
    a: of("kestria", issue, ...a),
    b: of("sabria", issue, ...b),
    salience: { a: null, b: null },
  });
  const moved = pair(
    "release",
    [said("a1", "2031-03-01", 0, 0), said("a2", "2031-03-09", 60, 60)],
    [said("b1", "2031-03-01", 100, 100)],
  );
  const late = pair("dam", [said("a3", "2031-03-09", 0, 0)], [said("b2", "2031-03-01", 100, 100)]);

  it("leaves out an issue on which a side stood on one of the days alone", () => {
    expect(overallConvergence([moved, late], "2031-03-05", "2031-03-10")).toEqual({
      ...{ state: "known", min: 60, max: 60, stated: "nearer", k: 1, of: 2 },
      ...{ weighting: "equal", issues: ["release"] },
    });
  });

  it("is refused where no issue is shared on both days", () => {
    expect(overallConvergence([late], "2031-03-05", "2031-03-10")).toEqual({
      ...{ state: "refused", reason: "no_common_issue", k: 0, of: 1 },
    });
  });
});
