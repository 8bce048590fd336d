import type { ApiOutputs } from "@parley/api";
import { differences } from "@parley/domain/changeset";
import { keyOfChange } from "./change-list";
import type { Change, View } from "./review-checks";

export type Submission = ApiOutputs["submission"]["get"];
type Part = Pick<Change, "kind" | "id" | "action" | "after">;

/** How a change stands to what an earlier submission said of the same record. */
export type Since = "new" | "altered" | "same";

/** The numbers of the submissions before what is shown now, latest first; they count from 1. */
export function earlierNumbers({ state, submission }: Pick<View, "state" | "submission">): number[] {
  const shown = state === "submitted" || state === "accepted";
  const latest = (submission?.number ?? 0) - (shown ? 1 : 0);
  return Array.from({ length: Math.max(0, latest) }, (_, i) => latest - i);
}

/**
 * The submission that this is compared with: the one wanted, or the last that was returned where it was submitted again; 0 is
 * the record.
 */
export function comparedWith(view: Pick<View, "state" | "submission" | "comments">, wanted: number | null): number {
  const earlier = earlierNumbers(view);
  if (wanted !== null && (wanted === 0 || earlier.includes(wanted))) return wanted;
  if (view.state !== "submitted") return 0;
  const returned = view.comments.flatMap(({ submission }) => submission ?? []);
  return Math.max(0, ...returned.filter((number) => earlier.includes(number)));
}

/** Each change against the earlier submission, by its key, and what was in that and is no more. */
export function sinceThen<Now extends Part, Then extends Part>(
  now: readonly Now[],
  then: readonly Then[],
): { how: ReadonlyMap<string, Since>; dropped: Then[] } {
  const before = new Map(then.map((part) => [keyOfChange(part), part]));
  const how = now.map((part): [string, Since] => {
    const was = before.get(keyOfChange(part));
    return [keyOfChange(part), was ? (isSame(part, was) ? "same" : "altered") : "new"];
  });
  const kept = new Map(how);
  return { how: kept, dropped: then.filter((part) => !kept.has(keyOfChange(part))) };
}

const isSame = (a: Part, b: Part) =>
  a.action === b.action && differences(a.kind, a.after ?? {}, b.after ?? {}).length === 0;
