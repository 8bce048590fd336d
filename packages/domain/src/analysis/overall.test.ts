import { describe, expect, it } from "vitest";
import { byDistance, pairsOf } from "./overall";
import { seriesOf } from "./series";
import type { IssueKind } from "./series-shape";
import { said, settings } from "./testing";

const of = (party: string, issue: string, ends: [number, number] | null, issueKind: IssueKind = "scale") => {
  const all = ends ? [said(`${party}-${issue}`, "2031-03-01", ...ends, { party, issue })] : [];
  return seriesOf({ party, issue, issueKind }, all, settings);
};
const series = [
  of("kestria", "near", [40, 50]),
  of("kestria", "form", null, "nominal"),
  of("kestria", "alone", [0, 0]),
  of("kestria", "wide", [0, 50]),
  of("kestria", "far", [0, 0]),
  of("sabria", "far", [80, 80]),
  of("sabria", "wide", [60, 100]),
  of("sabria", "near", [60, 60]),
  of("sabria", "form", null, "nominal"),
  of("sabria", "alone", null),
  of("kestria", "met", [10, 10]),
  of("sabria", "met", [10, 10]),
  of("orlan", "near", [0, 0]),
  of("kestria", "unshared", [0, 0]),
];

describe("pairsOf", () => {
  it("pairs two parties on the issues of both, each with its salience", () => {
    const pairs = pairsOf(series, "kestria", "sabria", (party, issue) => (issue === "far" ? party.length : null));
    expect(pairs.map(({ a, b }) => [a.party, b.party, a.issue === b.issue && a.issue])).toEqual(
      ["near", "form", "alone", "wide", "far", "met"].map((issue) => ["kestria", "sabria", issue]),
    );
    expect(pairs.map(({ salience }) => salience).slice(3, 5)).toEqual([
      { a: null, b: null },
      { a: 7, b: 6 },
    ]);
  });
});

describe("byDistance", () => {
  it("puts the surely farther first, then the possibly farther, and last what is undefined, as it came", () => {
    const pairs = pairsOf(series, "kestria", "sabria", () => null);
    expect(byDistance(pairs, "2031-03-05").map(({ pair }) => pair.a.issue)).toEqual([
      ...["far", "wide", "near", "met", "form", "alone"],
    ]);
    expect(byDistance(pairs, "2031-02-01").map(({ distance }) => distance.state)).toEqual(Array(6).fill("undefined"));
  });
});
