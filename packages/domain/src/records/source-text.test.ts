import { expect, it } from "vitest";
import { textProblem } from "./source-text";

it.each([
  ["A text.", null],
  [" \n", "There is no text in this"],
  ["half a \uFFFD", "save the file as plain text in UTF-8"],
  ["a\0b", "save the file as plain text in UTF-8"],
  ["a".repeat(900_001), "At most 900,000 characters"],
  ["ж".repeat(480_000), "more than 950 kB"],
])("%.20s: %s", (text, says) => {
  if (says === null) expect(textProblem(text)).toBeNull();
  else expect(textProblem(text)).toContain(says);
});
