import { expect, test } from "vitest";
import { inWords } from "./start";

test.each([
  [new Error("The environment is not complete."), "The environment is not complete."],
  [Object.assign(new AggregateError([]), { code: "ECONNREFUSED" }), "The database cannot be reached (ECONNREFUSED). "],
  [Object.assign(new Error("password authentication failed"), { code: "28P01" }), "does not let a login in (28P01)"],
  ["ended", "ended"],
])("what ends a start is said in a sentence: %s", (error, words) => {
  expect(inWords(error)).toContain(words);
  expect(inWords(error)).not.toContain("\n");
});
