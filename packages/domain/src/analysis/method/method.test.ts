import { describe, expect, it } from "vitest";
import { latestShifts } from "../shift";
import { agreements } from "./agreements.fixture";
import { comparisons } from "./comparisons.fixture";
import { verdicts } from "./dossier.fixture";
import { proposals } from "./proposals.fixture";
import { stands } from "./stands.fixture";
import { workedTables } from "./tables.fixture";

const computed = { ...stands, ...proposals, ...comparisons, ...agreements };
const tables = workedTables();

/** Columns that say what is asked; all others are answers. */
const questions = new Set("issue party day a b from to statement event earlier later month metric field".split(" "));

describe("docs/METHOD.md", () => {
  it("has a table for each figure, and each table is computed here", () => {
    expect(tables.map(({ title }) => title)).toEqual(Object.keys(computed));
    expect(tables.filter(({ rows }) => rows.length < 2)).toEqual([]);
  });

  it("lists every shift of the dossier in the ledger", () => {
    const listed = tables.find(({ title }) => title === "ledger, all of it")?.rows.map(({ statement }) => statement);
    expect(listed).toEqual(latestShifts(verdicts).map(({ statement }) => statement));
  });

  it.each(tables)("says what the code says: $title", ({ title, rows }) => {
    expect(rows.map((row, at) => ({ ...row, ...computed[title]?.(row, at) }))).toEqual(rows);
  });

  it.each(tables)("has no figure that is not computed: $title", ({ title, rows }) => {
    for (const [at, row] of rows.entries()) {
      const answers = Object.keys(computed[title]?.(row, at) ?? {});
      const given = Object.keys(row).filter((column) => !answers.includes(column));
      expect(given.filter((column) => !questions.has(column))).toEqual([]);
    }
  });
});
