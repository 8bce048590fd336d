import fc from "fast-check";
import { expect, it } from "vitest";
import { astray, type CodedPassage, markedText } from "./marked-text";

const text = "One river, two towns.\n\nThe upper town\r\nasks for water.";
const passage = (exact: string, id = exact, start = text.indexOf(exact)): CodedPassage => {
  return { kind: "position", id, title: id, exact, start, end: start + exact.length };
};

it("cuts where a passage begins and ends, and keeps those that overlap apart", () => {
  const [first] = markedText(text, [passage("river, two", "a"), passage("two towns", "b")]);
  expect(first?.runs.map((run) => [run.text, run.passages.map(({ id }) => id)])).toEqual([
    ["One ", []],
    ["river, ", ["a"]],
    ["two", ["a", "b"]],
    [" towns", ["b"]],
    [".", []],
  ]);
});

it("carries a passage on over a line's end", () => {
  const [, second, third] = markedText(text, [passage("town\r\nasks")]);
  expect(second?.runs.at(-1)).toMatchObject({ text: "town", passages: [{ id: "town\r\nasks" }] });
  expect(third?.runs[0]).toMatchObject({ text: "asks", passages: [{ id: "town\r\nasks" }] });
});

it("marks nothing where the words do not stand, and names them", () => {
  const wrong = passage("river", "wrong", 0);
  expect(markedText(text, [wrong])[0]?.runs).toHaveLength(1);
  expect(astray(text, [wrong, passage("two")]).map(({ id }) => id)).toEqual(["wrong"]);
});

it("loses no character of any line, whatever is marked", () => {
  const span = fc.tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 8 }), (spans) => {
      const passages = spans.map(([start, length], index) =>
        passage(text.slice(start, start + length), `${index}`, start),
      );
      const paragraphs = markedText(text, passages);
      expect(paragraphs.map(({ runs }) => runs.map((run) => run.text).join(""))).toEqual(text.split(/[\r\n]+/));
      for (const run of paragraphs.flatMap(({ runs }) => runs)) expect(text.slice(run.start)).toMatch(run.text);
    }),
  );
});

it("cuts where a sentence begins, and says its number", () => {
  const [first, second] = markedText(
    text,
    [passage("river, two")],
    [
      { number: 1, start: 0 },
      { number: 2, start: 23 },
    ],
  );
  expect(first?.runs.map((run) => [run.text, run.sentence])).toEqual([
    ["One ", 1],
    ["river, two", null],
    [" towns.", null],
  ]);
  expect([second?.start, second?.runs[0]?.sentence]).toEqual([23, 2]);
});
