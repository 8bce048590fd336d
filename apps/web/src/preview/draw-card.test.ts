// @vitest-environment node
import { describe, expect, it } from "vitest";
import type { StandModel } from "@/charts/prepare-stand";
import type { Card } from "./card";
import { drawCard, stretched } from "./draw-card";

const words: Card = {
  ...{ kicker: "Parley: The canal", title: "Hours of the canal", deck: "Upper town moved by 20.", foot: "Edition 3" },
  ...{ chart: null, stands: null },
};
const none = { fill: "", edges: "", weak: "", stale: "", filled: "", hollow: "", square: "", bars: "" };
const chart: Card["chart"] = {
  ...{ width: 226, height: 104 },
  rows: [{ y: 10, anchored: true, words: "Open all year", above: true }],
  lines: [
    { slot: 1, paths: { ...none, hollowBars: "", asides: "", risers: "", filled: "M20 30h0", edges: "M20 30H200" } },
  ],
  ends: [{ slot: 1, name: "Upper town", y: 30 }],
  ticks: [{ x: 40, words: "Mar 2031" }],
  folds: [100],
};

const stand: StandModel = {
  ...{ empty: null, words: "ten years", age: "3 d", stale: false, conflicting: false, style: "filled", opacity: 1 },
  ...{ bars: [{ low: 0, high: 40 }], options: [], move: { from: 90, to: 40, size: "50", day: "2031-03-12" } },
  ...{ lately: true, position: "one" },
};
const option = (held: boolean) => ({ id: String(held), label: "a court", held });
const stands: Card["stands"] = {
  parties: [
    { slot: 1, name: "Upper town" },
    { slot: 2, name: "Lower town" },
  ],
  rows: [
    { title: "Hours of the canal", cells: [stand, { ...stand, bars: [{ low: 100, high: 100 }], move: null }] },
    {
      title: "Who pays",
      cells: [
        { ...stand, stale: true, move: null },
        { ...stand, style: "square" },
      ],
    },
    {
      title: "Who decides",
      cells: [
        { ...stand, options: [option(true), option(false)] },
        { ...stand, style: "hollow" },
      ],
    },
    {
      title: "The rest",
      cells: [
        { ...stand, empty: "no_answer" },
        { ...stand, empty: "undecided" },
      ],
    },
    { title: "Nothing", cells: [{ ...stand, empty: "no_data" }, stand] },
  ],
};

/** Width and height, as the header of a PNG says them. */
const sizeOf = (png: Uint8Array) => {
  const view = new DataView(png.buffer, png.byteOffset);
  return [view.getUint32(16), view.getUint32(20)];
};

describe("a card", () => {
  it.each<[string, Card]>([
    ["of words", words],
    ["with a chart", { ...words, chart }],
    ["of who stands where", { ...words, stands }],
    [
      "with more words than there is room for",
      { ...words, chart, title: "word ".repeat(400), deck: "word ".repeat(400) },
    ],
    [
      "in other scripts",
      {
        ...words,
        title:
          "\u0427\u0430\u0441\u0438 \u03ce\u03c1\u03b5\u03c2 \u0633\u0627\u0639\u0627\u062a \u65f6\u95f4 \u{1f6a2}",
      },
    ],
    ["of markup and of nothing", { ...words, title: "<svg onload=x>&amp;", deck: "", foot: "", kicker: "" }],
  ])("%s is a picture of 1200 by 630 px", async (_, card) => {
    expect(sizeOf(await drawCard(card))).toEqual([1200, 630]);
  });

  it("differs with its words and with its lines", async () => {
    const pictures = [words, { ...words, title: "Another" }, { ...words, chart }, { ...words, stands }].map(drawCard);
    const drawn = (await Promise.all(pictures)).map((png) => Buffer.from(png).toString("base64"));
    expect(new Set(drawn).size).toBe(4);
  });
});

it("a path is stretched by its numbers", () => {
  expect(stretched("M1 2H3V4h-1v.5z", 2, 10)).toBe("M2 20H6V40h-2v5z");
});
