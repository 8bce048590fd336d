import type { StatementVerdict } from "@parley/domain/analysis/shift";
import type { Statement } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import type { Issue } from "@parley/domain/records/issue";
import { wordsOfVerdict } from "@/charts/words-of-mark";
import { figuresByIssue } from "./stands";

/** A statement that would be judged otherwise: a shift gained or lost, or told where it could not be told. */
export interface VerdictChange {
  statement: string;
  party: string;
  day: Day;
  /** What is said of it: "Shift of 25, from …"; "no verdict" where nothing is. */
  now: string;
  after: string;
}

export interface VerdictsWish {
  issue: Issue;
  /** The issue as it would be, null where it stays. */
  issueAfter: Issue | null;
  parties: readonly { id: string }[];
  /** Days. */
  staleAfter: number;
  now: readonly Statement[];
  after: readonly Statement[];
}

/** Every statement on record before and after whose verdict would be another, in the order said. */
export function verdictChanges({ issue, issueAfter, parties, staleAfter, now, after }: VerdictsWish): VerdictChange[] {
  const then = issueAfter ?? issue;
  const verdictsOn = (on: Issue, statements: readonly Statement[]) =>
    figuresByIssue([on], parties, statements, staleAfter).flatMap(({ verdicts }) => verdicts);
  const later = new Map(verdictsOn(then, after).map((verdict) => [verdict.statement, verdict]));
  return verdictsOn(issue, now)
    .flatMap((verdict) => {
      const next = later.get(verdict.statement);
      if (!next || verdict.verdict === next.verdict) return [];
      const { statement, party, day } = verdict;
      return [{ statement, party, day, now: said(issue, verdict), after: said(then, next) }];
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

const said = (issue: Issue, verdict: StatementVerdict) => wordsOfVerdict(issue, verdict) || "no verdict";
