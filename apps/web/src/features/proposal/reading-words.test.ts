import type { PartyReading, ProvisionReading } from "@parley/domain/analysis/proposal-shape";
import { describe, expect, it } from "vitest";
import {
  acceptabilityChange,
  acceptabilityInWords,
  besideReading,
  breachesInWords,
  coversInWords,
  readingInWords,
  statesInWords,
  triedInWords,
  weightsInWords,
  withBreach,
} from "./reading-words";

type Covered = Extract<ProvisionReading, { state: "outside" | "inside" | "cannot_tell" }>;
const covered = (state: Covered["state"], min: number, max: number, parts: Partial<Covered> = {}): Covered => ({
  ...{ provision: "p1", issue: "flow", state, loss: { min, max }, redLines: [], bound: ["a"], statements: ["a"] },
  ...{ hull: false, stale: false, ...parts },
});
const without = (reason: "no_stand" | "no_interval" | "not_a_scale" | "on_no_issue"): ProvisionReading => ({
  ...{ provision: "p1", issue: "flow", state: "not_covered", reason },
});
const nothing = { state: "refused", reason: "nothing_covered" } as const;
const known = (min: number, max: number, issues = 2) => ({
  ...({ state: "known", min, max, weighting: "equal" } as const),
  issues: Array.from({ length: issues }, () => ({ issue: "flow", loss: { min: 0, max: 0 }, share: 0.5 })),
});

describe("readingInWords", () => {
  it.each([
    [covered("inside", 0, 0), "inside"],
    [covered("outside", 20, 20), "outside by 20"],
    [covered("outside", 20, 45.26), "outside by 20 to 45.3"],
    [covered("cannot_tell", 0, 40), "cannot tell: inside, or outside by up to 40"],
    [without("no_stand"), "not covered: no stated place on this scale"],
    [without("no_interval"), "not covered: the provision has no place on the scale"],
    [without("not_a_scale"), "not covered: the issue has no scale"],
    [without("on_no_issue"), "not covered: it is on no issue of this record"],
  ])("says where a provision stands, or why it says nothing", (reading, words) => {
    expect(readingInWords(reading)).toBe(words);
  });

  it("says beside it what the reader must know", () => {
    expect(withBreach(covered("outside", 20, 20, { redLines: ["a"] }))).toBe("outside by 20, across a red line");
    expect(besideReading(covered("inside", 0, 0, { hull: true, stale: true }))).toBe(
      "its evidence conflicts: the widest reading; against an old stand",
    );
    expect(besideReading(without("no_stand"))).toBe("");
  });
});

describe("what a proposal comes to", () => {
  const reading = (provisions: ProvisionReading[], breaches: string[] = []): PartyReading => ({
    ...{ party: "osmark", breaches, acceptability: nothing, provisions },
    coverage: { covered: provisions.filter(({ state }) => state !== "not_covered").length, coded: 9, points: 28 },
  });

  it("never says that there is no breach where nothing is covered", () => {
    expect(breachesInWords(reading([without("no_stand")]))).toBe("cannot tell: none of it is covered");
    expect(breachesInWords(reading([covered("inside", 0, 0)]))).toBe("no breach");
    expect(breachesInWords(reading([covered("outside", 1, 1)], ["p1"]))).toBe("one breach");
  });

  it("says what is covered, of what is coded, of what there is", () => {
    expect(coversInWords({ covered: 6, coded: 9, points: 28 })).toBe(
      "covers 6 of 9 coded provisions, of 28 in the document",
    );
    expect(coversInWords({ covered: 1, coded: 1, points: null })).toBe(
      "covers 1 of 1 coded provision; nobody counted those in the document",
    );
    expect(statesInWords(reading([covered("inside", 0, 0), without("no_stand")]))).toBe("1 inside, 1 not covered");
  });

  it("gives acceptability as a range, and in words where there is none", () => {
    expect(acceptabilityInWords(known(0.88333, 0.88333))).toBe("0.883 of 1");
    expect(acceptabilityInWords(known(0.7, 0.9))).toBe("0.7 to 0.9 of 1");
    expect(acceptabilityInWords(nothing)).toBe("no figure: nothing is covered");
    expect([weightsInWords(known(0, 1)), weightsInWords(known(0, 1, 1)), weightsInWords(nothing)]).toEqual([
      ...["2 issues, weighed alike", "one issue", ""],
    ]);
  });

  it("says what a doubtful statement decides", () => {
    expect(acceptabilityChange({ acceptability: { before: nothing, after: known(1, 1) } })).toBe(
      "acceptability 1 of 1 instead of no figure: nothing is covered",
    );
    expect(triedInWords({ tried: 0, changes: [] })).toBe("no doubtful statement of it touches the proposal");
    expect(triedInWords({ tried: 3, changes: [] })).toBe("three doubtful statements tried, and none changes anything");
  });
});
