import { expect, test } from "vitest";
import { isPart, placeInWords, readPageStart, stretchOf } from "./change-page";
import type { View } from "./review-checks";

const paged = (skipped: number, ids: string[], changeCount: number, after: string | null) =>
  ({
    changes: ids.map((id) => ({ kind: "position", id })),
    changeCount,
    page: { skipped, before: null, after: after && { kind: "position", id: after } },
  }) as unknown as View;

test.each([
  ["position/hours", { kind: "position", id: "hours" }],
  ["position/Hours", null],
  ["nothing/hours", null],
  ["position", null],
  ["", null],
  [null, null],
])("%s names %s", (text, key) => {
  expect(readPageStart(text)).toEqual(key);
});

test("a page says where it stands, and from where to where it reaches", () => {
  const middle = paged(1_500, ["m", "n"], 100_000, "o");
  expect(isPart(middle)).toBe(true);
  expect(placeInWords(middle)).toBe("1,501 to 1,502 of 100,000");
  expect(stretchOf(middle)).toEqual({ from: { kind: "position", id: "m" }, to: { kind: "position", id: "o" } });
});

test("what fits on one page is whole, from the beginning to the end", () => {
  const whole = paged(0, ["a", "b"], 2, null);
  expect([isPart(whole), stretchOf(whole)]).toEqual([false, { from: null, to: null }]);
});
