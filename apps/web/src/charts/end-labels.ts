import { moveApart } from "./move-apart";
import type { EndLabel } from "./shift-chart-model";
import { textWidth, wrapWords } from "./text-width";

export interface EndWish {
  key: string;
  slot: number;
  name: string;
  short: string;
  words: string | null;
  /** Where the line it belongs to ends, px. */
  y: number;
}

const oneLine = 15;
const twoLines = 31;

/** The party's name at the end of every line, with its place in words where there is room: moved apart, none dropped. */
export function endLabels(wishes: readonly EndWish[], width: number, height: number): EndLabel[] {
  const room = width - 16;
  const named = wishes.map((wish) => ({
    ...wish,
    name: textWidth(wish.name, { bold: true }) <= room ? wish.name : cut(wish.short, room),
    words: wish.words === null || room < 90 ? null : cut(wish.words, room),
  }));
  const sizes = named.map((wish) => (wish.words === null ? oneLine : twoLines));
  const from = -14;
  const to = height + 6;
  for (const index of namesLastToKeep(named)) {
    if (sizes.reduce((sum, size) => sum + size, 0) <= to - from) break;
    sizes[index] = oneLine;
  }
  const crowded = sizes.reduce((sum, size) => sum + size, 0);
  const fit = crowded > to - from ? (to - from) / crowded : 1;
  const centres = moveApart(
    named.map((wish, index) => ({ at: wish.y, size: (sizes[index] ?? oneLine) * fit })),
    from,
    to,
  );
  return named.map((wish, index) => ({
    key: wish.key,
    slot: wish.slot,
    name: wish.name,
    words: sizes[index] === twoLines ? wish.words : null,
    y: (centres[index] ?? wish.y) + (sizes[index] === twoLines ? -3 : 4),
    lineY: wish.y,
  }));
}

/** Second lines are given up from the most crowded place first. */
function namesLastToKeep(wishes: readonly { y: number; words: string | null }[]): number[] {
  const nearest = (index: number) =>
    wishes.reduce(
      (least, other, at) => (at === index ? least : Math.min(least, Math.abs(other.y - (wishes[index]?.y ?? 0)))),
      Number.POSITIVE_INFINITY,
    );
  return wishes
    .map((wish, index) => ({ index, near: nearest(index), words: wish.words }))
    .filter((each) => each.words !== null)
    .sort((a, b) => a.near - b.near || a.index - b.index)
    .map((each) => each.index);
}

/** As many whole words as fit on one line, and an ellipsis where some do not. */
export function cut(words: string, width: number): string {
  if (textWidth(words) <= width) return words;
  const first = wrapWords(words, width - textWidth(" …"))[0] ?? words;
  return `${first.replace(/[,;:]$/, "")} …`;
}
