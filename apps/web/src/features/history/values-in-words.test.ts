import { expect, test } from "vitest";
import { valueInWords } from "./values-in-words";

const names = new Map([["low", new Map([["50", "50, at least 200 m³/s"]])]]);

test.each([
  ["low", 50, "50, at least 200 m³/s"],
  ["low", 55, "55"],
  ["provisions.0.low", 50, "50, at least 200 m³/s"],
  ["firmness", 0, "0 trial balloon"],
  ["credibility", 2, "2 probably"],
  ["staleAfter", 90, "90"],
])("a figure of a scale is told with its word: %s %i", (path, value, words) => {
  expect(valueInWords(path, value, names)).toBe(words);
});
