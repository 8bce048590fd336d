import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numbersOf } from "./coding-log";
import { sentencesOf } from "./sentences";

const text = "One came. Two left! Did three?";
const sentences = sentencesOf(text);

describe("the sentences that a passage stands in", () => {
  it.each<[number, number, number[]]>([
    [0, 3, [1]],
    [0, 9, [1]],
    [9, 10, []],
    [8, 11, [1, 2]],
    [5, 30, [1, 2, 3]],
    [30, 40, []],
    [4, 4, []],
  ])("%i to %i: %j", (start, end, numbers) => {
    expect([...numbersOf(sentences, [{ start, end }])]).toEqual(numbers);
  });

  it("are those that share a character with it", () => {
    const words = fc.array(fc.constantFrom("a", "B", ".", " ", "\n"), { maxLength: 60 }).map((all) => all.join(""));
    const stretches = fc.array(
      fc.tuple(fc.nat(70), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
    );
    fc.assert(
      fc.property(words, stretches, (any, all) => {
        const found = numbersOf(sentencesOf(any), all);
        for (const { number, start, end } of sentencesOf(any)) {
          const shared = all.some((one) => Math.max(start, one.start) < Math.min(end, one.end));
          expect(found.has(number)).toBe(shared);
        }
      }),
    );
  });
});
