import type { Day } from "../dates/day";
import { independentSets } from "./evidence";
import { standOn } from "./in-force";
import type { Series, Stand } from "./series-shape";

/**
 * Where the record is weak on one party and issue, the worst first:
 * - `one_sided`: the other principal stands and this one does not;
 * - `missing`: a principal does not stand, nor does the other;
 * - `unnamed`: the stand rests on one set of unnamed sources;
 * - `old`: not repeated for longer than the setting;
 * - `undated`: no statement it rests on has a first possible day, so it may be older than its age says;
 * - `thin`: one independent set of sources is all there is.
 */
export const gaps = ["one_sided", "missing", "unnamed", "old", "undated", "thin"] as const;
export type Gap = (typeof gaps)[number];

export type Coverage = {
  party: string;
  issue: string;
  /** Statements said by the day: counted, and of the kinds switched off. */
  counted: number;
  off: number;
  /** Independent sets of sources among the counted. */
  sets: number;
  stand: Stand;
  /** In the order of `gaps`; empty where nothing is weak. */
  gaps: Gap[];
};

/** A gap worth closing, with the number of provisions on the table that wait for it. */
export type ToCode = Coverage & { gap: Gap; provisions: number };

/**
 * What the record holds on an ISO day for each series, nominal issues included and unscaled ones left out. A party that is no
 * principal and of which nothing is known has no gap: silence is not owed by everybody.
 */
export function coverageOn(
  series: readonly Series[],
  principals: { low: string; high: string } | null,
  day: Day,
): Coverage[] {
  const scaled = series.filter(({ issueKind }) => issueKind !== "unscaled");
  const standing = new Set(scaled.flatMap((one) => (stands(standOn(one, day)) ? [`${one.party} ${one.issue}`] : [])));
  const otherOf = (party: string) =>
    party === principals?.low ? principals.high : party === principals?.high ? principals.low : null;
  return scaled.map((one) => {
    const counted = one.counted.filter(({ last }) => last <= day);
    const stand = standOn(one, day);
    const other = otherOf(one.party);
    const absent: Gap[] = other === null ? [] : standing.has(`${other} ${one.issue}`) ? ["one_sided"] : ["missing"];
    return {
      party: one.party,
      issue: one.issue,
      counted: counted.length,
      off: one.off.filter(({ last }) => last <= day).length,
      sets: independentSets(counted),
      stand,
      gaps: stands(stand) ? weaknessesOf(one, stand, day) : absent,
    };
  });
}

/** What to code next: every gap once, by its worst side; the worse first, then what more provisions wait for, then as they came. */
export function nextToCode(coverage: readonly Coverage[], provisions: readonly { issue: string | null }[]): ToCode[] {
  return coverage
    .flatMap((one): ToCode[] => {
      const gap = one.gaps[0];
      if (gap === undefined) return [];
      return [{ ...one, gap, provisions: provisions.filter(({ issue }) => issue === one.issue).length }];
    })
    .sort((a, b) => gaps.indexOf(a.gap) - gaps.indexOf(b.gap) || b.provisions - a.provisions);
}

function stands({ inForce }: Stand): boolean {
  return inForce.state !== "no_data";
}

function weaknessesOf(series: Series, { inForce, empty }: Stand, day: Day): Gap[] {
  if (inForce.state === "no_data") return [];
  const resting = series.counted.filter(({ id }) => inForce.statements.includes(id));
  const heard = series.counted.filter(({ last }) => last <= day);
  const weak: Record<Exclude<Gap, "one_sided" | "missing">, boolean> = {
    unnamed: inForce.segment.anonymous && independentSets(resting) === 1,
    old: empty === "stale",
    undated: resting.every(({ first }) => first === null),
    thin: independentSets(heard) === 1,
  };
  return gaps.filter((gap) => gap !== "one_sided" && gap !== "missing" && weak[gap]);
}
