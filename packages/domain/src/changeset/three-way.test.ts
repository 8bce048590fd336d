import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isTypable, type MergeChoice, resolveMerge, threeWay } from "./three-way";

const base = {
  id: "p1",
  answer: "stated",
  low: 10,
  high: 40,
  said: { edtf: "2031-02", stated: null, reason: null },
  note: null,
  evidence: [{ source: "s1", exact: "words", start: 4, end: 9, altered: false }],
};

const body = fc.record({
  answer: fc.constantFrom("stated", "undecided"),
  low: fc.nat(3),
  high: fc.nat(3),
  note: fc.constantFrom(null, "a", "b"),
  summary: fc.constantFrom("x", "y"),
});

describe("three ways", () => {
  it.each([
    ["apart", { note: "t" }, { summary: "m" }, { note: "t", summary: "m" }, [], ["note"]],
    ["the same change", { note: "n" }, { note: "n" }, { note: "n" }, [], []],
    ["one field twice", { note: "t" }, { note: "m" }, { note: "m" }, ["note"], []],
    ["one reading, two halves", { low: 20 }, { high: 30 }, { low: 10, high: 30 }, ["low", "high"], []],
    ["only theirs", { low: 20, high: 30 }, {}, { low: 20, high: 30 }, [], ["low", "high"]],
  ])("%s", (_, theirs, mine, merged, conflicts, taken) => {
    const result = threeWay("position", base, { ...base, ...theirs }, { ...base, ...mine });
    expect(result.merged).toEqual({ ...base, ...merged });
    expect(result.conflicts.map((c) => c.path)).toEqual(conflicts);
    expect(result.taken).toEqual(taken);
  });

  it("takes every difference as a conflict where both made the record", () => {
    expect(threeWay("position", null, { a: 1, b: 2 }, { a: 1, b: 3 }).conflicts).toEqual([
      { path: "b", unit: "b", label: "B", base: null, theirs: 2, mine: 3, entry: null },
    ]);
  });

  it("loses nothing I changed, and nothing of theirs unless it says so", () => {
    fc.assert(
      fc.property(body, body, body, (old, theirs, mine) => {
        const { merged, conflicts } = threeWay("position", old, theirs, mine);
        const said = new Set(conflicts.map((c) => c.path));
        for (const field of Object.keys(old) as (keyof typeof old)[]) {
          if (mine[field] !== old[field]) expect(merged[field]).toBe(mine[field]);
          else if (theirs[field] !== old[field] && !said.has(field)) expect(merged[field]).toBe(theirs[field]);
        }
        expect(threeWay("position", old, old, mine)).toMatchObject({ merged: mine, conflicts: [] });
        expect(threeWay("position", old, theirs, old)).toMatchObject({ merged: theirs, conflicts: [] });
      }),
    );
  });
});

const passage = (start: number, exact = "words") => ({ source: "s1", exact, start, end: start + 5 });
const [p1, p2, p3] = [passage(1), passage(20), passage(40)];

describe("three ways, entry by entry", () => {
  it.each([
    ["an entry each", [p1], [p1, p2], [p1, p3], [p1, p2, p3], []],
    ["one taken out, one added", [p1, p2], [p2], [p1, p2, p3], [p2, p3], []],
    [
      "the same entry twice",
      [p1],
      [passage(1, "theirs")],
      [passage(1, "mine")],
      [passage(1, "mine")],
      ["evidence.s1-1"],
    ],
    ["changed and taken out", [p1, p2], [p2], [passage(1, "mine"), p2], [passage(1, "mine"), p2], ["evidence.s1-1"]],
    ["taken out and changed", [p1, p2], [passage(1, "theirs"), p2], [p2], [p2], ["evidence.s1-1"]],
    ["another order each", [p1, p2, p3], [p2, p1, p3], [p3, p2, p1], [p3, p2, p1], ["evidence"]],
    ["an entry not filled in yet", [], [p1], [{ source: null }], [{ source: null }], ["evidence"]],
  ])("%s", (_, old, theirs, mine, merged, conflicts) => {
    const of = (evidence: object[]) => ({ ...base, evidence });
    const result = threeWay("position", of(old), of(theirs), of(mine));
    expect(result.merged.evidence).toEqual(merged);
    expect(result.conflicts.map(({ path }) => path)).toEqual(conflicts);
  });

  it("keeps who took part by the part, and other names by the word", () => {
    const of = (parties: string[], speakers: string[]) => ({ title: "t", participants: { parties, speakers } });
    const { merged, conflicts } = threeWay("event", of(["a"], ["x"]), of(["a", "b"], []), of(["c", "a"], ["x"]));
    expect(merged.participants).toEqual({ parties: ["c", "a", "b"], speakers: [] });
    expect(conflicts).toEqual([]);
  });
});

describe("choosing what stands", () => {
  const old = { ...base, note: "o", evidence: [p1, p2] };
  const theirs = { ...old, note: "t", low: 20, evidence: [passage(1, "theirs"), p2] };
  const mine = { ...old, note: "m", high: 90, evidence: [p2] };
  const merge = threeWay("position", old, theirs, mine);

  it("names what nobody chose", () => {
    expect(resolveMerge(merge, {}).open).toEqual(["issue", "note", "evidence.s1-1"]);
  });

  it("takes a reading whole, an entry whole, and words of one's own", () => {
    const choices: Record<string, MergeChoice> = {
      issue: "theirs",
      note: { typed: "both" },
      "evidence.s1-1": "theirs",
    };
    const { body: chosen, open } = resolveMerge(merge, choices);
    expect(open).toEqual([]);
    expect(chosen).toEqual({ ...theirs, note: "both", evidence: [p2, passage(1, "theirs")] });
    expect(resolveMerge(merge, { ...choices, note: { typed: "  " } }).body.note).toBeNull();
  });

  it("takes no words in place of a reading, nor a choice that the object's own nature brings", () => {
    expect(merge.conflicts.filter((each) => isTypable(each, merge.conflicts)).map(({ path }) => path)).toEqual([
      "note",
    ]);
    expect(resolveMerge(merge, { issue: { typed: "20" }, note: "mine", "evidence.s1-1": "mine" }).open).toEqual([
      "issue",
    ]);
    const odd = threeWay("position", { constructor: "o" }, { constructor: "t" }, { constructor: "m" });
    expect(resolveMerge(odd, {}).open).toEqual(["constructor"]);
  });
});

const entries = fc
  .uniqueArray(fc.nat(6), { maxLength: 5 })
  .chain((starts) =>
    fc.tuple(...starts.map((start) => fc.constantFrom("a", "b").map((exact) => passage(start * 10, exact)))),
  );
const whole = fc.record({ note: fc.constantFrom(null, "a", "b"), low: fc.nat(2), high: fc.nat(2), evidence: entries });

it("no field and no entry of either side is gone unless somebody took it out or chose so", () => {
  fc.assert(
    fc.property(
      whole,
      whole,
      whole,
      fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
      (old, theirs, mine, coins) => {
        const merge = threeWay("position", old, theirs, mine);
        const units = [...new Set(merge.conflicts.map(({ unit }) => unit))];
        const choices = Object.fromEntries(units.map((unit, i) => [unit, coins[i % 8] ? "mine" : "theirs"] as const));
        const { body: end, open } = resolveMerge(merge, choices);
        expect(open).toEqual([]);
        const json = (value: unknown) => JSON.stringify(value ?? null);
        const judge = (path: string, unit: string, [was, there, here, got]: unknown[]) => {
          const sides = [json(there), json(here)];
          expect(sides, path).toContain(json(got));
          if (choices[unit] !== undefined) expect(json(got), path).toBe(choices[unit] === "mine" ? sides[1] : sides[0]);
          else if (json(was) === sides[0]) expect(json(got), path).toBe(sides[1]);
          else if (json(was) === sides[1]) expect(json(got), path).toBe(sides[0]);
          else expect(sides[0], path).toBe(sides[1]);
        };
        for (const field of ["note", "low", "high"] as const)
          judge(field, field === "note" ? "note" : "issue", [old[field], theirs[field], mine[field], end[field]]);
        if (choices.evidence !== undefined) return;
        const at = ({ evidence }: { evidence?: unknown }, start: number) =>
          (evidence as { start: number }[]).find((each) => each.start === start);
        for (const { start } of [...old.evidence, ...theirs.evidence, ...mine.evidence])
          judge(
            `${start}`,
            `evidence.s1-${start}`,
            [old, theirs, mine, end].map((each) => at(each, start)),
          );
      },
    ),
    { numRuns: 500 },
  );
});
