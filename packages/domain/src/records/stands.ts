/** The stands of an issue, its stops or options, and what has become of each in another version of it. */
import type { Issue } from "./issue";

/** A stop or an option. `key` is the value of a stop, as text, or the id of an option. */
export interface Stand {
  readonly key: string;
  readonly label: string;
}

/** What a position can stand at on this issue, stops from low to high. */
export function standsOf({ kind, stops, options }: Issue): Stand[] {
  if (kind === "scale") return stops.map(({ value, label }) => ({ key: `${value}`, label }));
  return kind === "nominal" ? options.map(({ id, label }) => ({ key: id, label })) : [];
}

/** A stand of the version before, and the one that it has become; null where it is gone. */
export interface Matched {
  readonly before: Stand;
  readonly after: Stand | null;
}

/**
 * Pairs the stands of two versions of an issue. A stop is the same by its label, an option by its id; what is left is the same
 * by the other: a stop that was reworded in its place, an option that got a new id.
 */
export function matchStands(before: Issue, after: Issue): Matched[] {
  const [old, now] = [standsOf(before), standsOf(after)];
  const same = {
    key: (a: Stand, b: Stand) => a.key === b.key,
    label: (a: Stand, b: Stand) => a.label === b.label,
  };
  // A stop's value says nothing of an option's id.
  const tests =
    before.kind !== after.kind
      ? [same.label]
      : after.kind === "nominal"
        ? [same.key, same.label]
        : [same.label, same.key];
  const found = new Map<Stand, Stand>();
  for (const test of tests) {
    const taken = new Set(found.values());
    for (const stand of old) {
      const match = found.has(stand) ? undefined : now.find((one) => !taken.has(one) && test(stand, one));
      if (!match) continue;
      found.set(stand, match);
      taken.add(match);
    }
  }
  return old.map((stand) => ({ before: stand, after: found.get(stand) ?? null }));
}
