import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lossOf, type RecordOnDay, readProposal } from "./proposal";
import type { Statement } from "./statement";
import { days, everyKind, said, settings, statements, subject } from "./testing";

const onDay = (all: readonly Statement[], parts: Partial<RecordOnDay> = {}): RecordOnDay => ({
  day: "2031-03-05",
  issues: [
    { id: "release", kind: "scale" },
    { id: "dam", kind: "scale" },
    { id: "form", kind: "nominal" },
  ],
  principals: { low: "kestria", high: "sabria" },
  statements: all,
  settings,
  salienceOf: () => null,
  ...parts,
});
const provision = (id: string, issue: string | null, low: number | null = null, high = low) => ({
  ...{ id, issue, low, high, option: null },
});
const laidOut = (...provisions: ReturnType<typeof provision>[]) => ({ provisions, points: 12 });

describe("lossOf", () => {
  it.each([
    ["low", [0, 50], [70, 70], 20, 20],
    ["low", [0, 50], [40, 70], 0, 20],
    ["low", [40, 50], [0, 10], 0, 0],
    ["high", [50, 100], [30, 30], 20, 20],
    ["high", [50, 100], [30, 60], 0, 20],
    ["high", [40, 50], [90, 90], 0, 0],
    ["none", [40, 60], [70, 90], 10, 30],
    ["none", [40, 60], [10, 30], 10, 30],
    ["none", [40, 60], [50, 55], 0, 0],
    ["none", [40, 60], [10, 90], 0, 30],
  ] as const)("a party on side %s at %j, a provision at %j: %i to %i", (side, [l, h], [p, q], min, max) => {
    expect(lossOf(side, { low: l, high: h }, { low: p, high: q })).toEqual({ min, max });
  });
});

describe("readProposal", () => {
  it("finds the worked breach: bound of firmness 3, loss 20", () => {
    const stand = said("a", "2031-03-01", 0, 50, { firmness: 3 });
    expect(readProposal(laidOut(provision("p1", "release", 70)), "kestria", onDay([stand]))).toEqual({
      party: "kestria",
      breaches: ["p1"],
      coverage: { covered: 1, coded: 1, points: 12 },
      acceptability: {
        ...{ state: "known", min: 0.8, max: 0.8, weighting: "equal" },
        issues: [{ issue: "release", loss: { min: 20, max: 20 }, share: 1 }],
      },
      provisions: [
        {
          ...{ provision: "p1", issue: "release", state: "outside", loss: { min: 20, max: 20 }, redLines: ["a"] },
          ...{ bound: ["a"], statements: ["a"], hull: false, stale: false },
        },
      ],
    });
  });

  it.each([
    ["it is no more than insistence", [said("a", "2031-03-01", 0, 50, { firmness: 2 })], []],
    ["it is an ultimatum", [said("a", "2031-03-01", 0, 50, { firmness: 4 })], ["a"]],
    [
      "the bound is one statement's, and the red line of another is crossed too",
      [said("a", "2031-03-01", 0, 50, { firmness: 1 }), said("b", "2031-03-01", 0, 60, { firmness: 3 })],
      ["b"],
    ],
    [
      "the red line lies further out",
      [said("a", "2031-03-01", 0, 50, { firmness: 1 }), said("b", "2031-03-01", 0, 80, { firmness: 3 })],
      [],
    ],
    [
      "the red line is on the other side",
      [said("a", "2031-03-01", 0, 50, { firmness: 1 }), said("b", "2031-03-01", 20, 100, { firmness: 3 })],
      [],
    ],
    [
      "the red line is weaker evidence beside",
      [
        said("a", "2031-03-01", 0, 50, { firmness: 1 }),
        said("b", "2031-03-01", 0, 40, { firmness: 3, attribution: "recalled" }),
      ],
      [],
    ],
    [
      "the stand conflicts, and what it loses is beyond both",
      [said("a", "2031-03-01", 0, 10, { firmness: 3 }), said("b", "2031-03-01", 40, 50, { firmness: 1 })],
      ["a"],
    ],
  ])("is a breach where a red line in force is surely crossed: %s", (_, all, redLines) => {
    const reading = readProposal(laidOut(provision("p1", "release", 70)), "kestria", onDay(all));
    expect(reading.provisions).toMatchObject([{ state: "outside", redLines }]);
    expect(reading.breaches).toEqual(redLines.length > 0 ? ["p1"] : []);
  });

  it.each([
    ["the nearer of two", 70, [said("a", "2031-03-01", 0, 50), said("b", "2031-03-01", 0, 60)], ["a"]],
    ["both where they are the same", 70, [said("a", "2031-03-01", 0, 50), said("b", "2031-03-01", 20, 50)], ["a", "b"]],
    ["the farther of two in conflict", 70, [said("a", "2031-03-01", 0, 10), said("b", "2031-03-01", 40, 50)], ["b"]],
    [
      "each that alone would lose nothing",
      20,
      [said("a", "2031-03-01", 0, 50), said("b", "2031-03-01", 0, 60)],
      ["a", "b"],
    ],
  ])("names the statements that the loss counts from: %s", (_, at, all, bound) => {
    const reading = readProposal(laidOut(provision("p1", "release", at)), "kestria", onDay(all));
    expect(reading.provisions).toMatchObject([{ bound }]);
  });

  it("is no breach within the hull of a conflict", () => {
    const all = [said("a", "2031-03-01", 0, 10, { firmness: 3 }), said("b", "2031-03-01", 40, 50)];
    const reading = readProposal(laidOut(provision("p1", "release", 45)), "kestria", onDay(all));
    expect(reading.provisions).toMatchObject([{ state: "inside", redLines: [] }]);
  });

  it("is no breach where it may lose nothing, and says that nobody can tell", () => {
    const stand = said("a", "2031-03-01", 0, 50, { firmness: 4 });
    const reading = readProposal(laidOut(provision("p1", "release", 40, 70)), "kestria", onDay([stand]));
    expect(reading.provisions).toMatchObject([{ state: "cannot_tell", loss: { min: 0, max: 20 }, redLines: [] }]);
    expect(reading.acceptability).toMatchObject({ min: 0.8, max: 1 });
  });

  it.each([
    [provision("p1", null, 70), "on_no_issue"],
    [provision("p1", "release"), "no_interval"],
    [provision("p1", "form", 70), "not_a_scale"],
    [provision("p1", "dam", 70), "no_stand"],
  ])("does not cover a provision, with the reason", (one, reason) => {
    const reading = readProposal(laidOut(one), "kestria", onDay([said("a", "2031-03-01", 0, 50)]));
    expect(reading.provisions).toEqual([{ provision: "p1", issue: one.issue, state: "not_covered", reason }]);
    expect(reading.acceptability).toEqual({ state: "refused", reason: "nothing_covered" });
    expect(reading.coverage).toEqual({ covered: 0, coded: 1, points: 12 });
  });

  it("averages within an issue first, and weights by the party's salience only where every covered issue has it", () => {
    const all = [said("a", "2031-03-01", 0, 50), said("b", "2031-03-01", 0, 0, { issue: "dam" })];
    const proposal = laidOut(
      provision("p1", "release", 60),
      provision("p2", "release", 80),
      provision("p3", "dam", 100),
    );
    const acceptability = (salienceOf: RecordOnDay["salienceOf"]) =>
      readProposal(proposal, "kestria", onDay(all, { salienceOf })).acceptability;
    expect(acceptability(() => null)).toMatchObject({ min: 0.4, max: 0.4, weighting: "equal" });
    expect(acceptability((_, issue) => (issue === "dam" ? null : 90))).toMatchObject({ weighting: "equal" });
    expect(acceptability((_, issue) => (issue === "dam" ? 25 : 75))).toMatchObject({
      ...{ min: 0.6, max: 0.6, weighting: "salience" },
      issues: [{ share: 0.75, loss: { min: 20, max: 20 } }, { share: 0.25 }],
    });
  });

  it("takes the hull of a conflicting stand, marked, and says that a stand is old", () => {
    const all = [said("a", "2031-03-01", 0, 20), said("b", "2031-03-01", 40, 50)];
    const proposal = laidOut(provision("p1", "release", 60));
    const [reading] = readProposal(proposal, "kestria", onDay(all)).provisions;
    expect(reading).toMatchObject({ loss: { min: 10, max: 10 }, hull: true, stale: false });
    const [old] = readProposal(proposal, "kestria", onDay(all, { day: "2031-05-31" })).provisions;
    expect(old).toMatchObject({ stale: true });
  });

  it("gives a third party, and everybody where no principals are named, no side", () => {
    const all = [said("a", "2031-03-01", 40, 50)];
    const proposal = laidOut(provision("p1", "release", 10));
    expect(readProposal(proposal, "kestria", onDay(all)).provisions).toMatchObject([{ state: "inside" }]);
    const nobody = readProposal(proposal, "kestria", onDay(all, { principals: null }));
    expect(nobody.provisions).toMatchObject([{ state: "outside", loss: { min: 30, max: 30 } }]);
    expect(readProposal(proposal, "orlan", onDay(all)).provisions).toMatchObject([{ state: "not_covered" }]);
  });

  it("covers just what has a stand, keeps to its bounds, and does not depend on the order of entry", () => {
    const ends = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(statements, ends, fc.constantFrom(...days), (all, [p, q], day) => {
        const proposal = laidOut(provision("p1", "release", Math.min(p, q), Math.max(p, q)), provision("p2", "dam", p));
        const record = onDay(all, { day, settings: everyKind });
        for (const party of [subject.party, "orlan"]) {
          const reading = readProposal(proposal, party, record);
          const { acceptability, coverage, provisions } = reading;
          const known = provisions.filter((one) => one.state !== "not_covered");
          expect(coverage.covered).toBe(known.length);
          expect(acceptability.state).toBe(known.length > 0 ? "known" : "refused");
          if (acceptability.state === "known") {
            expect(0 <= acceptability.min && acceptability.min <= acceptability.max && acceptability.max <= 1).toBe(
              true,
            );
          }
          for (const one of known)
            expect(one.loss.min <= one.loss.max && (one.redLines.length === 0 || one.loss.min > 0)).toBe(true);
          for (const one of known) {
            expect(one.bound).not.toEqual([]);
            expect(one.statements).toEqual(expect.arrayContaining(one.bound));
          }
          expect(readProposal(proposal, party, { ...record, statements: [...all].reverse() })).toEqual(reading);
        }
      }),
      { numRuns: 200 },
    );
  });
});
