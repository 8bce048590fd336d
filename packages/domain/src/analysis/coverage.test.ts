import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOn, nextToCode } from "./coverage";
import { findSegment } from "./in-force";
import { seriesByParty, seriesOf } from "./series";
import type { Statement } from "./statement";
import { days, everyKind, said, settings, statement, statements, subject } from "./testing";

const principals = { low: "kestria", high: "sabria" };
const day = "2031-03-10";
const coverage = (...all: Statement[]) =>
  coverageOn(
    seriesByParty(["kestria", "sabria", "orlan"], { id: "release", kind: "scale" }, all, settings),
    principals,
    day,
  );
const gapsOf = (...all: Statement[]) => Object.fromEntries(coverage(...all).map((one) => [one.party, one.gaps]));
const group = { speaker: "three-people", speakerNamed: false, attribution: "own_side_anonymous" } as const;
const twice = [said("a", "2031-03-01", 0, 0), said("b", "2031-03-02", 0, 0, { speaker: "tomas-abel" })];

describe("coverageOn", () => {
  it.each([
    ["nobody is on record", [], { kestria: ["missing"], sabria: ["missing"], orlan: [] }],
    ["one side stands, on two voices", twice, { kestria: [], sabria: ["one_sided"], orlan: [] }],
    ["one voice", [said("a", "2031-03-01", 0, 0)], { kestria: ["thin"], sabria: ["one_sided"], orlan: [] }],
    ["a third party alone", [said("a", day, 0, 0, { party: "orlan" })], { orlan: ["thin"], kestria: ["missing"] }],
    ["asked in vain", [statement("a", { answer: "no_comment" })], { kestria: ["missing"] }],
    ["said after the day", [said("a", "2031-03-11", 0, 0)], { kestria: ["missing"] }],
    [
      "an unnamed group twice",
      [said("a", "2031-03-01", 0, 0, group), said("b", day, 0, 0, group)],
      { kestria: ["unnamed", "thin"] },
    ],
    [
      "an unnamed group, and a name before",
      [said("a", "2031-03-01", 0, 0), said("b", day, 0, 0, group)],
      { kestria: ["unnamed"] },
    ],
    [
      "two unnamed groups",
      [said("a", day, 0, 0, group), said("b", day, 0, 0, { ...group, speaker: "two-people" })],
      { kestria: [] },
    ],
    ["without a first day", twice.map((one) => ({ ...one, first: null })), { kestria: ["undated"] }],
    ["long ago", twice.map((one) => ({ ...one, first: "2030-01-01", last: "2030-01-01" })), { kestria: ["old"] }],
  ])("%s", (_, all, expected) => {
    expect(gapsOf(...all)).toMatchObject(expected);
  });

  it("counts by the day, what is switched off apart, and passes over unscaled issues", () => {
    const off = said("o", "2031-03-01", 0, 0, { attribution: "opponent_said" });
    const later = said("l", "2031-04-01", 0, 0);
    expect(coverage(...twice, off, later)[0]).toMatchObject({ counted: 2, off: 1, sets: 2 });
    const unscaled = seriesOf({ ...subject, issueKind: "unscaled" }, [], settings);
    expect(coverageOn([unscaled], principals, day)).toEqual([]);
  });

  it("finds a principal absent just where no stand is in force, whatever the order of entry", () => {
    fc.assert(
      fc.property(statements, fc.constantFrom(...days), (all, on) => {
        const series = seriesOf(subject, all, everyKind);
        const [found] = coverageOn([series], principals, on);
        expect(found?.gaps.includes("missing")).toBe(findSegment(series, on) === null);
        expect(coverageOn([seriesOf(subject, [...all].reverse(), everyKind)], principals, on)).toEqual([found]);
      }),
    );
  });
});

describe("nextToCode", () => {
  it("puts the worst first, then what more provisions wait for", () => {
    const of = (party: string, issue: string, all: Statement[]) =>
      seriesOf({ party, issue, issueKind: "scale" }, all, settings);
    const on = (issue: string, party = "kestria") => said(`${party}-${issue}`, "2031-03-01", 0, 0, { issue, party });
    const series = [
      of("kestria", "fees", [on("fees")]),
      of("sabria", "fees", []),
      of("kestria", "dam", []),
      of("sabria", "dam", [on("dam", "sabria")]),
      of("orlan", "dam", []),
    ];
    const next = nextToCode(coverageOn(series, principals, day), [{ issue: "dam" }, { issue: null }]);
    expect(next.map(({ party, issue, gap, provisions }) => [party, issue, gap, provisions])).toEqual([
      ["kestria", "dam", "one_sided", 1],
      ["sabria", "fees", "one_sided", 0],
      ["sabria", "dam", "thin", 1],
      ["kestria", "fees", "thin", 0],
    ]);
  });
});
