import { expect, it } from "vitest";
import { codedInWords, counted } from "./who-coded";

const coded = {
  ...{ coder: 3, acceptor: 1, operator: false, reviewed: true, reviewRequired: true, pairsOfEyes: 2 },
  recordedAt: "2031-11-13T16:05:09.000Z",
};

it("gives viewers labels, and names to those who may know them", () => {
  const names = new Map([[3, "Ida Holm"]]);
  expect(codedInWords(coded, new Map())).toEqual({
    coded: "Analyst 3",
    checked: "Analyst 1, 13 Nov 2031, 16:05 UTC; two pairs of eyes",
  });
  expect(codedInWords(coded, names).coded).toBe("Ida Holm (Analyst 3)");
});

it("says that nobody reviewed what the operator brought in, or what needed no review", () => {
  expect(codedInWords({ ...coded, operator: true, coder: null, acceptor: null }, new Map()).checked).toContain(
    "not reviewed",
  );
  const alone = { ...coded, reviewed: false, pairsOfEyes: 1 };
  expect(codedInWords({ ...alone, reviewRequired: false }, new Map()).checked).toBe(
    "not reviewed: review was not required then; one pair of eyes",
  );
  expect(codedInWords(alone, new Map()).checked).toBe(
    "Analyst 1, 13 Nov 2031, 16:05 UTC; a redaction, which nobody has to review",
  );
});

it("counts in words up to ten", () => {
  expect([0, 1, 2, 11].map((many) => counted(many, "party", "parties"))).toEqual([
    "no parties",
    "one party",
    "two parties",
    "11 parties",
  ]);
});
