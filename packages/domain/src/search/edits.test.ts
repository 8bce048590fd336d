import fc from "fast-check";
import { expect, test } from "vitest";
import { editsBetween, meantBy, spellingKeys } from "./edits";

const word = fc.string({ unit: fc.constantFrom(..."abcdeiklnorstuvz"), minLength: 1, maxLength: 12 });

test.each([
  ["lavrov", "lavrov", 0],
  ["lavorv", "lavrov", 1],
  ["kushner", "kushnr", 1],
  ["tramp", "trump", 0.5],
  ["uchakov", "ushakov", 1],
  ["krigistan", "kirgizstan", 2],
  ["", "abc", 3],
])("%s to %s: %d", (from, to, edits) => expect(editsBetween(from, to)).toBe(edits));

test("edits are the same there and back, none only to itself, and never more than all of it", () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(editsBetween(a, b)).toBe(editsBetween(b, a));
      expect(editsBetween(a, b) === 0).toBe(a === b);
      expect(editsBetween(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      expect(editsBetween(a, b, true)).toBeLessThanOrEqual(editsBetween(a, b));
    }),
  );
});

test("the nearest known words are meant, and none that is far", () => {
  const known = ["zelenski", "security", "secretary", "trump", "camp", "lavrov", "zaporizhia", "putin"];
  expect(meantBy("zelenksi", known, false)).toEqual(["zelenski"]);
  expect(meantBy("secruity", known, false)).toEqual(["security"]);
  expect(meantBy("tramp", known, false)).toEqual(["trump"]);
  expect(meantBy("zaporozhi", known, false)).toEqual(["zaporizhia"]);
  expect(meantBy("zlenk", known, true)).toEqual([]);
  expect(meantBy("zelnsk", known, true)).toEqual(["zelenski"]);
  expect(meantBy("xylophonist", known, false)).toEqual([]);
  expect(meantBy("pu", known, false)).toEqual([]);
  expect(meantBy("1992", ["1991"], false)).toEqual([]);
});

test("keys hold whole characters", () => {
  expect(spellingKeys("𐐨𐐩")).toEqual(["  𐐨", " 𐐨𐐩", "𐐨𐐩 ", "=𐐨𐐩"]);
});

test("a word one edit off shares a key with the word that was meant", () => {
  fc.assert(
    fc.property(word, fc.nat(), fc.constantFrom(..."abcdeiklnorstuvz"), (meant, at, letter) => {
      fc.pre(meant.length > 4);
      const place = at % meant.length;
      const typed = meant.slice(0, place) + letter + meant.slice(place + 1);
      const keys = new Set(spellingKeys(meant));
      expect(spellingKeys(typed).some((key) => keys.has(key))).toBe(true);
    }),
  );
});
