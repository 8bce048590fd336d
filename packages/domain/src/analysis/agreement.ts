/** One unit's values, one for each coder who coded it; null where a coder did not. */
export type Unit = readonly (number | string | null)[];
export type Metric = "nominal" | "ordinal" | "interval";

export type Agreement =
  /** `units`: those that two coders or more coded. The interval holds 95 % of the draws; null where none of them varies. */
  | { state: "known"; alpha: number; units: number; from: number | null; to: number | null }
  | { state: "undefined"; reason: "nothing_co_coded" | "nothing_varies"; units: number };

/**
 * Krippendorff's alpha: 1 is full agreement, 0 what chance would give, less is worse than chance. Missing values allowed; the ordinal
 * and interval metrics take numbers. The interval is a bootstrap over units, with draws that a seed repeats.
 * Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011).
 */
export function agreementOf(units: readonly Unit[], metric: Metric, draws = { count: 1_000, seed: 1 }): Agreement {
  const pairable = units.map(coded).filter((values) => values.length > 1);
  if (pairable.length === 0) return { state: "undefined", reason: "nothing_co_coded", units: 0 };
  const alpha = alphaOf(pairable, metric);
  if (alpha === null) return { state: "undefined", reason: "nothing_varies", units: pairable.length };
  const random = randomFrom(draws.seed);
  const drawn = Array.from({ length: draws.count }, () =>
    alphaOf(
      pairable.map(() => pairable[Math.floor(random() * pairable.length)] ?? []),
      metric,
    ),
  );
  const sorted = drawn.filter((one) => one !== null).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? null;
  return { state: "known", alpha, units: pairable.length, from: at(0.025), to: at(0.975) };
}

type Value = number | string;

const coded = (unit: Unit): Value[] => unit.filter((value) => value !== null);

/** 1 - observed over expected disagreement; null where all values are one. */
function alphaOf(units: readonly Value[][], metric: Metric): number | null {
  const values = [...new Set(units.flat())].sort((a, b) => (a < b ? -1 : 1));
  const place = new Map(values.map((value, at) => [value, at]));
  const coincidences = values.map(() => values.map(() => 0));
  for (const unit of units) {
    for (const [i, a] of unit.entries()) {
      for (const [j, b] of unit.entries()) {
        const row = coincidences[place.get(a) ?? 0];
        const column = place.get(b) ?? 0;
        if (i !== j && row) row[column] = (row[column] ?? 0) + 1 / (unit.length - 1);
      }
    }
  }
  const totals = coincidences.map((row) => sum(row));
  const all = sum(totals);
  const delta = deltaOf(values, totals, metric);
  let [observed, expected] = [0, 0];
  coincidences.forEach((row, c) => {
    row.forEach((count, k) => {
      observed += count * delta(c, k);
      expected += ((totals[c] ?? 0) * (totals[k] ?? 0) * delta(c, k)) / (all - 1);
    });
  });
  return expected === 0 ? null : 1 - observed / expected;
}

/** The squared difference of the values at two places. */
function deltaOf(
  values: readonly Value[],
  totals: readonly number[],
  metric: Metric,
): (c: number, k: number) => number {
  if (metric === "nominal") return (c, k) => (c === k ? 0 : 1);
  if (metric === "interval") return (c, k) => (Number(values[c]) - Number(values[k])) ** 2;
  return (c, k) => {
    const between = sum(totals.slice(Math.min(c, k), Math.max(c, k) + 1));
    return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, one) => total + one, 0);
}

/** Numbers from 0 to below 1, the same for the same seed (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
