import type { Issue, Stop } from "@parley/domain/records/issue";
import { counted } from "@/reading/who-coded";

/** The stops as the charts draw them: the high pole on top. */
export function stopsFromTop(issue: Pick<Issue, "stops">): Stop[] {
  return [...issue.stops].sort((a, b) => b.value - a.value);
}

/** "A scale of five stops, four of them stated by a source", and the like for the other kinds. */
export function kindInWords(issue: Pick<Issue, "kind" | "stops" | "options">): string {
  if (issue.kind === "unscaled") return "Not on a scale: it takes assessments, no positions.";
  const values = issue.kind === "scale" ? issue.stops : issue.options;
  const anchored = values.filter((each) => each.anchored).length;
  const what = issue.kind === "scale" ? "A scale of" : "A choice among";
  const name = issue.kind === "scale" ? "stop" : "option";
  const stated =
    anchored === values.length ? "all stated by a source" : `${counted(anchored, name)} stated by a source`;
  return `${what} ${counted(values.length, name)}, ${stated}.`;
}
