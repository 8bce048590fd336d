import fc from "fast-check";
import { expect, it } from "vitest";
import { sentencesOf } from "./sentences";
import { unchangedSentences } from "./unchanged-sentences";

const divided = (text: string) => ({ text, sentences: sentencesOf(text) });
const words = ({ text, sentences }: ReturnType<typeof divided>, number: number) => {
  const one = sentences[number - 1];
  return text.slice(one?.start, one?.end);
};
const stay = (from: string, to: string, ...numbers: number[]) => [
  ...unchangedSentences(divided(from), divided(to), numbers),
];

it.each<[string, string, string, number[], [number, number][]]>([
  [
    "all behind a new one",
    "One. Two.",
    "New. One. Two.",
    [1, 2],
    [
      [1, 2],
      [2, 3],
    ],
  ],
  ["not one that was reworded", "One came. Two left.", "One went. Two left.", [1, 2], [[2, 2]]],
  ["not one that is part of another now", "One came. Two left", "One came. Two left at noon", [2], []],
  ["one of two alike, by what stands around it", "No. One. No. Two.", "New. No. One. No. Two.", [3], [[3, 4]]],
  ["neither of two alike where nothing tells them apart", "No.", "No.\nNo.", [1], []],
  ["no number that is not there", "One.", "One.", [2], []],
])("%s", (_, from, to, numbers, found) => {
  expect(stay(from, to, ...numbers)).toEqual(found);
});

it("what stays has the same words, and in the same text its own number", () => {
  const text = fc
    .array(fc.constantFrom("One.", "Two left.", "No.", "\n", " "), { maxLength: 20 })
    .map((all) => all.join(" "));
  fc.assert(
    fc.property(text, text, (from, to) => {
      const [a, b] = [divided(from), divided(to)];
      const numbers = a.sentences.map(({ number }) => number);
      for (const [before, now] of unchangedSentences(a, b, numbers)) expect(words(b, now)).toBe(words(a, before));
      expect(stay(from, from, ...numbers)).toEqual(numbers.map((number) => [number, number]));
    }),
  );
});
