/** Numbers that look thrown and are the same on every run (mulberry32). */
export type Chance = {
  /** A whole number from 0 up to but not including `below`. */
  below: (below: number) => number;
  /** One of these. */
  of: <T>(list: readonly T[]) => T;
  /** True once in so many times. */
  onceIn: (many: number) => boolean;
};

export function makeChance(seed: number): Chance {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return { below, of: <T>(list: readonly T[]) => list[below(list.length)] as T, onceIn: (many) => below(many) === 0 };
}

/** The day so many days after the invented talks began. */
export const dayAfter = (days: number): string =>
  new Date(Date.UTC(2033, 0, 10) + days * 86_400_000).toISOString().slice(0, 10);

export const numbers = (many: number): number[] => Array.from({ length: many }, (_, i) => i);
