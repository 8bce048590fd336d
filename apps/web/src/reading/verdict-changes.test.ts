import type { Statement } from "@parley/domain/analysis/statement";
import { parseRecord } from "@parley/domain/records/rules";
import { sound } from "@parley/domain/records/sound.fixture";
import { expect, it } from "vitest";
import { verdictChanges } from "./verdict-changes";

const issue = parseRecord("issue", sound.issue);
const said = (id: string, day: string, low: number, high = low): Statement => ({
  ...{
    id,
    party: "upland",
    issue: "water",
    answer: "stated",
    low,
    high,
    option: null,
    open: "none",
    direction: "none",
  },
  ...{ speaker: "ilmar", attribution: "own_words", act: null, firmness: null, confidence: "high", condition: null },
  ...{ event: null, proposal: null, relations: [], speakerNamed: true, first: day, last: day },
});
const wish = { issue, issueAfter: null, parties: [{ id: "upland" }], staleAfter: 90 };
const now = [said("one", "2031-01-01", 0), said("two", "2031-02-01", 50)];

it("tells a shift that two stops in one would take away", () => {
  const after = [said("one", "2031-01-01", 50), said("two", "2031-02-01", 50)];
  expect(verdictChanges({ ...wish, now, after })).toEqual([
    {
      statement: "two",
      party: "upland",
      day: "2031-02-01",
      now: "Shift of 50, from all",
      after: "No detectable change",
    },
  ]);
});

it("says nothing where a shift is only of another size", () => {
  const after = [said("one", "2031-01-01", 0), said("two", "2031-02-01", 60)];
  expect(verdictChanges({ ...wish, now, after })).toEqual([]);
});
