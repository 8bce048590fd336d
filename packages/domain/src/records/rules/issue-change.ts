/** What a new version of an issue may not do to what stands on it: nothing that is coded moves unseen. */
import { counted, countedFirst } from "../../counting";
import type { Problem } from "../../errors";
import type { Issue } from "../issue";
import { matchStands, standsOf } from "../stands";
import { broken, hasInterval, type Placed } from "./checks";

type Place = Pick<Placed, "low" | "high" | "option">;

/** A position or a provision that stood on the issue before. */
export interface Use {
  readonly kind: "position" | "proposal";
  readonly was: Place;
  /** Where it stands beside the new version of the issue; null where it does not stand on it any more. */
  readonly is: Place | null;
  /** Whether its record is written anew together with the issue: then somebody has judged it on the new scale. */
  readonly rewritten: boolean;
}

const ends = ({ low, high }: Place): number[] => [low, high].filter((end) => end !== null);
const placed = (place: Place) => hasInterval(place) || place.option !== null;
const aside = "or make a recoding, which moves what is coded in the same changeset.";

/**
 * What a new version of an issue would move. Words, explanations and new stops in between are free; a stop or an option that
 * is used keeps its place, and the kind of an issue in use stays, unless everything that stands there is written anew with it.
 */
export function checkIssueChange(before: Issue, after: Issue, uses: readonly Use[]): Problem[] {
  const staying = uses.filter(({ is }) => is !== null);
  const untouched = staying.filter(({ rewritten }) => !rewritten);
  if (before.kind !== after.kind) {
    const stuck = untouched.filter(
      ({ kind, was }) => placed(was) || (after.kind === "unscaled" && kind === "position"),
    );
    const text = `${standing(stuck)} on this issue, so its kind stays: make a new issue instead, ${aside}`;
    return broken(stuck.length > 0, "kind", text);
  }
  if (after.kind === "nominal") return checkOptions(before, after, untouched);
  if (after.kind === "unscaled") return [];
  return [...checkStops(before, after, untouched), ...checkRewritten(before, after, staying)];
}

function checkStops(before: Issue, after: Issue, uses: readonly Use[]): Problem[] {
  const stops = matchStands(before, after).flatMap((matched) => {
    const [value, now] = [Number(matched.before.key), matched.after === null ? null : Number(matched.after.key)];
    // An end at the stop stays at it, one beside it on its side.
    const moved = uses.filter(({ was }) =>
      ends(was).some((end) => (now === null ? end === value : Math.sign(end - value) !== Math.sign(end - now))),
    );
    const text = `${using(moved)} the stop at ${value} (“${matched.before.label}”), so it keeps its value: add stops beside it, ${aside}`;
    return broken(moved.length > 0, "stops", text);
  });
  const known = new Set([
    ...matchStands(before, after).flatMap((matched) => matched.after?.key ?? []),
    ...before.stops.map(({ value }) => `${value}`),
  ]);
  const added = standsOf(after).filter(({ key }) => !known.has(key));
  const onto = added.flatMap(({ key, label }) => {
    const there = uses.filter(({ was }) => ends(was).includes(Number(key)));
    const text = `${standing(there)} at ${key}, between the stops: “${label}” would put words into ${there.length === 1 ? "it" : "them"}. Give the new stop another value, ${aside}`;
    return broken(there.length > 0, "stops", text);
  });
  return [...stops, ...onto];
}

/** Whoever was coded at a stop is coded at one again: a recoding that was made for other stops does not go in. */
function checkRewritten(before: Issue, after: Issue, uses: readonly Use[]): Problem[] {
  const at = (issue: Issue, end: number | null) => end === null || issue.stops.some(({ value }) => value === end);
  const astray = uses.flatMap(({ was, is, rewritten }) => {
    if (!is || !rewritten) return [];
    return (["low", "high"] as const)
      .filter((end) => at(before, was[end]) && !at(after, is[end]))
      .map((end) => is[end]);
  });
  const values = [...new Set(astray)].join(", ");
  return broken(
    astray.length > 0,
    "stops",
    `What was coded at a stop would stand at ${values}, where no stop is any more: make the recoding again for the stops as they are now.`,
  );
}

function checkOptions(before: Issue, after: Issue, uses: readonly Use[]): Problem[] {
  return matchStands(before, after).flatMap(({ before: { key, label } }) => {
    const there = uses.filter(({ was }) => was.option === key);
    const gone = !after.options.some(({ id }) => id === key);
    return broken(gone && there.length > 0, "options", `${using(there)} the option “${label}”: keep it, ${aside}`);
  });
}

/** "Two positions and one provision". */
export function usesInWords(uses: readonly Pick<Use, "kind">[]): string {
  const count = (kind: Use["kind"]) => uses.filter((use) => use.kind === kind).length;
  const [positions, provisions] = [count("position"), count("proposal")];
  if (provisions === 0) return countedFirst(positions, "position");
  return positions === 0
    ? countedFirst(provisions, "provision")
    : `${countedFirst(positions, "position")} and ${counted(provisions, "provision")}`;
}

const using = (uses: readonly Use[]) => `${usesInWords(uses)} ${uses.length === 1 ? "uses" : "use"}`;
const standing = (uses: readonly Use[]) => `${usesInWords(uses)} ${uses.length === 1 ? "stands" : "stand"}`;
