import type { BesideVerdict, NoVerdictReason, StatementVerdict } from "@parley/domain/analysis/shift-shape";
import { type EvidenceKind, type Statement, switchesOf } from "@parley/domain/analysis/statement";
import { dayInWords } from "@parley/domain/dates";
import type { Issue } from "@/charts/chart-figures";
import { sizeInWords, wordsOfSegment } from "@/charts/words-of-mark";
import { kindWords } from "@/reading/kinds-of-evidence";

export type Why = { title: string; text: string; rule: string };

const rule =
  "The rule: what was in force on the day before the words could first have been said is held against what is in force on the last day they could have been. Only intervals that do not meet are a shift; identical ones are no detectable change; all else is “cannot tell”.";

const reasons: Record<NoVerdictReason, string> = {
  repeats: "It repeats the same stand. It says nothing new, but from its day the stand’s age counts anew.",
  retracts: "It takes a stand back. The line ends here until the party says something else.",
  no_first_day:
    "The first day on which it may have been said is not known, so there is no day before it to compare with.",
  nothing_before: "Nothing was in force before it: it is where the line begins.",
  nothing_after: "Nothing is in force on its day, so there is nothing to compare.",
  weaker_evidence: "Stronger evidence is in force on its day. Whatever moved did not move by these words.",
};

/** Why a statement counts as a shift, or why not: what was compared, the verdict, and the rule in words. */
export function whyOf(
  issue: Issue,
  statement: Statement,
  verdict: StatementVerdict | undefined,
  kinds: ReadonlySet<EvidenceKind>,
): Why {
  const off = switchesOf(statement).filter((kind) => !kinds.has(kind));
  if (off.length > 0) {
    const names = off.map((kind) => kindWords[kind]).join(", ");
    return {
      title: "Why this is not judged",
      text: `This kind of evidence is switched off here: ${names}. It is listed, and out of the series.`,
      rule,
    };
  }
  if (!verdict) return { title: "Why this is not judged", text: notAPlace(statement, issue), rule };
  const before = verdict.before
    ? `Before, since ${dayInWords(verdict.before.since)}: ${wordsOfSegment(issue, verdict.before)}. `
    : "";
  if (verdict.verdict === "none") return { title: "Why no verdict is given", text: reasons[verdict.reason], rule };
  const beside = besideInWords(verdict.beside);
  if (verdict.verdict === "shift") {
    const size = sizeInWords(verdict);
    const how = size
      ? `The two intervals do not meet: a shift of ${size} of 100${verdict.toward ? ` toward the ${verdict.toward} pole` : ""}. `
      : "Another option than before: a shift. ";
    return { title: "Why this counts as a shift", text: before + how + beside, rule };
  }
  if (verdict.verdict === "no_detectable_change") {
    return {
      title: "Why this is no detectable change",
      text: `${before}What is in force after it is the same. ${beside}`,
      rule,
    };
  }
  return { title: "Why this is “cannot tell”", text: before + unclear[verdict.reason] + beside, rule };
}

const unclear = {
  overlap: "The words then and now overlap, so both may describe one stand. ",
  conflicting_before: "What was in force before is in conflict with itself. ",
  conflicting_after: "What is in force after it is in conflict with itself. ",
} as const;

function notAPlace({ answer, direction }: Statement, issue: Issue): string {
  if (issue.kind === "unscaled") return "The issue has no scale.";
  if (answer === "no_comment")
    return "It was asked and did not answer: that is no place on the scale, and ends no stand.";
  if (answer === "undecided") return "It is said to be undecided: that is no place on the scale, and ends no stand.";
  if (direction !== "none")
    return "The words give a direction only, and no place; a direction enters no shift and no distance.";
  return "Nothing comparable was said.";
}

function besideInWords(beside: BesideVerdict | null): string {
  if (!beside) return "";
  const notes = [
    beside.differentSpeakers && "another speaker",
    beside.differentKinds && "another kind of evidence",
    beside.anonymous && "nobody is named now",
    beside.anonymousBefore && "nobody was named then",
    beside.conditional &&
      (beside.conditionalBefore ? "conditional, as before" : "a condition that was not there before"),
    !beside.conditional && beside.conditionalBefore && "the condition of before is gone",
    beside.deniedBy.length > 0 && "another side denies it",
  ].filter(Boolean);
  return notes.length > 0 ? `Beside it, not inside it: ${notes.join("; ")}.` : "";
}
