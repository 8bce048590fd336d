import type { Distance } from "@parley/domain/analysis/distance-shape";
import { describe, expect, it } from "vitest";
import { besideDistance, convergenceInWords, distanceInWords, overallInWords, roomInWords } from "./distance-words";

const between = { a: "Kestria", b: "Sabria" };
const days = { since: "2031-02-01", on: "2031-06-01" };
const stand = { hull: false, staleFrom: "2031-07-01", statements: [] };
const known = { state: "known" as const, min: 20, max: 100, ...stand };

describe("a distance", () => {
  it("is a range, and a figure where both ends are the same", () => {
    expect(distanceInWords(known, between)).toBe("20 to 100");
    expect(distanceInWords({ ...known, max: 20 }, between)).toBe("20");
  });

  it.each([
    ["missing_a", "undefined: no stand of Kestria on record"],
    ["missing_b", "undefined: no stand of Sabria on record"],
    ["missing_both", "undefined: no stand of either on record"],
    ["nominal", "undefined: options without an order have no distance"],
    ["unscaled", "undefined: this issue has no scale"],
  ] as const)("is refused in words: %s", (reason, words) => {
    const distance: Distance = { state: "undefined", reason };
    expect(distanceInWords(distance, between)).toBe(words);
    expect(besideDistance(distance, "2031-06-01")).toBe("");
  });

  it("says that it rests on old or conflicting words", () => {
    expect(besideDistance({ ...known, hull: true }, "2031-07-01")).toBe(
      "evidence of a side conflicts: the widest reading; rests on old words",
    );
    expect(besideDistance(known, "2031-06-30")).toBe("");
  });
});

describe("the mean", () => {
  it("never stands without its issues and weights", () => {
    const mean = {
      state: "known",
      min: 44,
      max: 79,
      k: 5,
      of: 18,
      weighting: "equal",
      weights: [],
      hulls: [],
    } as const;
    expect(overallInWords({ ...mean, weights: [], hulls: [] })).toEqual({
      words: "44 to 79 of 100",
      issues: "5 of 18 scaled issues",
      weights: "all issues weigh alike: how much each matters to the two is not on record for all",
    });
    expect(overallInWords({ state: "undefined", reason: "no_common_issue", k: 0, of: 18 }).words).toBe("undefined");
  });
});

describe("convergence", () => {
  it.each([
    [{ min: 10, max: 40, stated: "nearer" }, "nearer by 10 to 40"],
    [{ min: -40, max: -40, stated: "farther" }, "farther by 40"],
    [{ min: -60, max: 80, stated: null }, "cannot tell: 60 farther to 80 nearer"],
    [{ min: 0, max: 25, stated: null }, "cannot tell: the same to 25 nearer"],
    [{ min: 0, max: 0, stated: null }, "the same on both days"],
  ] as const)("is stated only where 0 is left out: %o", (range, words) => {
    expect(convergenceInWords({ state: "known", ...range }, days)).toBe(words);
  });

  it.each([
    ["no_earlier_distance", "no figure: the distance on 1 February 2031 is undefined"],
    ["no_later_distance", "no figure: the distance on 1 June 2031 is undefined"],
    ["no_distance", "no figure: the distance is undefined on both days"],
  ] as const)("is refused in words: %s", (reason, words) => {
    expect(convergenceInWords({ state: "refused", reason }, days)).toBe(words);
  });

  it("is refused over issues where none is shared", () => {
    const none = { state: "refused", reason: "no_common_issue", k: 0, of: 3 } as const;
    expect(convergenceInWords(none, days)).toBe("no figure: on no issue did both stand on both days");
  });
});

describe("overlap and gap", () => {
  const names = { low: "Kestria", high: "Sabria" };

  it("name the sides of which they say only what is not ruled out", () => {
    expect(roomInWords({ state: "known", overlap: 30, gap: 0, notRuledOut: ["low"] }, names)).toEqual({
      words: "overlap 30, gap 0",
      note: "of Kestria, only what it has not ruled out; offered by nobody",
    });
    expect(roomInWords({ state: "known", overlap: 0, gap: 50, notRuledOut: [] }, names).note).toBe("");
  });

  it.each([
    ["crosswise", "not given: the sides stand crosswise"],
    ["conflicting", "not given: the evidence of a side conflicts"],
    ["missing", "not given: a side is missing"],
    ["not_a_scale", "not given: there is no scale"],
  ] as const)("are refused in words: %s", (reason, words) => {
    expect(roomInWords({ state: "refused", reason }, names).words).toBe(words);
  });
});
