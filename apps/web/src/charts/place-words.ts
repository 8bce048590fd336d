import type { ChartWords } from "./shift-chart-model";
import { textWidth } from "./text-width";

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Words that want to stand beside something on the chart. */
export interface WordsWish {
  position: string | null;
  slot: number | null;
  /** px of the mark they belong to. */
  x: number;
  /** Heights at which they may stand, the best first. */
  ys: number[];
  /** px between the mark and the words. */
  away: number;
  /** What to say, the fullest first: the bold beginning and the lines (the first line begins with it). */
  variants: { strong: string; lines: string[] }[];
  /** Whether they must stand somewhere as long as there is any room at all. */
  needed: boolean;
  prefer: "start" | "end";
}

export const wordsLine = 14;

const clash = (a: Box, b: Box): number => {
  const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return wide > 0 && high > 0 ? wide * high : 0;
};

/** The room that words take, px. */
export function boxOfWords(words: ChartWords): Box {
  const wide = words.lines.reduce(
    (most, line, index) => Math.max(most, textWidth(line, { bold: index === 0 && words.strong === line })),
    0,
  );
  const extra = words.strong === "" ? 0 : textWidth(words.strong) * 0.055;
  const start = words.x + words.dx;
  return {
    left: words.anchor === "start" ? start : start - wide - extra,
    right: words.anchor === "start" ? start + wide + extra : start,
    top: words.y - 11,
    bottom: words.y - 11 + words.lines.length * wordsLine,
  };
}

/**
 * Sets words beside their marks: never over other words, never outside the bounds, over marks only where there is no other
 * way and the words are needed. What finds no room in full is tried shorter. Wishes are served in the given order.
 */
export function placeWords(wishes: readonly WordsWish[], marks: readonly Box[], bounds: Box): ChartWords[] {
  const placed: ChartWords[] = [];
  const taken: Box[] = [];
  for (const wish of wishes) {
    const found = bestPlace(wish, marks, taken, bounds);
    if (!found) continue;
    placed.push(found);
    const box = boxOfWords(found);
    taken.push({ left: box.left - 5, right: box.right + 5, top: box.top - 1, bottom: box.bottom + 1 });
  }
  return placed;
}

function bestPlace(wish: WordsWish, marks: readonly Box[], taken: readonly Box[], bounds: Box): ChartWords | null {
  for (const [index, variant] of wish.variants.entries()) {
    let best: ChartWords | null = null;
    let least = Number.POSITIVE_INFINITY;
    const ys =
      wish.needed && index === wish.variants.length - 1
        ? [...wish.ys, ...everyHeight(bounds, wish.ys[0] ?? 0)]
        : wish.ys;
    for (const [rank, y] of ys.entries()) {
      for (const anchor of wish.prefer === "start" ? (["start", "end"] as const) : (["end", "start"] as const)) {
        const words: ChartWords = {
          x: wish.x,
          dx: anchor === "start" ? wish.away : -wish.away,
          y,
          anchor,
          slot: wish.slot,
          strong: variant.strong,
          lines: variant.lines,
          position: wish.position,
        };
        const box = boxOfWords(words);
        if (box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom)
          continue;
        if (taken.some((other) => clash(box, other) > 0)) continue;
        const cost =
          marks.reduce((sum, mark) => sum + clash(box, mark), 0) + rank * 3 + (anchor === wish.prefer ? 0 : 8);
        if (cost < least) {
          least = cost;
          best = words;
        }
      }
    }
    const last = index === wish.variants.length - 1;
    if (best && (least < 60 || (last && wish.needed))) return best;
  }
  return null;
}

/** The nearest first. */
function everyHeight(bounds: Box, near: number): number[] {
  const heights: number[] = [];
  for (let y = bounds.top + 12; y < bounds.bottom - 4; y += 8) heights.push(y);
  return heights.sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
}
