import type { Day } from "../dates/day";
import type { Salience } from "../records/salience";
import { countsWith, type Kinds } from "./statement";

/** How much an issue matters to a party, 0 to 100; null where no evidence says so. */
export type SalienceOf = (party: string, issue: string) => number | null;

/** A salience record with its last possible day. */
export type DatedSalience = Pick<Salience, "party" | "issue" | "value" | "attribution" | "confidence"> & { last: Day };

/**
 * The saliences known on an ISO day, by the kinds of evidence switched on: the latest said of each party and issue, and none where
 * the latest ones differ among themselves.
 */
export function salienceOn(records: readonly DatedSalience[], kinds: Kinds, day: Day): SalienceOf {
  const counts = countsWith(kinds);
  const latest = new Map<string, { last: Day; values: Set<number> }>();
  for (const one of records) {
    if (one.last > day || !counts({ ...one, firmness: null })) continue;
    const key = JSON.stringify([one.party, one.issue]);
    const known = latest.get(key);
    if (!known || known.last < one.last) latest.set(key, { last: one.last, values: new Set([one.value]) });
    else if (known.last === one.last) known.values.add(one.value);
  }
  return (party, issue) => {
    const [value, other] = latest.get(JSON.stringify([party, issue]))?.values ?? [];
    return value === undefined || other !== undefined ? null : value;
  };
}
