import { compareReadings, type Differing } from "@parley/domain/analysis/compare";
import { defaultKinds, type Statement } from "@parley/domain/analysis/statement";
import { addDays, type Day } from "@parley/domain/dates/day";
import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import { type StandModel, standModel } from "@/charts/prepare-stand";
import { partiesInOrder } from "@/reading/party-order";
import { newestDay, readingDay } from "@/reading/reading-day";
import type { RecordData } from "@/reading/record-figures";
import { figuresByIssue } from "@/reading/stands";
import { byId } from "@/reading/who-says-so";
import type { CompareState } from "./compare-url";

/** Days between the two where the address names neither a day nor an edition. */
const usual = 30;

/** One party on one issue of which something differs. */
export type CompareRow = Differing & {
  subject: { party: Party; issue: Issue };
  /** As each reading shows it; null where its edition has no such issue. */
  stands: { before: StandModel | null; between: StandModel; after: StandModel };
};

export type CompareFigures =
  | { state: "refused"; reason: "later_day_first" | "later_edition_first" }
  | {
      state: "compared";
      from: Day;
      to: Day;
      /** The editions. */
      was: number;
      is: number;
      /** Days. */
      staleAfter: number;
      rows: CompareRow[];
      /** Of how many parties on how many issues. */
      of: number;
      /** From both editions; the later one's where it has them. */
      statements: ReadonlyMap<string, Statement>;
    };

/** Whether words tell of it; else time alone does. */
export const isTold = ({ said, learned }: CompareRow): boolean =>
  said.statements.length > 0 || learned.changes.length > 0;

/** Two readings of a record held against each other; `today` is the UTC day of whoever asks. */
export function compareFigures(
  then: RecordData,
  now: RecordData,
  asked: Pick<CompareState, "from" | "to" | "was">,
  today: Day,
): CompareFigures {
  const staleAfter = now.profile?.staleAfter ?? 90;
  const to = asked.to ?? readingDay(today, newestDay(now.statements), staleAfter);
  // Two editions are held against each other on one day unless two are asked for.
  const from = asked.from ?? (then.edition === now.edition && asked.was === null ? addDays(to, -usual) : to);
  if (from > to) return { state: "refused", reason: "later_day_first" };
  if (then.edition > now.edition) return { state: "refused", reason: "later_edition_first" };
  const all = [...then.statements, ...now.statements];
  const known = byId([...then.parties, ...now.parties]);
  const parties = partiesInOrder([...known.values()], now.profile?.principals ?? null, all);
  const issues = [...byId([...then.issues, ...now.issues]).values()].sort((a, b) => a.order - b.order);
  const subjects = issues.flatMap((issue) =>
    parties.map((party) => ({ party: party.id, issue: issue.id, issueKind: issue.kind })),
  );
  const differing = compareReadings(
    { day: from, statements: then.statements },
    { day: to, statements: now.statements },
    subjects,
    { kinds: defaultKinds, staleAfter },
  );
  const before = standsOf(then.issues, parties, then.statements, staleAfter);
  const after = standsOf(issues, parties, now.statements, staleAfter);
  const titles = byId(issues);
  return {
    state: "compared",
    ...{ from, to, was: then.edition, is: now.edition, staleAfter, of: subjects.length },
    rows: differing.flatMap((row) => {
      const [issue, party] = [titles.get(row.issue), known.get(row.party)];
      const [between, later] = [after(row, from), after(row, to)];
      if (!issue || !party || !between || !later) return [];
      return [{ ...row, subject: { issue, party }, stands: { before: before(row, from), between, after: later } }];
    }),
    statements: byId(all),
  };
}

function standsOf(
  issues: readonly Issue[],
  parties: readonly Party[],
  statements: readonly Statement[],
  staleAfter: number,
) {
  const figures = new Map(figuresByIssue(issues, parties, statements, staleAfter).map((one) => [one.issue.id, one]));
  return ({ issue, party }: Pick<Differing, "issue" | "party">, day: Day): StandModel | null => {
    const found = figures.get(issue);
    const series = found?.series.get(party);
    // Arrows of earlier moves would speak of neither of the two days.
    return found && series ? standModel(found.issue, series, day, []) : null;
  };
}
