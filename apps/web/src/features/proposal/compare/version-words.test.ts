import { changesBetween } from "@parley/domain/analysis/versions";
import { expect, it } from "vitest";
import { changeInWords, refusalInWords } from "./version-words";

const issue = {
  ...{ id: "flow", code: "FLOW", title: "Flow", question: "How much?", category: "water", kind: "scale" as const },
  ...{ stops: [], options: [], poles: { low: "none", high: "all of it" }, note: null, order: 1 },
};
const provision = (id: string, on: string, low: number | null, high = low) => ({
  id,
  issue: on,
  low,
  high,
  option: null,
});
const words = (earlier: ReturnType<typeof provision>[], later: ReturnType<typeof provision>[]) => {
  const found = changesBetween(earlier, later);
  return found.state === "known" ? found.changes.map((one) => changeInWords(one, issue)) : refusalInWords(found);
};

it("says what became of an issue between two versions", () => {
  expect(words([provision("a", "flow", 10)], [provision("b", "flow", 40, 70)])).toEqual([
    "moved by 30 to 60, toward all of it",
  ]);
  expect(words([provision("a", "flow", 10)], [provision("b", "flow", 10)])).toEqual(["the same place"]);
  expect(words([provision("a", "flow", 10, 30)], [provision("b", "flow", 20, 40)])).toEqual([
    "cannot tell: the two places overlap",
  ]);
  expect(words([provision("a", "flow", 10)], [provision("b", "dam", 10)])).toEqual([
    "not in the later one",
    "new in the later one",
  ]);
});

it("refuses where it cannot tell provisions apart, or nothing is coded", () => {
  const two = [provision("a", "flow", 10), provision("b", "flow", 20)];
  expect(words(two, [provision("c", "flow", 10)])).toEqual([
    "not told apart: it has more than one provision on this, or one without a place",
  ]);
  expect(words([provision("a", "flow", 10)], [])).toMatch(/^What changed is not told: nothing of the later version/);
  expect(words([], [provision("a", "flow", 10)])).toMatch(/^What changed is not told: nothing of the earlier version/);
});
