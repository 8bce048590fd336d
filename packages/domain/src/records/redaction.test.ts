import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { saysRedacted, wordsSaid } from "./redaction";

const told = { id: "told", party: "upper", attribution: "own_side", said: { edtf: "2031-03-04", stated: "on Monday" } };
const named = { ...told, summary: "Says Ivan Petrenko.", aliases: ["Petrenko, Ivan"] };
const corrected = { ...told, summary: "Says an official." };

describe("the words of a body", () => {
  test("are those that people wrote, wherever they stand, and no keys, days or values of lists", () => {
    expect([...wordsSaid(named)].sort()).toEqual([...wordsSaid("Says Ivan Petrenko on Monday")].sort());
  });

  test("are there in half-filled forms too", () => {
    expect(wordsSaid({ provisions: [{ summary: "Ivan" }, null, 7] })).toEqual(wordsSaid("ivan"));
    expect(wordsSaid(null)).toEqual(new Set());
  });
});

describe("what a redaction reaches", () => {
  const reached = saysRedacted([named], [corrected]);
  test.each([
    ["the version itself", named, true],
    ["a draft that brings it back", { ...named, note: "Again." }, true],
    ["the name alone, in another field and spelling", { note: "petrenko" }, true],
    ["the name in another script", { note: "Петренко" }, true],
    ["what was corrected", corrected, false],
    ["another draft of the same record", { ...corrected, note: "Wider than before." }, false],
    ["a withdrawal", null, false],
  ])("%s: %j %s", (_name, body, expected) => expect(reached(body)).toBe(expected));

  test("is all that says anything of it, where no version stays", () => {
    expect(saysRedacted([named], [])({ summary: "Says nothing" })).toBe(true);
  });

  test("is every body with a word that only the redacted say", () => {
    const word = fc.stringMatching(/^[a-z]{3,8}$/);
    fc.assert(
      fc.property(fc.array(word), fc.array(word), word, (before, after, name) => {
        const redacted = { summary: [...before, `${name}zq`].join(" ") };
        const staying = { summary: after.join(" ") };
        expect(saysRedacted([redacted], [staying])({ note: `${name}zq` })).toBe(true);
        expect(saysRedacted([redacted], [staying])(staying)).toBe(false);
      }),
    );
  });
});
