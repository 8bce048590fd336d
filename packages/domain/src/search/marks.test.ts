import fc from "fast-check";
import { expect, test } from "vitest";
import { findSnippet, markWords } from "./marks";

const wanted = (words: string[], begun: string[] = []) => ({ words: new Set(words), begun });

test("words that answer are marked as they were written, neighbours together", () => {
  expect(markWords("Zelenskiy’s red lines, again", wanted(["zelenski", "red", "line"]))).toEqual([
    { text: "Zelenskiy’s red lines", hit: true },
    { text: ", again", hit: false },
  ]);
  expect(markWords("Ukrainian land", wanted([], ["ukrain"]))).toEqual([
    { text: "Ukrainian", hit: true },
    { text: " land", hit: false },
  ]);
  expect(markWords("Nothing here", wanted(["putin"]))).toEqual([{ text: "Nothing here", hit: false }]);
});

test("the pieces put together are the text", () => {
  const words = fc.array(fc.constantFrom("a", "of", "Putin", "Zelenskyy", ", ", " ", "…", "x²"));
  fc.assert(
    fc.property(words, (parts) => {
      const text = parts.join(" ");
      const pieces = markWords(text, wanted(["putin", "zelenski"], ["o"]));
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      for (const [i, piece] of pieces.slice(1).entries()) expect(piece.hit).not.toBe(pieces[i]?.hit);
    }),
  );
});

test("the text that answers best is cut around its first answer", () => {
  const long = `${"word ".repeat(100)}Putin and Zelensky ${"word ".repeat(100)}`.trim();
  const snippet = findSnippet(["Putin alone", long], wanted(["putin", "zelenski"]));
  const text = snippet?.map((piece) => piece.text).join("") ?? "";
  expect(text).toMatch(/^… .*Putin and Zelensky.* …$/);
  expect(text.length).toBeLessThan(200);
  expect(findSnippet(["nothing", ""], wanted(["putin"]))).toBeNull();
  const both = wanted(["frozen", "land"]);
  expect(findSnippet(["frozen assets", "land"], both, wanted(["land"]))).toEqual([{ text: "land", hit: true }]);
});
