import type { Issue } from "@parley/domain/records/issue";
import type { Mapping } from "@parley/domain/records/recoding";
import { type Stand, standsOf } from "@parley/domain/records/stands";

/** A stop with its value, an option by its label alone. */
export const standInWords = (issue: Issue, { key, label }: Stand): string =>
  issue.kind === "scale" ? `${key}, ${label}` : label;

/** What goes where, for the reviewer: "“half” from 50 to 60; “all” to be decided one by one." Empty where nothing moves. */
export function mappingInWords(before: Issue, after: Issue, mapping: Mapping): string {
  const now = new Map(standsOf(after).map((stand) => [stand.key, stand]));
  const moves = standsOf(before).flatMap((stand) => {
    const to = mapping[stand.key] ?? null;
    const target = to === null ? undefined : now.get(to);
    if (!target) return after.kind === "unscaled" ? [] : [`“${stand.label}” decided one by one`];
    if (before.kind === after.kind && target.key === stand.key) return [];
    if (before.kind !== "scale" || after.kind !== "scale") return [`“${stand.label}” to “${target.label}”`];
    const onto = target.label === stand.label ? "" : ` (“${target.label}”)`;
    return [`“${stand.label}” from ${stand.key} to ${target.key}${onto}`];
  });
  return moves.length === 0 ? "" : `Recoding: ${moves.join("; ")}.`;
}
