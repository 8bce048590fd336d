import { expect, it } from "vitest";
import { at, parties, scaleIssue } from "@/charts/testing/sample-issue";
import { type RecordData, recordFigures } from "@/reading/record-figures";
import { plainText } from "@/reading/sentence";
import { distanceDeck } from "./distance-deck";
import { type DistanceState, distanceFigures } from "./distance-figures";
import { issueLines } from "./distance-lines";

const open: DistanceState = { a: null, b: null, on: null, since: null, by: "order" };
const said = [
  at("s", "2031-02-01", 20, 20, { party: "sab" }),
  at("k", "2031-02-01", 100),
  at("l", "2031-06-01", 60),
  at("e", "2031-03-01", 40, 50, { party: "eu" }),
];
const third = parties.slice(0, 1).map((party) => ({ ...party, id: "eu", short: "EU", slot: 3 }));
const data: RecordData = {
  ...{ id: "talks", edition: 1, role: "viewer", reviewRequired: true, events: [], counts: {}, editions: [] },
  profile: {
    ...{ id: "talks", title: "Talks", summary: null, staleAfter: 90, horizon: 14 },
    principals: { low: "sab", high: "kes" },
  },
  ...{ parties: [...parties, ...third], issues: [scaleIssue], statements: said, saliences: [] },
};
const record = recordFigures(data, "2031-06-20");
const figures = (state: Partial<DistanceState> = {}) => {
  const found = distanceFigures(data, record, { ...open, ...state });
  if (!found) throw new Error("There are two parties.");
  return found;
};

it("holds the principals against each other unless others are asked for, and nobody against itself", () => {
  const pair = (state: Partial<DistanceState>) => [figures(state).a.id, figures(state).b.id];
  expect(pair({})).toEqual(["sab", "kes"]);
  expect(pair({ b: "eu" })).toEqual(["sab", "eu"]);
  expect(pair({ b: "sab" })).toEqual(["kes", "sab"]);
  expect(pair({ a: "kes", b: "kes" })).toEqual(["kes", "sab"]);
  expect(pair({ a: "gone" })).toEqual(["sab", "kes"]);
});

it("says how far apart they are on the day, and what changed since the earlier one", () => {
  const since = "2031-03-15";
  expect(plainText(distanceDeck(figures({ since })))).toBe(
    "On 20 June 2031 Sabria and Kestria were 40 of 100 apart: the mean over 1 of 1 scaled issue, all weighing alike. " +
      "Since 15 March 2031 they came nearer by 40, over one issue on which both stood then, too.",
  );
  expect(issueLines(figures({ since }))[1]?.slice(4)).toEqual([
    ...[40, 40, "40", 0, 40, "overlap 0, gap 40", 40, 40, "nearer by 40"],
  ]);
});

it("says no figure where none is", () => {
  const early = figures({ on: "2031-01-15" });
  expect(plainText(distanceDeck(early))).toContain("cannot be said: on none of 1 scaled issue have both said");
  expect(issueLines(early)[1]?.slice(4, 10)).toEqual([
    ...[null, null, "undefined: no stand of either on record"],
    ...[null, null, "not given: a side is missing"],
  ]);
});

it("gives overlap and gap to the principals alone, whichever is named first", () => {
  expect(figures({ a: "kes", b: "sab" }).rows[0]?.room).toMatchObject({ gap: 40 });
  expect(figures({ a: "eu" }).rows[0]?.room).toBeNull();
});
