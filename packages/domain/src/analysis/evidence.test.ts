import { describe, expect, it } from "vitest";
import { evidenceOn, independentSets } from "./evidence";
import { defaultKinds } from "./statement";
import { said, statement } from "./testing";

const group = { speaker: "three-people", speakerNamed: false, attribution: "own_side_anonymous" } as const;

describe("independentSets", () => {
  it.each([
    [
      "one speaker on one occasion, on two issues",
      [said("a", "2031-03-01", 0, 0), said("b", "2031-03-01", 9, 9, { issue: "dam" })],
      1,
    ],
    ["one speaker on two days", [said("a", "2031-03-01", 0, 0), said("b", "2031-03-02", 0, 0)], 2],
    [
      "one speaker at one event, dated differently by two outlets",
      [said("a", "2031-03-01", 0, 0, { event: "tolm" }), said("b", "2031-03-02", 0, 0, { event: "tolm" })],
      1,
    ],
    [
      "two speakers on one day",
      [said("a", "2031-03-01", 0, 0), said("b", "2031-03-01", 0, 0, { speaker: "tomas-abel" })],
      2,
    ],
    ["an unnamed group on two days", [said("a", "2031-03-01", 0, 0, group), said("b", "2031-04-01", 0, 0, group)], 1],
    [
      "one document quoted on two days",
      ["2031-03-01", "2031-03-09"].map((day) => said(day, day, 0, 0, { attribution: "document", proposal: "draft" })),
      1,
    ],
    [
      "nobody named, by two parties",
      [
        said("a", "2031-03-01", 0, 0, { speaker: null }),
        said("b", "2031-03-01", 0, 0, { speaker: null, party: "sabria" }),
      ],
      2,
    ],
    ["nothing", [], 0],
  ])("%s", (_, all, sets) => {
    expect(independentSets(all)).toBe(sets);
  });
});

describe("evidenceOn", () => {
  const all = [
    said("d", "2031-06-01", 0, 0),
    said("a", "2031-03-30", 0, 0, { last: "2031-04-02" }),
    said("b", "2031-04-20", 0, 0, group),
    said("c", "2031-04-21", 0, 0, { attribution: "opponent_said" }),
    said("e", "2031-05-03", 0, 0, group),
    statement("n", { answer: "no_comment", first: "2031-05-04", last: "2031-05-04" }),
  ];

  it("counts by month of the last day, what is switched off apart, and nothing after the day", () => {
    expect(evidenceOn(all, defaultKinds, "2031-05-14")).toEqual({
      months: [
        { month: "2031-04", counted: ["a", "b"], off: ["c"], sets: 2 },
        { month: "2031-05", counted: ["e", "n"], off: [], sets: 2 },
      ],
      total: 4,
      off: 1,
      kinds: [
        { kind: "on_record", count: 2, share: 0.5 },
        { kind: "own_side_anonymous", count: 2, share: 0.5 },
      ],
      sets: 3,
      sinceLast: 10,
    });
  });

  it("counts the day itself", () => {
    expect(evidenceOn(all, defaultKinds, "2031-05-04")).toMatchObject({ total: 4, sinceLast: 0 });
    expect(evidenceOn(all, defaultKinds, "2031-05-03")).toMatchObject({ total: 3, sinceLast: 0 });
  });

  it("has no days since the last where there is none", () => {
    expect(evidenceOn(all, new Set(), "2031-05-14")).toMatchObject({ total: 0, off: 5, kinds: [], sinceLast: null });
  });
});
