import type { Proposal } from "../records/proposal";
import type { Provision } from "./proposal-shape";
import type { Segment } from "./series-shape";
import { compareStands } from "./shift";
import type { Verdict } from "./shift-shape";

/** One issue in two versions of a proposal; several provisions of one version on an issue are not told apart. */
export type VersionChange =
  | { issue: string; change: "added" | "not_in_later"; before: Provision[]; after: Provision[] }
  | { issue: string; change: "kept"; before: Provision[]; after: Provision[]; verdict: Verdict | null };

export type VersionChanges =
  | { state: "known"; changes: VersionChange[] }
  /** A version none of whose provisions is coded says nothing of what was left out. */
  | { state: "refused"; reason: "earlier_not_coded" | "later_not_coded" };

/** What a later version changes, issue by issue, in the order of the earlier one; the words and the place judged by the shift rule. */
export function changesBetween(earlier: readonly Provision[], later: readonly Provision[]): VersionChanges {
  const [before, after] = [byIssue(earlier), byIssue(later)];
  if (before.size === 0) return { state: "refused", reason: "earlier_not_coded" };
  if (after.size === 0) return { state: "refused", reason: "later_not_coded" };
  const issues = [...new Set([...before.keys(), ...after.keys()])];
  return {
    state: "known",
    changes: issues.map((issue) => {
      const [old, now] = [before.get(issue) ?? [], after.get(issue) ?? []];
      if (old.length === 0) return { issue, change: "added", before: old, after: now };
      if (now.length === 0) return { issue, change: "not_in_later", before: old, after: now };
      return { issue, change: "kept", before: old, after: now, verdict: verdictOf(old, now) };
    }),
  };
}

/** Provisions of several proposals side by side: a row an issue, in the order given, a cell a proposal. No order of merit. */
export function sideBySide(
  proposals: readonly { id: string; provisions: readonly Provision[] }[],
  issues: readonly string[],
): { issue: string; cells: { proposal: string; provisions: Provision[] }[] }[] {
  const grouped = proposals.map(({ id, provisions }) => ({ proposal: id, on: byIssue(provisions) }));
  return issues
    .filter((issue) => grouped.some(({ on }) => on.has(issue)))
    .map((issue) => ({
      issue,
      cells: grouped.map(({ proposal, on }) => ({ proposal, provisions: on.get(issue) ?? [] })),
    }));
}

/** Who is said to have written it: claims and never a finding. Claimants who differ are left to differ. */
export function authorshipOf({ authorship }: Pick<Proposal, "authorship">) {
  const claimants = new Set(authorship.map(({ speaker, claimant }) => speaker ?? claimant));
  return {
    claims: authorship,
    said: claimants.size > 1 ? "several" : claimants.size === 1 ? "one" : "nobody",
  } as const;
}

function byIssue(provisions: readonly Provision[]): Map<string, Provision[]> {
  const groups = new Map<string, Provision[]>();
  for (const one of provisions) {
    if (one.issue === null) continue;
    groups.set(one.issue, [...(groups.get(one.issue) ?? []), one]);
  }
  return groups;
}

/** Null where a version has more than one provision on the issue, or one without a place. */
function verdictOf(before: readonly Provision[], after: readonly Provision[]): Verdict | null {
  const [old, now] = [placeOf(before), placeOf(after)];
  return old && now ? compareStands(old, now) : null;
}

function placeOf(provisions: readonly Provision[]): Pick<Segment, "state" | "intervals" | "options"> | null {
  const [only, another] = provisions;
  if (only === undefined || another !== undefined) return null;
  const { low, high, option } = only;
  if (option !== null) return { state: "held", intervals: [], options: [option] };
  return low === null || high === null ? null : { state: "held", intervals: [{ low, high }], options: [] };
}
