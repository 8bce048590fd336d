import { placeAt, type Stretch } from "./text-places";

const nothing: readonly never[] = [];

/** Gives each line what stands in it, in their order; what reaches over several lines stands in each. */
export function sharedOut<T>(
  lines: readonly Stretch[],
  items: readonly T[],
  stretchesOf: (item: T) => readonly Stretch[],
): readonly (readonly T[])[] {
  const shares: T[][] = lines.map(() => []);
  for (const item of items) {
    for (const { start, end } of stretchesOf(item)) {
      for (let at = placeAt(lines, start); at < lines.length && (lines[at]?.start ?? end) < end; at += 1) {
        const share = shares[at];
        if (share && (lines[at]?.end ?? 0) > start && share.at(-1) !== item) share.push(item);
      }
    }
  }
  return shares.map((share) => (share.length > 0 ? share : nothing));
}

/** Where something begins, as a stretch of its own. */
export const beginOf = ({ start }: Stretch): Stretch => ({ start, end: start + 1 });
