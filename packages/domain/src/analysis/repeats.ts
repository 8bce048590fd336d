import type { Day } from "../dates/day";
import { type Endings, isRetraction } from "./lifetimes";
import type { Statement } from "./statement";

/** By the statement repeated: who repeats it, from which day, and until when that repetition stands. */
export type Repeaters = ReadonlyMap<string, { id: string; day: Day; until: Day | null }[]>;

export function repeatersOf(counted: readonly Statement[], endings: Endings): Repeaters {
  const repeaters = new Map<string, { id: string; day: Day; until: Day | null }[]>();
  for (const one of counted) {
    if (one.answer !== "stated" || isRetraction(one)) continue;
    for (const relation of one.relations) {
      if (relation.type !== "repeats") continue;
      const known = repeaters.get(relation.position) ?? [];
      known.push({ id: one.id, day: one.last, until: endings.withdrawn(one) });
      repeaters.set(relation.position, known);
    }
  }
  return repeaters;
}

/** The day on which any of these was last stated, or last repeated, by a repetition of a repetition too. */
export function lastStated(resting: readonly Statement[], repeaters: Repeaters, day: Day): Day {
  let since = "";
  const seen = new Set<string>();
  const queue: string[] = [];
  for (const one of resting) {
    if (one.last > since) since = one.last;
    seen.add(one.id);
    queue.push(one.id);
  }
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    for (const repeater of repeaters.get(id) ?? []) {
      const stands = repeater.day <= day && (repeater.until === null || day < repeater.until);
      if (!stands || seen.has(repeater.id)) continue;
      if (repeater.day > since) since = repeater.day;
      seen.add(repeater.id);
      queue.push(repeater.id);
    }
  }
  return since;
}
