import { expect, test } from "vitest";
import {
  blindCode,
  blindUnits,
  codesProblems,
  differingFields,
  drawSentences,
  isAgreed,
  settledCodes,
  undecidedUnits,
} from "./double-coding";
import { issue } from "./records/issue";

const code = (party: string, fields: object = {}) =>
  blindCode.parse({ party, issue: "hours", answer: "stated", low: 0, high: 0, attribution: "own_words", ...fields });
const nominal = issue.parse({
  ...{ id: "hours", code: "HOURS", title: "Hours", question: "When?", category: "water", kind: "nominal", order: 1 },
  options: [{ id: "noon", label: "At noon", anchored: true }],
});

const units = blindUnits(
  [{ place: 1, codes: [code("upper"), code("lower")] }],
  [
    { place: 0, codes: [] },
    { place: 1, codes: [code("upper"), code("lower", { low: 50, high: 60 })] },
    { place: 0, codes: [code("lower"), code("upper", { party: null })] },
  ],
);

test("two codings lie side by side by sentence, party and issue; what is half-filled is left out", () => {
  expect(units.map((unit) => [unit.place, unit.party, isAgreed(unit), differingFields(unit)])).toEqual([
    [0, "lower", false, []],
    [1, "lower", false, ["low", "high"]],
    [1, "upper", true, []],
  ]);
});

test("what both say stands by itself; what differs stands as it was decided, and not before", () => {
  expect(undecidedUnits(units, []).map(({ place }) => place)).toEqual([0, 1]);
  expect(settledCodes(units, [])).toEqual([{ place: 1, code: code("upper") }]);
  const at = { party: "lower", issue: "hours" };
  const own = code("lower", { low: 55, high: 55 });
  const rulings = [
    { ...at, place: 0, takes: "neither" as const, code: null },
    { ...at, place: 1, takes: "own" as const, code: own },
  ];
  expect(undecidedUnits(units, rulings)).toEqual([]);
  expect(settledCodes(units, rulings)).toEqual([
    { place: 1, code: own },
    { place: 1, code: code("upper") },
  ]);
});

test("a place is of the kind that its issue takes", () => {
  const paths = (fields: object) =>
    codesProblems([code("upper", fields)], new Map([["hours", nominal]])).map(({ path }) => path);
  expect(paths({})).toEqual(["0.low"]);
  expect(paths({ low: null, high: null, option: "noon" })).toEqual([]);
  expect(paths({ low: null, high: null, option: "dusk" })).toEqual(["0.option"]);
  expect(paths({ low: null, high: null })).toEqual(["0.low"]);
});

test("a draw has each sentence once, in order, and no more than there are", () => {
  const last = () => 0.999;
  expect(drawSentences(5, 2, last)).toEqual([3, 4]);
  expect(drawSentences(3, 9, () => 0)).toEqual([0, 1, 2]);
});
