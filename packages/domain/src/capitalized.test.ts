import { expect, test } from "vitest";
import { capitalized } from "./capitalized";

test.each([
  ["position canal-1", "Position canal-1"],
  ["äußerung", "Äußerung"],
  ["“quoted” words", "“quoted” words"],
  ["𐐨 is a letter of two units", "𐐀 is a letter of two units"],
  ["", ""],
])("%s begins as %s", (words, large) => {
  expect(capitalized(words)).toBe(large);
});
