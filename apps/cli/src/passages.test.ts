import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeText, isShort, judgeLog, judgePassage, judgeSentences, listPassages } from "./passages";

const TEXT = "The mill closes. Nobody asked.\n\nThe council regrets it.";
const at = (exact: string, start = TEXT.indexOf(exact)) => ({
  source: "a",
  exact,
  start,
  end: start + exact.length,
  where: "",
});

test("finds passages at any depth, and says where", () => {
  const { where: _, ...quote } = at("Nobody asked.");
  const records = [
    { id: "p1", evidence: [quote], provisions: [{ id: "q", evidence: [{ ...quote, altered: false }] }] },
  ];
  expect(listPassages(records, "proposals").map(({ where }) => where)).toEqual([
    "proposals p1.evidence[0]",
    "proposals p1.provisions q.evidence[0]",
  ]);
});

test("any slice of a text stands at its offsets, and nowhere else", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % text.length, (b % text.length) + 1].sort((x, y) => x - y) as [number, number];
      const exact = text.slice(start, end);
      expect(judgePassage({ source: "a", exact, start, end, where: "" }, text)).toBeNull();
      expect(judgePassage({ source: "a", exact: `${exact}x`, start, end, where: "" }, text)).not.toBeNull();
    }),
  );
});

test.each([
  ["moved", at("Nobody asked.", 3), "these words stand at 17 to 30, not at 3 to 16"],
  ["changed", at("Everybody asked.", 17), "these words are not in the text"],
])("a passage %s is told", (_name, passage, words) => {
  expect(judgePassage(passage, TEXT)).toBe(words);
});

test("twelve words are short, thirteen are not", () => {
  expect(isShort(at("a ".repeat(12).trim(), 0))).toBe(true);
  expect(isShort(at("a ".repeat(13).trim(), 0))).toBe(false);
});

test("a text counts only with the hash that its source names", () => {
  const sha256 = createHash("sha256").update(TEXT).digest("hex");
  expect(decodeText(Buffer.from(TEXT), sha256)).toEqual({ text: TEXT });
  expect(decodeText(Buffer.from(`${TEXT} `), sha256)).toHaveProperty("problem");
  expect(decodeText(Buffer.from(TEXT), null)).toHaveProperty("problem");
});

const WHOLE = [
  { source: "a", number: 1, start: 0, end: 16 },
  { source: "a", number: 2, start: 17, end: 30 },
  { source: "a", number: 3, start: 32, end: TEXT.length },
];

test.each([
  ["whole", WHOLE, []],
  ["one left out", [WHOLE[0], { ...WHOLE[2], number: 2 }], ["words before sentence 2 are in none"]],
  ["the last left out", WHOLE.slice(0, 2), ["words after the last sentence are in none"]],
  ["overlapping", [WHOLE[0], { ...WHOLE[1], start: 10 }, WHOLE[2]], ["sentence 2 has no place of its own"]],
  ["misnumbered", [WHOLE[0], { ...WHOLE[1], number: 3 }, WHOLE[2]], ["sentence 3 stands in place 2"]],
])("a division into sentences: %s", (_name, all, problems) => {
  expect(judgeSentences(all as typeof WHOLE, TEXT)).toEqual(problems);
});

test.each([
  [
    "whole",
    [
      { number: 1, ids: ["p1"] },
      { number: 2, reason: "Debris." },
      { number: 3, ids: ["p1", "e1"] },
    ],
    [],
  ],
  [
    "one left out",
    [
      { number: 1, ids: ["p1"] },
      { number: 2, ids: ["p1"] },
    ],
    ["sentence a 3 is not in the log"],
  ],
  [
    "an unknown record",
    [
      { number: 1, ids: ["p9"] },
      { number: 2, ids: ["p1"] },
      { number: 3, ids: ["p1"] },
    ],
    ["sentence a 1 is coded as p9, and there is no such record"],
  ],
  [
    "neither coded nor reasoned",
    [
      { number: 1, ids: [] },
      { number: 2, ids: ["p1"] },
      { number: 3, ids: ["p1"] },
    ],
    ["sentence a 1 is neither coded nor left out with a reason"],
  ],
])("a coding log: %s", (_name, log, problems) => {
  const lines = (log as { number: number; ids?: string[]; reason?: string }[]).map((line) => ({
    source: "a",
    ...line,
  }));
  expect(judgeLog(lines, WHOLE, new Set(["p1", "e1"]))).toEqual(problems);
});
