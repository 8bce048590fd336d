import { expect, it } from "vitest";
import { findEntries } from "./combobox-match";

const entries = [
  { label: "How fast the reservoir is filled", keywords: ["FIL"] },
  { label: "Dry-season release", keywords: ["DRY"] },
  { label: "Basin Commission" },
  { label: "Żelechów delegation" },
  { label: "Dispute settlement" },
];

const found = (query: string) => findEntries(entries, query).map((entry) => entry.label);

it.each([
  ["ba", ["Basin Commission"]],
  ["bc", ["Basin Commission"]],
  ["co ba", ["Basin Commission"]],
  ["fil", ["How fast the reservoir is filled"]],
  ["ds", ["Dry-season release", "Dispute settlement"]],
  ["ze", ["Żelechów delegation"]],
  ["d", ["Dry-season release", "Dispute settlement", "Żelechów delegation"]],
  ["zz", []],
])("%s finds the right ones, best first", (query, expected) => {
  expect(found(query)).toEqual(expected);
});

it("finds all, in their own order, before anything is typed", () => {
  expect(found("  ")).toEqual(entries.map((entry) => entry.label));
});
