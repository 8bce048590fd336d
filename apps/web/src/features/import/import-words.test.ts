import { expect, test } from "vitest";
import {
  columnsNamed,
  inFileOrder,
  leadOfResult,
  placeWords,
  problemLines,
  progressInWords,
  stateInWords,
} from "./import-words";

const counts = { created: 3000, corrected: 118, same: 0, bad: 2 };
const at = (sheet: string | null, row: number | null, column: string | null = null) => ({
  ...{ sheet, row, column, value: null, text: "Mend it." },
});

test.each([
  [counts, false, 0, "3,118 of 3,120 records can be taken.", "3,000 new records, 118 corrections, 2 left out."],
  [{ ...counts, bad: 0 }, false, 0, "All of it is good: 3,118 records.", "3,000 new records, 118 corrections."],
  [{ created: 0, corrected: 0, same: 0, bad: 1 }, false, 0, "None of 1 record can be taken.", "1 left out."],
  [
    { created: 0, corrected: 0, same: 9, bad: 0 },
    false,
    0,
    "All of it is published already, word for word.",
    /Nothing/,
  ],
  [counts, true, 0, "This file cannot be taken as it is.", "Nothing was changed."],
  [counts, false, 1, "One of its columns is not known here.", /^Say below/],
])("what was found is told: %o", (found, refused, toSay, lead, rest) => {
  const told = leadOfResult({ counts: found, refused }, toSay);
  expect(told.lead).toBe(lead);
  expect(told.rest).toMatch(rest);
});

test("a place is told as the file's program shows it", () => {
  expect(placeWords(at("positions", 1204), "csv")).toBe("Row 1,204");
  expect(placeWords(at("positions", 3), "xlsx")).toBe("positions, row 3");
  expect(placeWords(at("positions", 3), "json")).toBe("positions, entry 3");
  expect(placeWords(at(null, null), "json")).toBe("the whole file");
});

test("problems stand as the file has them, are counted by column, and are saved as lines", () => {
  const found = [at("parties", 9, "name"), at("issues", 2), at("parties", null), at("parties", 3, "name")];
  expect(inFileOrder(found).map(({ sheet, row }) => `${sheet} ${row}`)).toEqual([
    "parties null",
    "parties 3",
    "parties 9",
    "issues 2",
  ]);
  expect(columnsNamed(found)[0]).toEqual({ name: "name", count: 2 });
  expect(problemLines(found, "json")[0]).toEqual(["sheet", "entry", "column", "value", "what_to_do"]);
  expect(problemLines(found, "csv")[1]).toEqual(["parties", 9, "name", null, "Mend it."]);
});

test.each([
  ["checked", false, "3,118 to take, 2 problems"],
  ["checking", false, "being read, 40 so far"],
  ["checking", true, "reading broke off"],
  ["coming", true, "did not come whole"],
  ["proposed", false, "put into a changeset"],
])("an import that is %s says so", (state, stalled, words) => {
  expect(stateInWords({ state, stalled, done: 40, problemCount: 2, counts })).toBe(words);
});

test("says how far the reading is: the share of the file where it is known, and when only checking is left", () => {
  const view = { format: "csv" as const, size: 3_000_000, readBytes: 1_000_000, done: 3_120 };
  expect(progressInWords(view)).toBe("Read so far: 33 % of the file, 3,120 records.");
  expect(progressInWords({ ...view, readBytes: 3_000_000 })).toMatch(/^Read to its end: 3,120 records/);
  expect(progressInWords({ ...view, format: "xlsx", readBytes: 0 })).toBe("Read and checked so far: 3,120 records.");
});
