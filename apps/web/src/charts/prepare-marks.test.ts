import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartVariants, prepareShiftChart } from "./prepare-shift-chart";
import { at, parties, wishOf } from "./testing/sample-issue";

const range = { from: "2031-03-01", to: "2031-08-22" };
const marksOf = (statements: Parameters<typeof wishOf>[0], variant: (typeof chartVariants)[number]) =>
  prepareShiftChart(wishOf(statements, { range }), variant)
    .series.flatMap(({ marks }) => marks)
    .map(({ position, last, x, dx, reach }) => ({ position, last, at: x + dx, dx, reach }));

describe("marks that would cover each other", () => {
  it("stand in the order of their days, also at the right edge", () => {
    const statements = [
      at("a", "2031-08-20", 40),
      at("b", "2031-08-21", 40),
      at("c", "2031-08-22", 0, 40, { first: null }),
      at("d", "2031-08-22", 40, 40, { party: "sab" }),
    ];
    for (const variant of chartVariants) {
      const places = marksOf(statements, variant).sort((a, b) => a.at - b.at);
      expect(places.slice(0, 2).map(({ position }) => position)).toEqual(["a", "b"]);
      for (const [index, each] of places.entries())
        expect((places[index + 1]?.at ?? Number.POSITIVE_INFINITY) - each.at).toBeGreaterThan(7);
    }
  });

  it("moves the later one to the right where there is room, and the first not at all", () => {
    const [a, b] = marksOf([at("a", "2031-05-01", 40), at("b", "2031-05-02", 40)], "phone");
    expect(a?.dx).toBe(0);
    expect((b?.at ?? 0) - (a?.at ?? 0)).toBeCloseTo(9);
  });

  it("are chosen each by itself: neither takes the other's middle, and one alone has its 24 px", () => {
    const [a, b, alone] = marksOf(
      [at("a", "2031-05-01", 40), at("b", "2031-05-01", 40), at("c", "2031-07-01", 40)],
      "wide",
    );
    expect((a?.reach ?? 0) + (b?.reach ?? 0)).toBeCloseTo((b?.at ?? 0) - (a?.at ?? 0));
    expect(alone?.reach).toBe(12);
  });

  it("never puts a later one left of an earlier one, whatever was said", () => {
    const statement = fc.record({
      month: fc.integer({ min: 3, max: 8 }),
      date: fc.integer({ min: 1, max: 22 }),
      value: fc.integer({ min: 0, max: 10 }),
      party: fc.constantFrom(...parties.map(({ id }) => id)),
    });
    fc.assert(
      fc.property(
        fc.array(statement, { minLength: 2, maxLength: 60 }),
        fc.constantFrom(...chartVariants),
        (list, variant) => {
          const statements = list.map(({ month, date, value, party }, index) =>
            at(`s${index}`, `2031-0${month}-${String(date).padStart(2, "0")}`, value * 10, value * 10, { party }),
          );
          const places = marksOf(statements, variant).sort((a, b) => a.last.localeCompare(b.last) || a.at - b.at);
          for (const [index, { at: here, last }] of places.entries()) {
            const next = places[index + 1];
            if (next && next.last > last) expect(next.at).toBeGreaterThanOrEqual(here - 1e-9);
          }
        },
      ),
      { numRuns: 30 },
    );
  });
});
