import { expect, it } from "vitest";
import { lastSaidInWords } from "./brief-words";

it.each([
  ["0 d", false, "the same day"],
  ["1 d", false, "1 day before"],
  ["102 d", true, "102 days before, old"],
  ["", false, "nothing on record"],
])("says how old a stand is, and nothing where there is none", (age, stale, words) => {
  expect(lastSaidInWords({ age, stale })).toBe(words);
});
