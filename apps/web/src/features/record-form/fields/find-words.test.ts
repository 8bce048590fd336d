import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findWords } from "./find-words";

const text = "He said “no, never”.\nThey  asked — twice —\nand he said it’s so. No, never.";

describe("finding words in a text", () => {
  it("finds them letter for letter, wherever they stand", () => {
    expect(findWords(text, "said")).toEqual({
      how: "exact",
      places: [
        { start: 3, end: 7 },
        { start: 50, end: 54 },
      ],
    });
  });

  it.each([
    ['"no, never"', "“no, never”"],
    ["They asked - twice - and he", "They  asked — twice —\nand he"],
    ["  it's so.  ", "it’s so."],
  ])("finds %j but for spaces and marks, and gives what stands there", (words, there) => {
    const found = findWords(text, words);
    expect(found.how).toBe("nearly");
    const [place] = found.how === "nearly" ? found.places : [];
    expect(text.slice(place?.start, place?.end)).toBe(there);
  });

  it.each(["", "   ", "never no", "NO, NEVER"])("does not find %j", (words) => {
    expect(findWords(text, words)).toEqual({ how: "not" });
  });

  it("finds every stretch of any text, in any script, at its own offsets", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), fc.nat(), fc.nat(), (whole, a, b) => {
        const start = a % whole.length;
        const end = start + 1 + (b % (whole.length - start));
        const words = whole.slice(start, end);
        fc.pre(words.trim() !== "");
        const found = findWords(whole, words);
        expect(found.how).toBe("exact");
        for (const place of found.how === "exact" ? found.places : []) {
          expect(whole.slice(place.start, place.end)).toBe(words);
        }
      }),
    );
  });
});
