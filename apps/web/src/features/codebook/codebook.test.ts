import { attributions } from "@parley/domain/records/fields";
import { acts } from "@parley/domain/records/position";
import { expect, it } from "vitest";
import { kindInWords, stopsFromTop } from "./codebook-words";
import { codingScales } from "./coding-scales";

const stop = (value: number, anchored = true) => ({ value, label: `stop ${value}`, explanation: null, anchored });

it("puts the high pole on top, as the charts do", () => {
  expect(stopsFromTop({ stops: [stop(0), stop(100), stop(50)] }).map(({ value }) => value)).toEqual([100, 50, 0]);
});

it.each([
  [
    { kind: "scale" as const, stops: [stop(0), stop(100)], options: [] },
    "A scale of two stops, all stated by a source.",
  ],
  [
    { kind: "scale" as const, stops: [stop(0), stop(50, false), stop(100)], options: [] },
    "A scale of three stops, two stops stated by a source.",
  ],
  [
    { kind: "nominal" as const, stops: [], options: [{ id: "a", label: "A", explanation: null, anchored: false }] },
    "A choice among one option, no options stated by a source.",
  ],
  [{ kind: "unscaled" as const, stops: [], options: [] }, "Not on a scale: it takes assessments, no positions."],
])("says what kind of issue it is: %j", (issue, words) => {
  expect(kindInWords(issue)).toBe(words);
});

it("explains every value there is, each in words of its own", () => {
  const sizes = Object.fromEntries(codingScales.map(({ id, values }) => [id, values.length]));
  expect(sizes).toEqual({
    ...{ attribution: attributions.length, act: acts.length, firmness: 5, credibility: 6, confidence: 3 },
  });
  for (const { values } of codingScales) {
    const meanings = values.map(({ meaning }) => meaning);
    expect(meanings.every((meaning) => meaning.length > 10)).toBe(true);
    expect(new Set(meanings).size).toBe(meanings.length);
  }
});

it("says of each attribution whether it counts, as the analysis does", () => {
  const [attribution] = codingScales;
  const follows = attribution?.values.map((value) => value.follows);
  expect(follows?.[0]).toBe("on the record: counted; a filled mark");
  expect(follows?.at(-1)).toBe("said by an opponent: not counted unless switched on; a hollow mark");
});
