import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { oneAhead } from "./one-ahead";

function source(many: number, failsAt = Number.NaN) {
  const seen = { made: 0, closed: false };
  async function* pieces() {
    try {
      for (let piece = 1; piece <= many; piece += 1) {
        if (piece === failsAt) throw new Error(`no piece ${piece}`);
        seen.made = piece;
        yield piece;
      }
    } finally {
      seen.closed = true;
    }
  }
  return { seen, pieces: pieces() };
}

test("the next piece is made while one is worked on, and no more than that", async () => {
  const { seen, pieces } = source(4);
  const had: number[][] = [];
  for await (const piece of oneAhead(pieces)) {
    await sleep(1);
    had.push([piece, seen.made]);
  }
  expect(had).toEqual([
    [1, 2],
    [2, 3],
    [3, 4],
    [4, 4],
  ]);
});

test("what fails ahead is thrown in its turn, and the pieces before it are had", async () => {
  const had: number[] = [];
  const take = async () => {
    for await (const piece of oneAhead(source(4, 3).pieces)) {
      await sleep(1);
      had.push(piece);
    }
  };
  await expect(take()).rejects.toThrow("no piece 3");
  expect(had).toEqual([1, 2]);
});

test("whoever stops early leaves nothing open, whatever would have come next", async () => {
  for (const failsAt of [Number.NaN, 2]) {
    const { seen, pieces } = source(4, failsAt);
    for await (const piece of oneAhead(pieces)) if (piece === 1) break;
    expect(seen.closed).toBe(true);
  }
});
