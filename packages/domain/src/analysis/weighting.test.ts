import { describe, expect, it } from "vitest";
import { salienceOn } from "./salience";
import { defaultKinds } from "./statement";
import { meanBy, weightsOf } from "./weighting";

describe("weightsOf", () => {
  it.each([
    [[30, 90], { weighting: "salience", shares: [0.25, 0.75] }],
    [[30, null], { weighting: "equal", shares: [0.5, 0.5] }],
    [[0, 0], { weighting: "equal", shares: [0.5, 0.5] }],
    [[0, 10], { weighting: "salience", shares: [0, 1] }],
  ] as const)("of %j", (saliences, expected) => {
    expect(weightsOf(saliences)).toEqual(expected);
  });

  it("means by its shares", () => {
    expect(meanBy(weightsOf([30, 90]), [8, 16])).toBe(14);
    expect(meanBy(weightsOf([null, 90]), [8, 16])).toBe(12);
  });
});

describe("salienceOn", () => {
  const record = (last: string, value: number, parts = {}) => ({
    ...{ party: "kestria", issue: "release", value, last },
    ...({ attribution: "own_words", confidence: "high" } as const),
    ...parts,
  });
  const all = [record("2031-03-09", 80), record("2031-03-01", 40), record("2031-03-05", 60, { confidence: "low" })];

  it.each([
    ["2031-02-28", null],
    ["2031-03-08", 40],
    ["2031-03-09", 80],
  ])("is on %s the latest said of the kinds switched on", (day, value) => {
    expect(salienceOn(all, defaultKinds, day)("kestria", "release")).toBe(value);
    expect(salienceOn([...all].reverse(), defaultKinds, day)("kestria", "release")).toBe(value);
    expect(salienceOn(all, defaultKinds, day)("sabria", "release")).toBeNull();
  });

  it("is none where the latest differ, and is one where they agree", () => {
    const two = (value: number) => salienceOn([...all, record("2031-03-09", value)], defaultKinds, "2031-04-01");
    expect(two(10)("kestria", "release")).toBeNull();
    expect(two(80)("kestria", "release")).toBe(80);
  });
});
