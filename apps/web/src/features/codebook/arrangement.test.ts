import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moved, type Placed, renamed, step } from "./arrangement";

const of = (words: string): Placed[] =>
  words.split(" ").map((word) => ({ id: word.slice(1), title: word, category: word.charAt(0) }));
const words = (issues: readonly Placed[]) => issues.map(({ id, category }) => `${category}${id}`).join(" ");

describe("issues in their order", () => {
  it.each<[string, string, -1 | 1, string | null]>([
    ["w1 w2 w3 c4", "1", 1, "w2 w1 w3 c4"],
    ["w1 w2 w3 c4", "2", 1, "w1 w3 w2 c4"],
    ["w1 w2 w3 c4", "3", -1, "w1 w3 w2 c4"],
    ["w1 w2 w3 c4", "3", 1, "w1 w2 c3 c4"],
    ["w1 w2 w3 c4", "4", -1, "w1 w2 w3 w4"],
    ["w1 c2", "1", -1, null],
    ["w1 c2", "2", 1, null],
  ])("%s: %s by %i", (issues, id, by, after) => {
    const target = step(of(issues), id, by);
    expect(target && words(moved(of(issues), id, target))).toBe(after);
  });

  it("go before any other, into its category, or to the end of one", () => {
    expect(words(moved(of("w1 w2 c3"), "3", { category: "w", before: "1" }))).toBe("w3 w1 w2");
    expect(words(moved(of("w1 w2 c3"), "1", { category: "c", before: null }))).toBe("w2 c3 c1");
    expect(words(moved(of("w1 w2"), "1", { category: "new", before: null }))).toBe("w2 new1");
    expect(words(moved(of("w1 w2"), "1", { category: "w", before: "1" }))).toBe("w1 w2");
  });

  it("keep their places when a category gets another name, and join one that has it", () => {
    expect(words(renamed(of("w1 c2 w3"), "c", "x"))).toBe("w1 x2 w3");
    expect(words(renamed(of("w1 c2 x3"), "w", "x"))).toBe("c2 x3 x1");
  });

  it("are all there after any step", () => {
    fc.assert(
      fc.property(fc.nat({ max: 5 }), fc.constantFrom(-1 as const, 1 as const), (at, by) => {
        const issues = of("w0 w1 c2 c3 c4 x5");
        const target = step(issues, `${at}`, by);
        const after = target ? moved(issues, `${at}`, target) : issues;
        expect(after.map(({ id }) => id).sort()).toEqual(issues.map(({ id }) => id));
      }),
    );
  });
});
