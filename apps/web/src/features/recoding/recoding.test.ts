import { parseRecord } from "@parley/domain/records/rules";
import { nominal, sound } from "@parley/domain/records/sound.fixture";
import { describe, expect, it } from "vitest";
import { stillThere } from "./kept-recoding";
import { mappingInWords } from "./recoding-words";

const before = parseRecord("issue", sound.issue);
const form = parseRecord("issue", nominal);
const after = { ...before, stops: before.stops.map((stop) => (stop.value === 50 ? { ...stop, value: 60 } : stop)) };

describe("a mapping in words", () => {
  it.each([
    [before, after, { "0": "0", "50": "60", "100": "100" }, "Recoding: “half” from 50 to 60."],
    [before, after, { "0": "0", "50": "100", "100": "100" }, "Recoding: “half” from 50 to 100 (“none”)."],
    [before, after, { "0": "0", "50": null, "100": "100" }, "Recoding: “half” decided one by one."],
    [
      before,
      form,
      { "0": "treaty", "50": null, "100": "memo" },
      "Recoding: “all” to “a treaty”; “half” decided one by one; “none” to “a memorandum”.",
    ],
    [before, before, { "0": "0", "50": "50", "100": "100" }, ""],
    [before, { ...before, kind: "unscaled" as const, stops: [] }, {}, ""],
  ])("%#", (from, to, mapping, words) => {
    expect(mappingInWords(from, to, mapping)).toBe(words);
  });
});

it("what was said of stops that are gone is asked again", () => {
  const at = { kind: "position" as const, part: null };
  const place = (low: number) => ({ low, high: 100, option: null, open: "none" as const, direction: "none" as const });
  const kept = {
    mapping: { "0": "50", "50": "60", "100": null },
    decisions: [
      { ...at, id: "a", place: place(50) },
      { ...at, id: "b", place: place(60) },
      { ...at, id: "c", place: null },
    ],
  };
  const { mapping, decisions } = stillThere(kept, after);
  expect(mapping).toEqual({ "50": "60", "100": null });
  expect(decisions.map(({ id }) => id)).toEqual(["b", "c"]);
});
