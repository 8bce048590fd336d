import { expect, test } from "vitest";
import { fieldLabel } from "./labels";

test.each([
  ["low", "From"],
  ["title", "Title"],
  ["conditionIssue", "Condition hangs on"],
  ["said.edtf", "Said: date"],
  ["said.stated", "Said: as stated"],
  ["evidence.0", "Evidence"],
  ["evidence.s1-50", "Evidence"],
  ["evidence.0.exact", "Evidence: words"],
  ["someNewField", "Some new field"],
])("%s is called %s", (path, label) => {
  expect(fieldLabel(path)).toBe(label);
});
