import fc from "fast-check";
import { expect, it } from "vitest";
import { laned, mostLanes, piecesOf } from "./underlines";

const passage = (name: string, start: number, end: number) => ({ name, start, end });
const lanes = (...passages: ReturnType<typeof passage>[]) =>
  Object.fromEntries(laned(passages).map(({ name, lane }) => [name, lane]));

it("stacks three passages over the same words", () => {
  expect(lanes(passage("c", 20, 40), passage("a", 0, 60), passage("b", 10, 30))).toEqual({ a: 0, b: 1, c: 2 });
});

it("goes back to the nearest row once it is free, and puts the longer of two that begin together nearest", () => {
  expect(lanes(passage("a", 0, 10), passage("b", 5, 20), passage("c", 10, 15))).toEqual({ a: 0, b: 1, c: 0 });
  expect(lanes(passage("short", 0, 5), passage("long", 0, 9))).toEqual({ long: 0, short: 1 });
});

it("cuts the words where passages and the selection begin and end, and says what is over each", () => {
  const over = laned([passage("a", 0, 60), passage("b", 10, 30), passage("c", 20, 40)]);
  const pieces = piecesOf({ start: 5, end: 50 }, over, [{ start: 45, end: 90 }, null]);
  expect(pieces.map(({ start, end, over }) => `${start}-${end} ${over.map(({ name }) => name).join("")}`)).toEqual([
    ...["5-10 a", "10-20 ab", "20-30 abc", "30-40 ac", "40-45 a", "45-50 a"],
  ]);
});

it("never draws two of the first rows over each other, and loses no word", () => {
  const any = fc.record({ start: fc.nat(80), length: fc.integer({ min: 1, max: 30 }) });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 12 }), (all) => {
      const over = laned(all.map(({ start, length }, i) => passage(`${i}`, start, start + length)));
      const pieces = piecesOf({ start: 0, end: 120 }, over);
      expect(pieces.map(({ start }) => start)).toEqual([0, ...pieces.slice(0, -1).map(({ end }) => end)]);
      for (const piece of pieces) {
        const near = piece.over.map(({ lane }) => lane).filter((lane) => lane < mostLanes - 1);
        expect(new Set(near).size).toBe(near.length);
      }
    }),
  );
});
