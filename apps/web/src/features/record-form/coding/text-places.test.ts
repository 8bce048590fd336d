import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  atOffset,
  type Cursor,
  linesOf,
  type Motion,
  moved,
  placeAt,
  type TextPlaces,
  takeSentence,
  takeStretch,
  trimmed,
  wordsOf,
} from "./text-places";

const text = "Rain fell.\n\n“A river is not a tap,” he said. It rose by 5% – twice—in May.";
const sentences = ["Rain fell.", "“A river is not a tap,” he said.", "It rose by 5% – twice—in May."].map((words) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
});
const places: TextPlaces = { text, words: wordsOf(text), sentences, lines: linesOf(text) };
const said = (cursor: Cursor) => cursor.taken && text.slice(cursor.taken.start, cursor.taken.end);
const onWord = ({ word }: Cursor) => text.slice(places.words[word]?.start, places.words[word]?.end);
const from = (word: string) => atOffset(places, text.indexOf(word));
const go = (cursor: Cursor, ...motions: (Motion | `+${Motion}`)[]) =>
  motions.reduce((at, motion) => moved(places, at, motion.replace("+", "") as Motion, motion.startsWith("+")), cursor);

describe("words", () => {
  it("are taken without the marks around them, and apart at dashes", () => {
    expect(places.words.map(({ start, end }) => text.slice(start, end)).join("|")).toBe(
      "Rain|fell|A|river|is|not|a|tap|he|said|It|rose|by|5%|twice|in|May",
    );
  });

  it("keep signs of money, figures and what stands inside a word", () => {
    const of = (words: string) => wordsOf(words).map(({ start, end }) => words.slice(start, end));
    expect(of("$300, 1.5 m³/s; the minister’s “twenty-one”")).toEqual([
      ...["$300", "1.5", "m³/s", "the", "minister’s", "twenty-one"],
    ]);
    expect(of("… — !")).toEqual([]);
  });

  it("lie in their order inside the text, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (any) => {
        const found = wordsOf(any);
        for (const [i, { start, end }] of found.entries()) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0);
          expect(any.slice(start, end)).not.toMatch(/\s/);
        }
      }),
    );
  });
});

describe("a caret", () => {
  it("goes by word and stops at the ends", () => {
    expect(onWord(go(from("Rain"), "back"))).toBe("Rain");
    expect(onWord(go(from("fell"), "word"))).toBe("A");
    expect(onWord(go(from("May"), "word"))).toBe("May");
  });

  it("goes by sentence: down to the next, up to the beginning of its own and then of the one before", () => {
    expect(onWord(go(from("fell"), "sentence"))).toBe("A");
    expect(onWord(go(from("said"), "sentence-back"))).toBe("A");
    expect(onWord(go(from("said"), "sentence-back", "sentence-back"))).toBe("Rain");
    expect(onWord(go(from("twice"), "sentence"))).toBe("May");
    expect([onWord(go(from("not"), "home")), onWord(go(from("not"), "end"))]).toEqual(["A", "said"]);
    expect([onWord(go(from("not"), "top")), onWord(go(from("not"), "bottom"))]).toEqual(["Rain", "May"]);
  });

  it("goes by paragraph in the same way", () => {
    expect(onWord(go(from("fell"), "line"))).toBe("A");
    expect(onWord(go(from("twice"), "line-back"))).toBe("A");
    expect(onWord(go(from("twice"), "line-back", "line-back"))).toBe("Rain");
  });

  it("takes the word it is on, then one more a step, in either direction", () => {
    expect(said(go(from("river"), "+word"))).toBe("river");
    expect(said(go(from("river"), "+word", "+word", "+word"))).toBe("river is not");
    expect(said(go(from("river"), "+word", "+word", "+back"))).toBe("river");
    expect(said(go(from("river"), "+back", "+back"))).toBe("A river");
  });

  it("takes to the end of the sentence, then to the end of the next, and back to its beginning", () => {
    expect(said(go(from("not"), "+sentence"))).toBe("not a tap,” he said");
    expect(said(go(from("not"), "+sentence", "+sentence"))).toBe("not a tap,” he said. It rose by 5% – twice—in May");
    expect(said(go(from("not"), "+sentence-back"))).toBe("A river is not");
  });

  it("takes its sentence as it stands, and lets go by moving on", () => {
    const taken = takeSentence(places, from("tap"));
    expect(taken && said(taken)).toBe("“A river is not a tap,” he said.");
    expect(taken && said(go(taken, "word"))).toBeNull();
  });

  it("goes on from what was selected by hand", () => {
    const start = text.indexOf("river");
    const hand = takeStretch(places, { start: start + 2, end: start + "river is n".length });
    expect(said(hand)).toBe("river is not");
    expect(said(go(hand, "+word"))).toBe("river is not a");
  });

  it("leaves marks beside whole words that were selected with them", () => {
    const [start, end] = [text.indexOf("“A"), text.indexOf(" he")];
    expect(said(takeStretch(places, { start, end }))).toBe("“A river is not a tap,”");
  });

  it("stays where it is in a text without words", () => {
    const nothing = { text: " ", words: [], sentences: [], lines: [] };
    expect(moved(nothing, atOffset(nothing, 0), "word", true)).toEqual({ word: 0, anchor: null, taken: null });
    expect(takeSentence(nothing, atOffset(nothing, 0))).toBeNull();
  });
});

it("finds the stretch at an offset, the next one in a gap, and the last beyond the end", () => {
  expect([0, 9, 10, 11, 12, 40, 500].map((offset) => placeAt(sentences, offset))).toEqual([0, 0, 1, 1, 1, 1, 2]);
});

it("has a line for each that holds words", () => {
  expect(linesOf("  one\n\n two \n").map(({ start, end }) => [start, end])).toEqual([
    [2, 5],
    [8, 11],
  ]);
  expect(trimmed("a  b", { start: 1, end: 3 })).toBeNull();
  expect(trimmed(" ab ", { start: 0, end: 4 })).toEqual({ start: 1, end: 3 });
});
