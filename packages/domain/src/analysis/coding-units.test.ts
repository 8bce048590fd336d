import { describe, expect, it } from "vitest";
import { position } from "../records/position";
import { codedUnits, valuesOf } from "./coding-units";

const sentences = [
  { source: "herald", number: 1, start: 0, end: 40 },
  { source: "herald", number: 2, start: 41, end: 90 },
  { source: "post", number: 1, start: 0, end: 60 },
];
const passage = (start: number, source = "herald") => ({ source, exact: "word", start, end: start + 4 });
const coded = (id: string, parts: object = {}) =>
  position.parse({
    ...{ id, party: "kestria", issue: "release", answer: "stated", low: 20, high: 60 },
    ...{ attribution: "own_words", credibility: 1, confidence: "high", summary: "It said so." },
    ...{ said: { edtf: "2031-03-01" }, evidence: [passage(50)] },
    ...parts,
  });

describe("codedUnits", () => {
  it("lays positions of one sentence, party and issue beside one another, whatever they are called", () => {
    const units = codedUnits(
      [
        [coded("a1"), coded("a2", { party: "sabria" })],
        [
          coded("b1", { low: 40, evidence: [passage(70), passage(44)] }),
          coded("b2", { evidence: [passage(50, "post")] }),
        ],
      ],
      sentences,
    );
    expect(units.map(({ sentence, party, positions }) => [sentence, party, positions.map((one) => one?.id)])).toEqual([
      ["herald 2", "kestria", ["a1", "b1"]],
      ["herald 2", "sabria", ["a2", undefined]],
      ["post 1", "kestria", [undefined, "b2"]],
    ]);
    expect(valuesOf(units, "low")).toEqual([
      [20, 40],
      [20, null],
      [null, 20],
    ]);
    expect(valuesOf(units, "firmness")).toEqual(Array(3).fill([null, null]));
  });

  it("belongs to the sentence of its earliest passage", () => {
    const [unit] = codedUnits([[coded("a1", { evidence: [passage(70), passage(10)] })]], sentences);
    expect(unit?.sentence).toBe("herald 1");
  });

  it("throws where a position begins in no sentence, or is one of two", () => {
    expect(() => codedUnits([[coded("a1", { evidence: [] })]], sentences)).toThrow(RangeError);
    expect(() => codedUnits([[coded("a1", { evidence: [passage(90)] })]], sentences)).toThrow(RangeError);
    expect(() => codedUnits([[coded("a1"), coded("a2")]], sentences)).toThrow(RangeError);
  });
});
