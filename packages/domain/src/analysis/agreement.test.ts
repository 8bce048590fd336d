import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreementOf, type Metric, type Unit } from "./agreement";
import { units } from "./agreement.fixture";

describe("agreementOf", () => {
  it.each([
    ["nominal", 0.743],
    ["ordinal", 0.815],
    ["interval", 0.849],
  ] as const)("gives Krippendorff's published figure, %s", (metric, alpha) => {
    const found = agreementOf(units, metric);
    expect(found.state === "known" && Number(found.alpha.toFixed(3))).toBe(alpha);
    expect(found).toMatchObject({ units: 11 });
  });

  it("draws its interval from a seed, around the figure", () => {
    const [one, same, other] = [1, 1, 2].map((seed) => agreementOf(units, "nominal", { count: 1_000, seed }));
    expect(one).toEqual(same);
    expect(one).not.toEqual(other);
    if (one?.state !== "known" || one.from === null || one.to === null) throw new Error("No interval.");
    expect(one.from).toBeLessThan(one.alpha);
    expect(one.to).toBeGreaterThan(one.alpha);
  });

  it.each([
    [[], "nothing_co_coded", 0],
    [
      [
        ["a", null],
        [null, "b"],
      ],
      "nothing_co_coded",
      0,
    ],
    [
      [
        ["a", "a"],
        ["a", "a"],
      ],
      "nothing_varies",
      2,
    ],
  ] as [Unit[], string, number][])("is undefined for %j", (some, reason, units) => {
    expect(agreementOf(some, "nominal")).toEqual({ state: "undefined", reason, units });
  });

  it("is 1 where all agree, and does not depend on the order of units, coders or on what one alone coded", () => {
    const value = fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 });
    const drawn = fc.array(fc.tuple(value, value, value), { maxLength: 12 });
    fc.assert(
      fc.property(drawn, fc.constantFrom<Metric>("nominal", "ordinal", "interval"), (some, metric) => {
        const alpha = (of: readonly Unit[]) => {
          const found = agreementOf(of, metric, { count: 0, seed: 1 });
          return found.state === "known" ? found.alpha.toFixed(9) : found.reason;
        };
        expect(alpha([...some].reverse())).toBe(alpha(some));
        expect(alpha(some.map((unit) => [...unit].reverse()))).toBe(alpha(some));
        expect(alpha([...some, [3, null, null]])).toBe(alpha(some));
        const agreed = alpha(some.map(([a]) => [a, a]));
        expect(["1.000000000", "nothing_co_coded", "nothing_varies"]).toContain(agreed);
      }),
    );
  });
});
