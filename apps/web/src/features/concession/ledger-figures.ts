import { type Ledger, type LedgerEntry, ledgerOf } from "@parley/domain/analysis/concession";
import { latestShifts } from "@parley/domain/analysis/shift";
import type { Statement } from "@parley/domain/analysis/statement";
import type { Day } from "@parley/domain/dates/day";
import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import { type StandModel, standModel } from "@/charts/prepare-stand";
import type { RecordFigures } from "@/reading/record-figures";

export type LedgerState = { on: Day | null; party: string | null; issue: string | null };

/** One shift with all that its row shows. */
export type LedgerRow = {
  entry: LedgerEntry;
  party: Party;
  issue: Issue;
  /** The scale as of its day, with the move on it. */
  stand: StandModel;
  /** The statements that carry it; the first is the one that opens. */
  carriers: Statement[];
};

export type LedgerFigures = {
  day: Day;
  concessions: LedgerRow[];
  hardenings: LedgerRow[];
  neither: LedgerRow[];
  sums: (Ledger["sums"][number] & { who: Party; on: Issue })[];
  /** Shifts between options without an order: they have no size. */
  unsized: number;
  /** Statements at which words changed and nobody can tell whether a stand did. */
  unclear: number;
};

/** The ledger up to a day, of all moves or those of one party, or on one issue. */
export function ledgerFigures(
  statements: readonly Statement[],
  record: RecordFigures,
  { on, party, issue }: LedgerState,
): LedgerFigures {
  const day = on !== null && on < record.until ? on : record.until;
  const verdicts = record.issues
    .filter((each) => issue === null || each.issue.id === issue)
    .flatMap((each) => each.verdicts)
    .filter((each) => each.day <= day && (party === null || each.party === party));
  const moves = latestShifts(verdicts);
  const ledger = ledgerOf(moves, record.series);
  const said = new Map(statements.map((one) => [one.id, one]));
  const rowsOf = (entries: readonly LedgerEntry[]) => entries.flatMap((entry) => rowOf(record, said, entry) ?? []);
  return {
    day,
    concessions: rowsOf(ledger.concessions),
    hardenings: rowsOf(ledger.hardenings),
    neither: rowsOf(ledger.neither),
    sums: ledger.sums.flatMap((sum) => {
      const who = record.parties.find(({ id }) => id === sum.party);
      const figures = record.issues.find((each) => each.issue.id === sum.issue);
      return who && figures ? [{ ...sum, who, on: figures.issue }] : [];
    }),
    unsized: moves.filter(({ min }) => min === null).length,
    unclear: verdicts.filter(({ verdict }) => verdict === "cannot_tell").length,
  };
}

function rowOf(record: RecordFigures, said: ReadonlyMap<string, Statement>, entry: LedgerEntry): LedgerRow | null {
  const { move } = entry;
  const party = record.parties.find(({ id }) => id === move.party);
  const figures = record.issues.find((each) => each.issue.id === move.issue);
  const series = figures?.series.get(move.party);
  if (!party || !figures || !series) return null;
  const own = figures.verdicts.filter((each) => each.party === move.party);
  return {
    entry,
    party,
    issue: figures.issue,
    stand: standModel(figures.issue, series, move.day, own),
    carriers: move.statements.flatMap((id) => said.get(id) ?? []),
  };
}
