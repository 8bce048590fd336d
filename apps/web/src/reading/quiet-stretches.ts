import { addDays, type Day, daysBetween } from "@parley/domain/dates/day";
import type { Fold } from "@/charts/time-scale";

/** Days: a stretch longer than this in which nothing changed is folded, all but its margins. */
const quiet = 150;
const margin = 20;

/** Where time is drawn short: between days on which something was said, happened or changed. Takes the days in any order. */
export function quietStretches(range: { from: Day; to: Day }, days: readonly Day[]): Fold[] {
  const busy = [...new Set([range.from, range.to, ...days])]
    .filter((day) => day >= range.from && day <= range.to)
    .sort();
  return busy.flatMap((day, index) => {
    const next = busy[index + 1];
    if (next === undefined || daysBetween(day, next) <= quiet) return [];
    return [{ from: addDays(day, margin), to: addDays(next, -margin) }];
  });
}
