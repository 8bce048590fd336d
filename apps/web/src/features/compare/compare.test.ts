import { describe, expect, it } from "vitest";
import { at, parties, scaleIssue } from "@/charts/testing/sample-issue";
import type { RecordData } from "@/reading/record-figures";
import { compareFigures } from "./compare-figures";
import { compareLines } from "./compare-lines";
import { besideInWords, knownInWords, leadInWords, refusalInWords, verdictInWords } from "./compare-words";

const record = (edition: number, statements: RecordData["statements"]): RecordData => ({
  ...{ id: "talks", edition, role: "viewer", reviewRequired: true, events: [], counts: {}, editions: [] },
  profile: {
    ...{ id: "talks", title: "Talks", summary: null, staleAfter: 90, horizon: 14 },
    principals: { low: "sab", high: "kes" },
  },
  ...{ parties: [...parties], issues: [scaleIssue], statements, saliences: [] },
});
const first = [at("s", "2031-02-01", 20, 20, { party: "sab" }), at("k", "2031-02-01", 100)];
const later = [...first, at("l", "2031-03-01", 60)];
const open = { from: null, to: null, was: null };

function compared(...asked: Parameters<typeof compareFigures>) {
  const figures = compareFigures(...asked);
  if (figures.state !== "compared") throw new Error(figures.reason);
  return figures;
}

describe("two readings of a record", () => {
  it("are thirty days apart where the address says nothing, and one day in two editions where it names one", () => {
    const now = record(2, later);
    expect(compared(now, now, open, "2031-03-10")).toMatchObject({
      from: "2031-02-08",
      to: "2031-03-10",
      was: 2,
      is: 2,
    });
    const then = record(1, first);
    expect(compared(then, now, { ...open, was: 1 }, "2031-03-10")).toMatchObject({ from: "2031-03-10", was: 1, is: 2 });
    expect(compared(now, now, { ...open, from: "2031-01-01" }, "2031-03-10")).toMatchObject({ from: "2031-01-01" });
  });

  it("refuse in words where the later one stands first", () => {
    const [then, now] = [record(1, first), record(2, later)];
    const days = compareFigures(now, now, { ...open, from: "2031-03-02", to: "2031-03-01" }, "2031-03-10");
    expect(days).toEqual({ state: "refused", reason: "later_day_first" });
    expect(compareFigures(now, then, open, "2031-03-10")).toEqual({ state: "refused", reason: "later_edition_first" });
    for (const words of Object.values(refusalInWords))
      expect(words).toMatch(/^The later (day|edition) stands first\. Choose/);
  });

  it("tell a shift by words said since, with both stands", () => {
    const now = record(2, later);
    const figures = compared(now, now, open, "2031-03-10");
    expect(figures.rows).toHaveLength(1);
    const [row] = figures.rows;
    if (!row) throw new Error("something differs");
    expect(row.stands).toMatchObject({
      before: { bars: [{ low: 100, high: 100 }] },
      after: { bars: [{ low: 60, high: 60 }] },
    });
    expect(verdictInWords(scaleIssue, row)).toMatch(/^Shift of 40 toward “.+”\.$/);
    expect(besideInWords(row)).toBe("Beside it: another speaker.");
    expect(leadInWords(figures)).toBe(
      "From 8 February 2031 to 10 March 2031, something differs for one of two stands: one shift.",
    );
  });

  it("call nothing a shift that was learned since", () => {
    const figures = compared(record(1, first), record(2, later), { ...open, was: 1 }, "2031-03-10");
    const [row] = figures.rows;
    expect(row).toMatchObject({
      learned: { changes: [{ statement: "l", how: "added" }], standDiffers: true },
      said: { statements: [] },
      stands: { before: { bars: [{ low: 100, high: 100 }] }, between: { bars: [{ low: 60, high: 60 }] } },
    });
    expect(row && verdictInWords(scaleIssue, row)).toBe("");
    expect(leadInWords(figures)).toBe(
      "On 10 March 2031, as known in edition 1 and in edition 2, something differs for one of two stands: one stand known otherwise since.",
    );
  });

  it("say of the earlier day how it is known otherwise, and of one day only that it is", () => {
    expect(knownInWords({ from: "2031-03-01", to: "2031-03-10" }, "no limit")).toBe(
      "So 1 March 2031 is known otherwise: no limit.",
    );
    expect(knownInWords({ from: "2031-03-10", to: "2031-03-10" }, "no limit")).toBe("The stand is known otherwise.");
  });

  it("are taken along with both stands, what was said and learned, and the verdict", () => {
    const now = record(2, later);
    const lines = compareLines(compared(now, now, open, "2031-03-10"));
    expect(lines).toHaveLength(2);
    expect(lines[1]).toHaveLength(lines[0]?.length ?? 0);
    const cell = (name: string) => lines[1]?.[lines[0]?.indexOf(name) ?? -1];
    const before = ["before_day", "before_edition", "before_low", "before_high"].map(cell);
    const after = ["after_day", "after_low", "after_high", "said_since", "added", "grew_old"].map(cell);
    expect([cell("party"), before, after]).toEqual([
      "kes",
      ["2031-02-08", 2, 100, 100],
      ["2031-03-10", 60, 60, "l", "", "no"],
    ]);
    expect(cell("verdict")).toMatch(/^Shift of 40/);
    const gone = compareLines(compared(now, record(3, first), { ...open, was: 2 }, "2031-03-10"));
    expect(gone[1]?.slice(-5)).toEqual(["", "", "l", "yes", "no"]);
  });

  it("say that nothing differs where nothing does, and what is no longer on record", () => {
    const now = record(2, later);
    expect(leadInWords(compared(now, now, { ...open, from: "2031-03-09" }, "2031-03-10"))).toBe(
      "From 9 March 2031 to 10 March 2031, nothing differs.",
    );
    const gone = compared(now, record(3, first), { ...open, was: 2 }, "2031-03-10");
    expect(gone.rows[0]?.learned.changes).toEqual([{ statement: "l", how: "withdrawn" }]);
    expect(gone.statements.get("l")?.last).toBe("2031-03-01");
    const empty = { ...record(0, []), issues: [], parties: [] };
    expect(compared(empty, now, { ...open, was: 0 }, "2031-03-10").rows[0]?.stands.before).toBeNull();
  });
});
