import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { Issue } from "@parley/domain/records/issue";
import type { StandModel } from "@/charts/prepare-stand";
import { sizeInWords, wordsOfSegment } from "@/charts/words-of-mark";

/** "moved by 30 to 60 of 100, from “…” to “…”", or that nobody can tell. */
export function movedInWords(issue: Issue, verdict: StatementVerdict): string {
  const [before, after] = [verdict.before, verdict.after].map((one) => (one ? `“${wordsOfSegment(issue, one)}”` : "…"));
  if (verdict.verdict !== "shift") return `may have moved or not, nobody can tell: said ${after} after ${before}.`;
  const size = sizeInWords(verdict);
  const beside = verdict.beside?.conditional ? ", on a condition" : "";
  return `moved${size ? ` by ${size} of 100` : ""}, from ${before} to ${after}${beside}.`;
}

/** How long ago the stand was last said. */
export function lastSaidInWords({ age, stale }: Pick<StandModel, "age" | "stale">): string {
  if (age === "") return "nothing on record";
  const days = Number.parseInt(age, 10);
  if (days === 0) return "the same day";
  return `${days === 1 ? "1 day" : `${days} days`} before${stale ? ", old" : ""}`;
}
