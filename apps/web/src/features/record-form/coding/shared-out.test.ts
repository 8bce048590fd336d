import fc from "fast-check";
import { expect, it } from "vitest";
import { beginOf, sharedOut } from "./shared-out";
import { linesOf, type Stretch } from "./text-places";

const lines = linesOf("one two\n\nthree\nfour five");
const stretch = fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 12 })).map(([start, length]) => {
  return { start, end: start + length };
});

it("gives each line what stands in it, as looking through all of it would", () => {
  fc.assert(
    fc.property(fc.array(stretch), (items) => {
      const looked = lines.map((line) => items.filter(({ start, end }) => start < line.end && end > line.start));
      expect(sharedOut(lines, items, (item) => [item])).toEqual(looked);
    }),
  );
});

it("gives what begins in a line to that line alone, and what stands there twice once", () => {
  const long: Stretch = { start: 4, end: 20 };
  expect(sharedOut(lines, [long], (item) => [beginOf(item)])).toEqual([[long], [], []]);
  const entry = { passages: [lines[1], lines[1]].flatMap((line) => line ?? []) };
  expect(sharedOut(lines, [entry], ({ passages }) => passages)).toEqual([[], [entry], []]);
});
