import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { distanceOfIntervals, distanceOn, distanceSteps, roomBetween, roomOn } from "./distance";
import { findSegment } from "./in-force";
import { overallOn, overallSteps, stepOn } from "./overall";
import { seriesOf } from "./series";
import type { Statement } from "./statement";
import { days, everyKind, said, settings, statement, statements, subject } from "./testing";

const kestria = (...all: Statement[]) => seriesOf(subject, all, settings);
const sabria = (...all: Statement[]) =>
  seriesOf(
    { ...subject, party: "sabria" },
    all.map((one) => ({ ...one, party: "sabria" })),
    settings,
  );

describe("distanceOfIntervals", () => {
  it.each([
    [[70, 90], [10, 50], 20, 80],
    [[10, 50], [70, 90], 20, 80],
    [[0, 0], [100, 100], 100, 100],
    [[40, 40], [40, 40], 0, 0],
    [[0, 60], [60, 100], 0, 100],
    [[20, 80], [40, 50], 0, 40],
  ])("of %j and %j", ([l1 = 0, h1 = 0], [l2 = 0, h2 = 0], min, max) => {
    expect(distanceOfIntervals({ low: l1, high: h1 }, { low: l2, high: h2 })).toEqual({ min, max });
  });

  it("is the nearest and the farthest that two points of them can be", () => {
    const interval = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })).map((ends) => ({
      low: Math.min(...ends),
      high: Math.max(...ends),
    }));
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        let [min, max] = [100, 0];
        for (let x = a.low; x <= a.high; x += 1) {
          for (let y = b.low; y <= b.high; y += 1) {
            min = Math.min(min, Math.abs(x - y));
            max = Math.max(max, Math.abs(x - y));
          }
        }
        expect(distanceOfIntervals(a, b)).toEqual({ min, max });
      }),
      { numRuns: 50 },
    );
  });
});

describe("distanceOn", () => {
  const a = kestria(said("a", "2031-03-01", 70, 90));
  const b = sabria(said("b", "2031-03-05", 10, 50));

  it.each([
    ["2031-02-28", "missing_both"],
    ["2031-03-01", "missing_b"],
  ])("is undefined on %s: %s", (day, reason) => {
    expect(distanceOn(a, b, day)).toEqual({ state: "undefined", reason });
  });

  it("is a range with the statements it rests on, old from the day the older stand is", () => {
    expect(distanceOn(a, b, "2031-03-05")).toEqual({
      state: "known",
      min: 20,
      max: 80,
      hull: false,
      staleFrom: "2031-05-31",
      statements: ["a", "b"],
    });
    expect(distanceOn(b, a, "2031-03-04")).toEqual({ state: "undefined", reason: "missing_a" });
  });

  it("takes the hull of a conflicting side, marked", () => {
    const both = kestria(said("a", "2031-03-01", 70, 90), said("c", "2031-03-01", 30, 30));
    expect(distanceOn(both, b, "2031-03-05")).toMatchObject({ min: 0, max: 80, hull: true });
  });

  it("is undefined on a nominal and on an unscaled issue", () => {
    const option = statement("a", { option: "treaty" });
    const nominal = seriesOf({ ...subject, issueKind: "nominal" }, [option], settings);
    const unscaled = seriesOf({ ...subject, issueKind: "unscaled" }, [], settings);
    expect(distanceOn(nominal, nominal, "2031-03-05")).toEqual({ state: "undefined", reason: "nominal" });
    expect(distanceOn(unscaled, b, "2031-03-05")).toEqual({ state: "undefined", reason: "unscaled" });
    expect(distanceOn(b, unscaled, "2031-03-05")).toEqual({ state: "undefined", reason: "unscaled" });
  });

  it("is no figure where a side is missing, else within the scale, the same both ways, and as the steps have it", () => {
    fc.assert(
      fc.property(statements, statements, (some, others) => {
        const one = seriesOf(subject, some, everyKind);
        const two = seriesOf(
          { ...subject, party: "sabria" },
          others.map((s) => ({ ...s, party: "sabria" })),
          everyKind,
        );
        const steps = distanceSteps(one, two);
        for (const day of days) {
          const distance = distanceOn(one, two, day);
          const missing = findSegment(one, day) === null || findSegment(two, day) === null;
          expect(distance.state).toBe(missing ? "undefined" : "known");
          const step = stepOn(steps, day);
          expect(step?.distance ?? { state: "undefined", reason: "missing_both" }).toEqual(distance);
          expect(step === null || step.to === null || day < step.to).toBe(true);
          if (distance.state === "undefined") continue;
          expect(0 <= distance.min && distance.min <= distance.max && distance.max <= 100).toBe(true);
          expect(distanceOn(two, one, day)).toMatchObject({
            min: distance.min,
            max: distance.max,
            hull: distance.hull,
          });
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("overallOn", () => {
  const day = "2031-03-10";
  const pair = (
    issue: string,
    ofA: [number, number] | null,
    ofB: [number, number] | null,
    saliences: (number | null)[],
  ) => {
    const stand = (party: string, ends: [number, number] | null) => {
      const all = ends ? [said(`${party}-${issue}`, "2031-03-01", ...ends, { party, issue })] : [];
      return seriesOf({ party, issue, issueKind: "scale" }, all, settings);
    };
    const [a = null, b = null] = saliences;
    return { a: stand("kestria", ofA), b: stand("sabria", ofB), salience: { a, b } };
  };

  it("weights all equally where one issue lacks a salience, and says k of K", () => {
    const pairs = [
      pair("one", [70, 90], [10, 50], [90, 50]),
      pair("two", [0, 0], [40, 40], [10, null]),
      pair("three", [0, 0], null, [null, null]),
    ];
    expect(overallOn(pairs, day)).toMatchObject({ min: 30, max: 60, k: 2, of: 3, weighting: "equal" });
  });

  it("weights by mean salience where every shared issue has both", () => {
    const pairs = [
      pair("one", [70, 90], [10, 50], [100, 50]),
      pair("two", [0, 0], [40, 40], [30, 20]),
      pair("three", [0, 0], null, [null, null]),
    ];
    expect(overallOn(pairs, day)).toMatchObject({
      min: 25,
      max: 70,
      k: 2,
      of: 3,
      weighting: "salience",
      weights: [
        { issue: "one", share: 0.75 },
        { issue: "two", share: 0.25 },
      ],
    });
  });

  it("does not divide by weights that are all 0", () => {
    const pairs = [pair("one", [0, 0], [10, 10], [0, 0]), pair("two", [0, 0], [30, 30], [0, 0])];
    expect(overallOn(pairs, day)).toMatchObject({ min: 20, max: 20, weighting: "equal" });
  });

  it("is undefined without a shared issue, and leaves nominal ones out of K", () => {
    const nominal = seriesOf({ ...subject, issueKind: "nominal" }, [], settings);
    const pairs = [pair("one", [0, 0], null, []), { a: nominal, b: nominal, salience: { a: null, b: null } }];
    expect(overallOn(pairs, day)).toEqual({ state: "undefined", reason: "no_common_issue", k: 0, of: 1 });
  });

  it("has in its steps what it has on each day", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(statements, statements), { minLength: 1, maxLength: 3 }), (drawn) => {
        const pairs = drawn.map(([some, others]) => ({
          a: seriesOf(subject, some, everyKind),
          b: seriesOf(subject, others, everyKind),
          salience: { a: 50, b: 10 },
        }));
        const steps = overallSteps(pairs);
        for (const on of days) {
          const step = steps.findLast((one) => one.from <= on);
          const expected = overallOn(pairs, on);
          expect(step?.overall.state ?? "undefined").toBe(expected.state);
          if (step && expected.state === "known") expect(step.overall).toEqual(expected);
          if (expected.state === "known") expect(0 <= expected.min && expected.min <= expected.max).toBe(true);
        }
      }),
    );
  });
});

describe("what lies between the principal parties", () => {
  it.each([
    [[0, 50], [30, 90], { state: "known", overlap: 20, gap: 0, notRuledOut: [] }],
    [[0, 30], [50, 90], { state: "known", overlap: 0, gap: 20, notRuledOut: [] }],
    [[0, 50], [50, 90], { state: "known", overlap: 0, gap: 0, notRuledOut: [] }],
    [[20, 80], [40, 50], { state: "known", overlap: 10, gap: 0, notRuledOut: [] }],
    [[60, 90], [10, 50], { state: "refused", reason: "crosswise" }],
    [[50, 90], [10, 50], { state: "known", overlap: 0, gap: 0, notRuledOut: [] }],
  ])("low %j and high %j", ([l1 = 0, h1 = 0], [l2 = 0, h2 = 0], expected) => {
    expect(roomBetween({ low: l1, high: h1 }, { low: l2, high: h2 })).toEqual(expected);
  });

  it("says whose interval is no more than what a rejection leaves open", () => {
    const rejects = kestria(said("a", "2031-03-01", 0, 70, { open: "low" }));
    const offers = sabria(said("b", "2031-03-01", 40, 70));
    const expected = { state: "known", overlap: 30, gap: 0, notRuledOut: ["low"] };
    expect(roomOn(rejects, offers, "2031-03-05")).toEqual(expected);
  });

  it("is refused where a side is missing or conflicting", () => {
    const a = kestria(said("a", "2031-03-01", 0, 20));
    const b = sabria(said("b", "2031-03-01", 50, 60), said("c", "2031-03-01", 90, 90));
    expect(roomOn(a, sabria(), "2031-03-05")).toEqual({ state: "refused", reason: "missing" });
    expect(roomOn(a, b, "2031-03-05")).toEqual({ state: "refused", reason: "conflicting" });
  });
});
