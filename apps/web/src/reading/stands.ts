import { type Series, seriesByParty } from "@parley/domain/analysis/series";
import { type StatementVerdict, verdictsOf } from "@parley/domain/analysis/shift";
import { defaultKinds, type Statement } from "@parley/domain/analysis/statement";
import type { Issue } from "@parley/domain/records/issue";

export type IssueFigures = { issue: Issue; series: Map<string, Series>; verdicts: StatementVerdict[] };

/** Series and verdicts of every issue, under the kinds of evidence that count unless a reader says otherwise. */
export function figuresByIssue(
  issues: readonly Issue[],
  parties: readonly { id: string }[],
  statements: readonly Statement[],
  staleAfter: number,
): IssueFigures[] {
  const ids = parties.map(({ id }) => id);
  const said = new Map<string, Statement[]>();
  for (const one of statements) {
    const known = said.get(one.issue);
    if (known) known.push(one);
    else said.set(one.issue, [one]);
  }
  return issues.map((issue) => {
    const own = said.get(issue.id) ?? [];
    const series = seriesByParty(ids, issue, own, { kinds: defaultKinds, staleAfter });
    return {
      issue,
      series: new Map(series.map((each) => [each.party, each])),
      verdicts: series.flatMap((each) => verdictsOf(each, own)),
    };
  });
}

/** The issues of each category, categories in the order in which their first issue comes. */
export function byCategory<Entry>(
  entries: readonly Entry[],
  categoryOf: (entry: Entry) => string,
): [string, Entry[]][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const name = categoryOf(entry);
    const known = groups.get(name);
    if (known) known.push(entry);
    else groups.set(name, [entry]);
  }
  return [...groups];
}
