import type { ApiOutputs, StatementView } from "@parley/api";
import { defaultKinds } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import { addDays, daysBetween } from "@parley/domain/dates/day";
import { dateInWords } from "@parley/domain/dates/words";
import type { Issue } from "@parley/domain/records/issue";
import { readRecord } from "@parley/domain/records/rules";
import { figuresOf } from "@/charts/figures-of";
import type { ShiftChartWish } from "@/charts/prepare-shift-chart";
import { type Consequence, consequencesOf } from "@/reading/consequences";
import { mostDrawn, partiesInOrder } from "@/reading/party-order";
import { proposedPosition, statementsAfter } from "@/reading/proposed-statements";
import { quietStretches } from "@/reading/quiet-stretches";
import { newestDay, readingDay } from "@/reading/reading-day";
import { type VerdictChange, verdictChanges } from "@/reading/verdict-changes";
import { byId, gradeOf, howInWords } from "@/reading/who-says-so";
import type { Choices } from "@/words/record-names";
import type { Change } from "./review-checks";

type IssueData = ApiOutputs["issue"]["get"];
type Said = Omit<StatementView, "coded">;

/** An issue as it is and as it would be. */
export interface IssueBeforeAfter {
  now: ShiftChartWish;
  after: ShiftChartWish;
  haloed: ReadonlySet<string>;
  consequences: Consequence[];
  /** Verdicts that would be others. */
  verdicts: VerdictChange[];
}

/** The issues whose charts these changes touch. */
export function issuesConcerned(changes: readonly Change[]): string[] {
  const named = changes.flatMap(({ kind, before, after }) =>
    kind === "position" ? [before?.issue, after?.issue] : kind === "issue" ? [before?.id] : [],
  );
  return [...new Set(named.filter((each): each is string => typeof each === "string"))];
}

/** An issue as these changes would have it; null where they leave it, or its form is not whole. */
function proposedIssue(id: string, changes: readonly Change[]): Issue | null {
  const change = changes.find((each) => each.kind === "issue" && each.id === id && each.action === "put");
  const read = change ? readRecord("issue", change.after) : null;
  return read && "body" in read ? read.body : null;
}

/** The figures of one issue now and after the changes, all of them together. */
export function issueBeforeAfter(
  data: IssueData,
  changes: readonly Change[],
  choices: Choices,
  today: Day,
): IssueBeforeAfter {
  const { issue, parties, profile } = data;
  const positions = changes.filter(({ kind }) => kind === "position");
  const put = positions.flatMap(({ id, after, action }): Said[] => {
    const proposed = after && action === "put" ? proposedPosition(id, after, choices) : null;
    if (!proposed || proposed.body.issue !== issue.id) return [];
    const { said, credibility, summary, note, conditionIssue, evidence } = proposed.body;
    return [{ ...proposed.statement, said, credibility, summary, note, conditionIssue, evidence }];
  });
  const gone = new Set(positions.map(({ id }) => id));
  const now: Said[] = data.statements;
  const after = statementsAfter(now, put, gone).sort((a, b) => (a.last < b.last ? -1 : a.last > b.last ? 1 : 0));
  const principals = profile?.principals ?? null;
  const touched = new Set(
    now
      .filter(({ id }) => gone.has(id))
      .concat(put)
      .map(({ party }) => party),
  );
  const all = [...now, ...put];
  const day = readingDay(today, newestDay(all, data.newest), profile?.staleAfter ?? 90);
  // Those concerned first: a chart of eight must not leave them out.
  const ordered = partiesInOrder(parties, principals, all);
  const drawn = [...ordered.filter(({ id }) => touched.has(id)), ...ordered.filter(({ id }) => !touched.has(id))]
    .slice(0, mostDrawn)
    .sort((a, b) => ordered.indexOf(a) - ordered.indexOf(b));
  const issueAfter = proposedIssue(issue.id, changes);
  const wishOf = (on: Issue, statements: readonly Said[]) => wish({ ...data, issue: on }, statements, drawn, choices);
  const [first = day] = all.map((one) => one.first ?? one.last).sort();
  const range = { from: daysBetween(first, day) < 30 ? addDays(day, -30) : first, to: day };
  const folds = quietStretches(
    range,
    all.flatMap((one) => [one.first ?? one.last, one.last]),
  );
  return {
    now: { ...wishOf(issue, now), events: [], range, folds },
    after: { ...wishOf(issueAfter ?? issue, after), events: [], range, folds },
    haloed: new Set(put.map(({ id }) => id)),
    verdicts: verdictChanges({ issue, issueAfter, parties, staleAfter: profile?.staleAfter ?? 90, now, after }),
    consequences: consequencesOf({
      ...{ issue, issueAfter, parties, principals, staleAfter: profile?.staleAfter ?? 90, now, after, day },
      concerned: touched,
      put: new Set(put.map(({ id }) => id)),
    }),
  };
}

function wish(data: IssueData, statements: readonly Said[], parties: IssueData["parties"], choices: Choices) {
  const sources = byId(choices.sources);
  return figuresOf({
    ...{ issue: data.issue, parties, principals: data.profile?.principals ?? null },
    ...{ staleAfter: data.profile?.staleAfter ?? 90, kinds: defaultKinds, statements },
    words: Object.fromEntries(
      statements.map((one) => {
        const { summary } = one;
        const words = { date: dateInWords(one.said.edtf), how: howInWords(one), grade: gradeOf(one, sources), summary };
        return [one.id, words];
      }),
    ),
  });
}
