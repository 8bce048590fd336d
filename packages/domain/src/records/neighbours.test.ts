import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Likeness, likenesses, type Neighbour } from "./neighbours";

const day = (first: string | null, last = first ?? "") => ({ first, last });
const at = (source: string, start: number, exact: string) => ({ source, exact, start, end: start + exact.length });
const words = "open the sluices at dawn";
const mine: Neighbour = {
  ...{ id: "mine", party: "osmark", issue: "flow", answer: "stated", act: "demand", low: 50, high: 75, option: null },
  ...{ direction: "none", days: day("2031-03-14"), passages: [at("courier", 100, words)] },
};
const far = { days: day("2030-01-01"), passages: [at("herald", 0, "another thing")] };
const one = (fields: Partial<Neighbour>): Neighbour => ({ ...mine, id: "other", ...far, ...fields });
const retraction = { act: "retract", low: null, high: null } as const;
const same = (...reasons: Likeness["same"]): Likeness[] => [{ id: "other", same: reasons, contradicts: false }];
const contradiction: Likeness[] = [{ id: "other", same: [], contradicts: true }];
const above = { low: 80, high: 100 };
const nominal = { low: null, high: null };

describe("beside the position being written", () => {
  it.each<[string, Partial<Neighbour>, Partial<Neighbour>, Likeness[]]>([
    ["nothing alike", {}, {}, []],
    ["the same words of one source", {}, { passages: [at("courier", 110, words)] }, same("same_words")],
    ["words that only touch", {}, { passages: [at("courier", 124, words)] }, []],
    [
      "the same words in another source",
      {},
      { passages: [at("herald", 5, "Open the sluices,\nat dawn")] },
      same("words_elsewhere"),
    ],
    ["a word in another source", { passages: [at("courier", 0, "no")] }, { passages: [at("herald", 5, "no")] }, []],
    ["the same place two days later", {}, { days: day("2031-03-16") }, same("near_and_alike")],
    ["the same place three days earlier", {}, { days: day("2031-03-01", "2031-03-11") }, same("near_and_alike")],
    ["the same place four days later", {}, { days: day("2031-03-18") }, []],
    ["the same place up to a day near", {}, { days: day(null, "2031-03-13") }, same("near_and_alike")],
    ["the same place up to a later day", {}, { days: day(null, "2031-06-01") }, []],
    [
      "no comment twice",
      { answer: "no_comment", ...nominal },
      { answer: "no_comment", ...nominal, days: mine.days },
      same("near_and_alike"),
    ],
    ["no comment and a stand", {}, { answer: "no_comment", ...nominal, days: mine.days }, []],
    ["places that exclude each other on one day", {}, { ...above, days: mine.days }, contradiction],
    ["places that touch on one day", {}, { low: 75, high: 100, days: mine.days }, []],
    [
      "places that exclude each other on days that may be one",
      {},
      { ...above, days: day("2031-03-10", "2031-03-20") },
      contradiction,
    ],
    [
      "places that exclude each other, up to a later day",
      {},
      { ...above, days: day(null, "2031-06-01") },
      contradiction,
    ],
    ["places that exclude each other on two days", {}, { ...above, days: day("2031-03-15") }, []],
    [
      "places that exclude each other, on a day not read yet",
      { days: null },
      { ...above, days: day("2031-03-14") },
      [],
    ],
    [
      "two options on one day",
      { ...nominal, option: "court" },
      { ...nominal, option: "panel", days: mine.days },
      contradiction,
    ],
    [
      "one option on one day",
      { ...nominal, option: "court" },
      { ...nominal, option: "court", days: mine.days },
      same("near_and_alike"),
    ],
    ["a place not given yet", nominal, { ...above, days: mine.days }, []],
    ["what was taken back", {}, { ...retraction, days: mine.days }, []],
    ["another party", {}, { party: "veldra", passages: mine.passages }, []],
    ["another issue", {}, { issue: "filling", passages: mine.passages }, []],
    ["itself", {}, { id: "mine", passages: mine.passages }, []],
    ["without a party", { party: null }, { party: null, passages: mine.passages }, []],
    [
      "the same words, at a place that excludes it",
      {},
      { ...above, days: mine.days, passages: mine.passages },
      [{ id: "other", same: ["same_words"], contradicts: true }],
    ],
  ])("%s", (_, own, other, found) => {
    expect(likenesses({ ...mine, ...own }, [one(other)])).toEqual(found);
  });

  it("those that share words come first", () => {
    const contradicting = one({ id: "b", ...above, days: mine.days });
    const sharing = one({ id: "a", passages: mine.passages });
    expect(likenesses(mine, [contradicting, sharing]).map(({ id }) => id)).toEqual(["a", "b"]);
  });
});

it("is as true the other way round", () => {
  const point = fc.integer({ min: 0, max: 100 });
  const days = fc.integer({ min: 10, max: 28 }).map((n) => `2031-03-${n}`);
  const neighbour = (id: string) =>
    fc.record({ low: point, size: point, first: days, more: fc.nat(3), start: fc.nat(40), undated: fc.boolean() }).map(
      ({ low, size, first, more, start, undated }): Neighbour => ({
        ...{ ...mine, id, low, high: Math.min(100, low + size), passages: [at("courier", start, words)] },
        days: { first: undated ? null : first, last: `2031-03-${Math.min(31, Number(first.slice(8)) + more)}` },
      }),
    );
  fc.assert(
    fc.property(neighbour("a"), neighbour("b"), (a, b) => {
      const [there, back] = [likenesses(a, [b])[0], likenesses(b, [a])[0]];
      expect([there?.same, there?.contradicts]).toEqual([back?.same, back?.contradicts]);
    }),
  );
});
