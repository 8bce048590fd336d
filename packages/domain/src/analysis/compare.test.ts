import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareReadings } from "./compare";
import { standOn } from "./in-force";
import { seriesOf } from "./series";
import type { Statement } from "./statement";
import { days, everyKind, said, settings, statements, subject } from "./testing";

const a = said("a", "2031-03-01", 90, 90);
const compare = (before: [string, Statement[]], after: [string, Statement[]]) =>
  compareReadings(
    { day: before[0], statements: before[1] },
    { day: after[0], statements: after[1] },
    [subject, { ...subject, party: "sabria" }],
    settings,
  );

describe("compareReadings", () => {
  it("judges what was said since by the shift rule", () => {
    const all = [a, said("b", "2031-03-09", 30, 60)];
    expect(compare(["2031-03-05", all], ["2031-03-10", all])).toMatchObject([
      {
        party: "kestria",
        before: { inForce: { low: 90 } },
        between: { inForce: { low: 90 } },
        after: { inForce: { low: 30 } },
        learned: { changes: [], standDiffers: false },
        said: { statements: ["b"], verdict: { verdict: "shift", min: 30, max: 60 }, beside: { anonymous: false } },
        aged: false,
      },
    ]);
  });

  it.each([
    ["added", [a], [a, said("b", "2031-03-02", 0, 0)], "b", true],
    ["withdrawn", [a, said("b", "2031-03-02", 0, 0)], [a], "b", true],
    ["corrected", [a], [{ ...a, low: 80 }], "a", true],
    ["corrected", [a], [{ ...a, confidence: "low" as const }], "a", true],
    ["corrected", [a], [{ ...a, last: "2031-03-20" }], "a", true],
    ["corrected", [a], [{ ...a, firmness: 3 }], "a", false],
  ])("calls no shift what was learned since: %s", (how, before, after, statement, standDiffers) => {
    const [row] = compare(["2031-03-05", before], ["2031-03-05", after]);
    expect(row?.learned).toEqual({ changes: [{ statement, how }], standDiffers });
    expect(row?.said).toMatchObject({ statements: [] });
    expect(["no_detectable_change", "none"]).toContain(row?.said.verdict.verdict);
  });

  it("keeps apart what was learned of the earlier day and what was said since", () => {
    const later = [a, said("b", "2031-03-02", 0, 0), said("c", "2031-03-09", 40, 40)];
    expect(compare(["2031-03-05", [a]], ["2031-03-10", later])).toMatchObject([
      {
        learned: { changes: [{ statement: "b", how: "added" }], standDiffers: true },
        said: { statements: ["c"], verdict: { verdict: "shift", min: 40, max: 40, toward: "high" } },
      },
    ]);
  });

  it("lists a stand that grew old, and what was said again", () => {
    expect(compare(["2031-03-05", [a]], ["2031-06-05", [a]])).toMatchObject([{ aged: true }]);
    const again = [a, said("b", "2031-06-01", 90, 90)];
    expect(compare(["2031-03-05", again], ["2031-06-05", again])).toMatchObject([
      { aged: false, said: { statements: ["b"], verdict: { verdict: "no_detectable_change" } } },
    ]);
  });

  it("passes over kinds that are switched off, and throws where the days are the wrong way round", () => {
    const off = said("b", "2031-03-02", 0, 0, { attribution: "opponent_said" });
    expect(compare(["2031-03-05", [a]], ["2031-03-05", [a, off]])).toEqual([]);
    expect(() => compare(["2031-03-06", [a]], ["2031-03-05", [a]])).toThrow(RangeError);
  });

  it("finds nothing between a reading and itself, in any order of entry, nor by what is said after both days", () => {
    fc.assert(
      fc.property(statements, fc.constantFrom(...days), (all, day) => {
        const reading = { day, statements: all };
        const shuffled = { day, statements: [...all].reverse() };
        expect(compareReadings(reading, shuffled, [subject], everyKind)).toEqual([]);
        const until = { day, statements: all.filter((one) => one.last <= day) };
        expect(compareReadings(until, reading, [subject], everyKind)).toEqual([]);
      }),
    );
  });

  it("answers with the same bytes for the same edition, and never touches it", () => {
    fc.assert(
      fc.property(statements, fc.constantFrom(...days), (all, day) => {
        const before = JSON.stringify(all);
        const answer = () => JSON.stringify(standOn(seriesOf(subject, Object.freeze(all), everyKind), day));
        const first = answer();
        compareReadings({ day, statements: all }, { day: "2031-12-31", statements: [...all, a] }, [subject], everyKind);
        expect([answer(), JSON.stringify(all)]).toEqual([first, before]);
      }),
    );
  });
});
