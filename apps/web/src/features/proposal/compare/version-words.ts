import type { Verdict } from "@parley/domain/analysis/shift-shape";
import type { VersionChange, VersionChanges } from "@parley/domain/analysis/versions";
import type { Issue } from "@parley/domain/records/issue";

/** Why two versions are not compared; null where they are. */
export function refusalInWords(found: VersionChanges): string | null {
  if (found.state === "known") return null;
  return found.reason === "later_not_coded"
    ? "What changed is not told: nothing of the later version is coded. That nobody coded its provisions is not that they are gone."
    : "What changed is not told: nothing of the earlier version is coded, so there is nothing to hold the later one against.";
}

/** What became of an issue between two versions: "new in the later one", "the same place", "moved by 30 to 60 toward …". */
export function changeInWords(change: VersionChange, issue: Issue | undefined): string {
  if (change.change !== "kept") return change.change === "added" ? "new in the later one" : "not in the later one";
  return change.verdict === null
    ? "not told apart: it has more than one provision on this, or one without a place"
    : verdictInWords(change.verdict, issue);
}

function verdictInWords(verdict: Verdict, issue: Issue | undefined): string {
  if (verdict.verdict === "no_detectable_change") return "the same place";
  if (verdict.verdict === "cannot_tell") return "cannot tell: the two places overlap";
  if (verdict.verdict === "none") return "no verdict";
  const { min, max, toward } = verdict;
  if (min === null || max === null || toward === null) return "another option";
  const size = min === max ? `${min}` : `${min} to ${max}`;
  return `moved by ${size}, toward ${issue?.poles?.[toward] ?? `the ${toward} pole`}`;
}
