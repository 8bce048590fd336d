import { threeWay } from "@parley/domain/changeset";
import { expect, it } from "vitest";
import { mergeRows } from "./merge-rows";
import type { RecordNames } from "./record-names";

const names: RecordNames = { nameOf: (_, id) => id, issueOf: () => null, slotOf: () => null };
const passage = (start: number, exact: string) => ({ source: "s1", exact, start, end: start + exact.length });

function rowsOf(base: object | null, theirs: object, mine: object) {
  const sides = { base: base as Record<string, unknown> | null, theirs: { ...theirs }, mine: { ...mine } };
  const merge = threeWay("position", sides.base, sides.theirs, sides.mine);
  return mergeRows("position", sides, merge, names);
}
const wordsOf = (side: readonly { after: { words: string } | null }[]) => side.map(({ after }) => after?.words);

it("tells what both changed from what one changed, and shows a reading as one", () => {
  const base = { party: "p", low: 0, high: 50, note: "n", summary: "s", firmness: 1 };
  const { open, settled } = rowsOf(
    base,
    { ...base, low: 20, note: "theirs", firmness: 2 },
    { ...base, high: 60, note: "mine", summary: "mine" },
  );
  expect(open.map(({ key, label, typable }) => [key, label, typable])).toEqual([
    ["issue", "Position", null],
    ["note", "Note", "mine"],
  ]);
  expect(wordsOf(open[0]?.theirs ?? [])).toEqual(["20 to 50 of 100"]);
  expect(wordsOf(open[0]?.mine ?? [])).toEqual(["0 to 60 of 100"]);
  expect(settled.map(({ key, by }) => [key, by])).toEqual([
    ["firmness", "theirs"],
    ["summary", "mine"],
  ]);
});

it("shows one entry by itself where both changed it, and the list where entries of both stand", () => {
  const old = { evidence: [passage(1, "old")] };
  const theirs = { evidence: [passage(1, "theirs"), passage(20, "new")] };
  const { open, settled } = rowsOf(old, theirs, { evidence: [passage(1, "mine")] });
  expect(open.map(({ key }) => key)).toEqual(["evidence.s1-1"]);
  expect(open[0]?.theirs[0]?.after?.passages?.map(({ exact }) => exact)).toEqual(["theirs"]);
  expect(open[0]?.mine[0]?.after?.passages?.map(({ exact }) => exact)).toEqual(["mine"]);
  expect(settled.map(({ key, by }) => [key, by])).toEqual([["evidence", "both"]]);
});

it("leaves every difference open where both made the record", () => {
  const { open, settled } = rowsOf(null, { note: "theirs", summary: "same" }, { note: "mine", summary: "same" });
  expect([open.map(({ key }) => key), settled]).toEqual([["note"], []]);
});
