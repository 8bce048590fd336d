import type { Choices } from "@/words/merge-choices";
import type { Change } from "./review-checks";

/** What becomes of a record that somebody changed meanwhile. */
export type Fate = "merge" | "withdraw" | "leave-out";
/** As chosen, by the record's key. */
export type Fates = Readonly<Record<string, Fate>>;

/** What can become of it: two bodies go together; a withdrawal is meant all the same or not; for all else there is no room. */
export function fatesOf({ action, publishedVersion, merge }: Change): Fate[] {
  if (publishedVersion === 0) return ["leave-out"];
  if (action === "withdraw") return ["withdraw", "leave-out"];
  return merge ? ["merge", "leave-out"] : ["leave-out"];
}

/** What becomes of it as things stand; null where that is to be chosen. */
export function fateOf(change: Change, chosen: Fate | undefined): Fate | null {
  const fates = fatesOf(change);
  if (chosen && fates.includes(chosen)) return chosen;
  return fates.length === 1 || fates[0] === "merge" ? (fates[0] ?? null) : null;
}

/** How much is left to choose. */
export function openCount({ merge }: Change, fate: Fate | null, choices: Choices): number {
  if (fate === null) return 1;
  if (fate !== "merge") return 0;
  return new Set(merge?.conflicts.flatMap(({ unit }) => (choices[unit] === undefined ? [unit] : []))).size;
}
