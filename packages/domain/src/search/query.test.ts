import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../dates/day";
import { dateKeysOf, datesIn } from "./date-keys";
import { readQuery } from "./query";

describe("what was typed, taken apart", () => {
  const word = (word: string, begun = true) => ({ kind: "word", word, begun });
  const date = (key: string, ...words: string[]) => ({ kind: "date", key, words });
  test.each([
    ["", []],
    ["…", []],
    ["Putin", [word("putin")]],
    ["28 point", [word("28", false), word("point")]],
    ["the coalition of the willing", [word("koalition"), word("viling")]],
    ["the", [word("the")]],
    ["to be or", [word("be", false)]],
    ["p", [word("p", false)]],
    ['"front lines" Putin', [{ kind: "phrase", words: ["front", "line"] }, word("putin")]],
    ["„red lines", [{ kind: "phrase", words: ["red", "line"] }]],
    ["15 August 2025", [date("2025-08-15", "15", "august", "2025")]],
    ["Alaska 2025-08-15", [word("alaska"), date("2025-08-15", "2025", "08", "15")]],
    ["1 Dec Macron", [date("--12-01", "1", "dek"), word("makron")]],
    ["2022", [date("2022", "2022")]],
  ])("%s", (typed, terms) => expect(readQuery(typed).terms).toEqual(terms));

  test("nothing that can be typed is too much", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (typed) => {
        const { terms } = readQuery(typed);
        expect(terms.length).toBeLessThanOrEqual(12);
        for (const term of terms) expect(term.kind === "word" ? term.word : term.words.join("")).not.toBe("");
      }),
    );
  });
});

describe("dates as typed", () => {
  test.each([
    ["15 August 2025", ["2025-08-15"]],
    ["August 15th, 2025", ["2025-08-15"]],
    ["15.8.2025", ["2025-08-15"]],
    ["2025-08-15", ["2025-08-15"]],
    ["2025-08", ["2025-08"]],
    ["Aug. 2025", ["2025-08"]],
    ["august", ["--08"]],
    ["Nov. 20", ["--11-20"]],
    ["1 Dec", ["--12-01"]],
    ["from 2024 to June 2025", ["2024", "2025-06"]],
    ["mar", []],
    ["decline", []],
    ["28 point", []],
    ["200 m3", []],
  ])("%s", (typed, keys) => expect(datesIn(typed).map(({ key }) => key)).toEqual(keys));
});

describe("dates of records", () => {
  test.each([
    ["2025-08-15", ["2025-08-15", "--08-15", "2025-08", "--08", "2025"], []],
    ["2025-08", ["2025-08", "--08", "2025"], ["2025-08-01", "--08-31"]],
    ["2022", ["2022"], ["2022-05", "--12"]],
    ["2025-11-29/2025-11-30", ["2025-11-29", "2025-11-30", "2025-11", "2025"], []],
    ["[2025-11-24..2025-11-30]", ["2025-11", "2025"], ["2025-11-24", "2025-11-30"]],
    ["[2025-11-24..2025-12-02]", ["2025"], ["2025-11-24", "2025-12-02", "2025-12"]],
    ["[..2025-12-02]", [], ["2025-12-02", "2025-12", "2025"]],
    ["[2025-08-18..]", [], ["2025-08-18", "2025-08", "2025"]],
  ])("%s", (edtf, exact, loose) => {
    const keys = dateKeysOf(edtf);
    expect(keys.exact).toEqual(expect.arrayContaining(exact));
    expect(keys.loose).toEqual(expect.arrayContaining(loose));
    expect(keys.exact.filter((key) => keys.loose.includes(key))).toEqual([]);
  });

  test("a range holds its ends, and never grows past bounds", () => {
    const days = fc.integer({ min: 0, max: 200_000 }).map((n) => addDays("1700-01-01", n));
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 20_000 }), (first, length) => {
        const last = addDays(first, length);
        const { exact, loose, day } = dateKeysOf(length === 0 ? first : `[${first}..${last}]`);
        const all = [...exact, ...loose];
        expect(day).toBe(last);
        expect(all).toContain(last.slice(0, 4));
        expect(all).toContain(first.slice(0, 4));
        expect(all.length).toBeLessThan(250);
      }),
    );
  });
});
