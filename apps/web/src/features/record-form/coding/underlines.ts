import type { Stretch } from "./text-places";

/** Rows of underlines below one line of text; what overlaps more often shares the last one. */
export const mostLanes = 4;

export interface Underlined extends Stretch {
  /** In which row below the words it is drawn, 0 nearest to them. */
  lane: number;
}

/** Gives each passage a row of its own where several stand over the same words; the one that begins first is nearest. */
export function laned<T extends Stretch>(passages: readonly T[]): (T & Underlined)[] {
  const free: number[] = [];
  return [...passages]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((passage) => {
      const found = free.findIndex((end) => end <= passage.start);
      const lane = Math.min(found >= 0 ? found : free.length, mostLanes - 1);
      free[lane] = Math.max(free[lane] ?? 0, passage.end);
      return { ...passage, lane };
    });
}

export interface Piece<T> extends Stretch {
  /** The passages over these words, the nearest row first. */
  over: T[];
}

/** A stretch of text cut wherever a passage, the selection or the caret begins or ends. */
export function piecesOf<T extends Underlined>(
  within: Stretch,
  passages: readonly T[],
  cuts: readonly (Stretch | null)[] = [],
): Piece<T>[] {
  const here = passages.filter(({ start, end }) => start < within.end && end > within.start);
  const inside = (at: number) => at > within.start && at < within.end;
  const ends = [...here, ...cuts].flatMap((each) => (each ? [each.start, each.end] : [])).filter(inside);
  const at = [within.start, ...[...new Set(ends)].sort((a, b) => a - b), within.end];
  return at.slice(0, -1).map((start, index) => {
    const end = at[index + 1] ?? within.end;
    const over = here.filter((each) => each.start <= start && each.end >= end).sort((a, b) => a.lane - b.lane);
    return { start, end, over };
  });
}
