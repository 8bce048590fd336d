import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Move, movePassages, type Passage } from "./move-passages";

const at = (text: string, exact: string, nth = 0): Passage => {
  let start = text.indexOf(exact);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(exact, start + 1);
  return { exact, start, end: start + exact.length };
};
const old = "The upper town said no. It asks for boats. The lower town said no as well.";
const moved = (text: string, exact: string, nth = 0): Move => ({ moved: true, ...at(text, exact, nth) });
const gone: Move = { moved: false, why: "gone" };
const unclear: Move = { moved: false, why: "unclear" };
const words = (text: string) => `Corrected on Friday.\n${text}`;

describe("a passage in a corrected text", () => {
  it.each<[string, string | null, string, Passage, Move]>([
    ["moves with its words", old, words(old), at(old, "asks for boats"), moved(words(old), "asks for boats")],
    ["is the same where nothing changed", old, old, at(old, "said no", 1), moved(old, "said no", 1)],
    ["moves by what stands around it", old, words(old), at(old, "said no", 1), moved(words(old), "said no", 1)],
    [
      "moves by what stands around it though an earlier one is gone",
      old,
      old.replace("The upper town said no. ", ""),
      at(old, "said no", 1),
      moved(old.replace("The upper town said no. ", ""), "said no"),
    ],
    ["is gone with its words", old, old.replace("boats", "ferries"), at(old, "asks for boats"), gone],
    [
      "does not move to the other one where its own is gone",
      old,
      old.replace("no.", "yes."),
      at(old, "said no"),
      unclear,
    ],
    ["is unclear where nothing tells two apart", "no", "no\nno", at("no", "no"), unclear],
    [
      "is unclear where it did not stand in the old text",
      old,
      words(old),
      { exact: "said no", start: 0, end: 7 },
      unclear,
    ],
    [
      "moves by words found once where the old text is not at hand",
      null,
      words(old),
      at(old, "asks"),
      moved(words(old), "asks"),
    ],
    ["is unclear by words found twice where it is not", null, words(old), at(old, "said no"), unclear],
    [
      "moves over other white space, its words as they now stand",
      old,
      old.replace("asks for", "asks\n  for"),
      at(old, "asks for boats"),
      moved(old.replace("asks for", "asks\n  for"), "asks\n  for boats"),
    ],
    [
      "finds its way among several over other white space",
      old,
      old.replaceAll("said no", "said\u00a0no"),
      at(old, "said no", 1),
      moved(old.replaceAll("said no", "said\u00a0no"), "said\u00a0no", 1),
    ],
    ["of nothing but white space is gone", "a b", "ab", at("a b", " "), gone],
  ])("%s", (_, before, after, passage, result) => {
    expect(movePassages(before, after, [passage])).toEqual([result]);
  });
});

const piece = fc.constantFrom("a", "b", "ab", " ", "\n", ". ", "é", "😀", "no ");
const texts = fc.array(piece, { maxLength: 40 }).map((all) => all.join(""));
const passagesOf = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(12)), { maxLength: 6 })
    .map((all) => all.map(([start, length]) => ({ start, end: Math.min(start + length, text.length) })))
    .map((all) =>
      all.filter(({ start, end }) => start < end).map((one) => ({ ...one, exact: text.slice(one.start, one.end) })),
    );
const withPassages = texts.chain((text) => fc.tuple(fc.constant(text), passagesOf(text)));
const bare = (text: string) => text.replace(/\s+/g, " ");

describe("of any two texts", () => {
  it("what moves stands word for word where it is said to", () => {
    fc.assert(
      fc.property(withPassages, texts, ([before, passages], after) => {
        movePassages(before, after, passages).forEach((move, i) => {
          if (!move.moved) return;
          expect(after.slice(move.start, move.end)).toBe(move.exact);
          expect(bare(move.exact)).toBe(bare(passages[i]?.exact ?? ""));
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it("what is gone stands nowhere", () => {
    fc.assert(
      fc.property(withPassages, texts, ([before, passages], after) => {
        movePassages(before, after, passages).forEach((move, i) => {
          if (!move.moved && move.why === "gone") expect(after).not.toContain(passages[i]?.exact);
        });
      }),
    );
  });

  it("in the same text each stays", () => {
    fc.assert(
      fc.property(withPassages, ([text, passages]) => {
        expect(movePassages(text, text, passages)).toEqual(passages.map((one) => ({ moved: true, ...one })));
      }),
      { numRuns: 1_000 },
    );
  });

  it("words set before all others move each by their length, or leave it unclear", () => {
    fc.assert(
      fc.property(withPassages, ([text, passages]) => {
        const more = "## ";
        movePassages(text, more + text, passages).forEach((move, i) => {
          const { start = 0 } = passages[i] ?? {};
          if (move.moved) expect(move.start).toBe(start + more.length);
          else expect(move.why).toBe("unclear");
        });
      }),
      { numRuns: 1_000 },
    );
  });
});

it("many passages of a long text are moved in moments, and words that stand everywhere are left", () => {
  const sentence = "the delegations met again in the old customs house and left without a word. ";
  const long = Array.from({ length: 5_000 }, (_, i) => `${i} ${sentence}`).join("");
  const after = long.replace("2500 the", "2500 then the");
  const passages = Array.from({ length: 500 }, (_, i) => at(long, `${i * 10} the`)).map(({ start }) => {
    return { exact: long.slice(start, start + 30), start, end: start + 30 };
  });
  const began = performance.now();
  const moves = movePassages(long, after, [...passages, at(long, "customs house", 700)]);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(moves.filter((move) => move.moved).length).toBeGreaterThan(450);
  expect(moves.at(-1)).toEqual(unclear);
});
