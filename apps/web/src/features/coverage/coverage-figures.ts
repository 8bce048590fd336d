import { type Coverage, coverageOn, type Gap, nextToCode, type ToCode } from "@parley/domain/analysis/coverage";
import type { Day } from "@parley/domain/dates/day";
import type { Issue } from "@parley/domain/records/issue";
import type { Party } from "@parley/domain/records/party";
import type { RecordFigures } from "@/reading/record-figures";

export type CoverageState = { on: Day | null; party: string | null; issue: string | null; gap: Gap | null };

/** A gap worth closing, with its place in the order. */
export type CoverageRow = { place: number; found: ToCode; party: Party; issue: Issue; other: Party | null };

export type CoverageFigures = {
  day: Day;
  /** Every gap, the one to close first at the head. */
  rows: CoverageRow[];
  /** Those of the party, issue and kind asked for. */
  shown: CoverageRow[];
  /** For each party: how many of its gaps are, at their worst, of each kind; and how many of its stands have none. */
  byParty: { party: Party; gaps: Partial<Record<Gap, number>>; sound: number }[];
  sound: number;
};

/** Where the record is weak on a day, and what to code next. `provisions` are all there are on the table. */
export function coverageFigures(
  record: RecordFigures,
  provisions: readonly { issue: string | null }[],
  { on, party, issue, gap }: CoverageState,
): CoverageFigures {
  const day = on !== null && on < record.until ? on : record.until;
  const [low, high] = record.principals ?? [];
  const coverage = coverageOn(record.series, low && high ? { low: low.id, high: high.id } : null, day);
  const otherOf = (id: string) => (id === low?.id ? high : id === high?.id ? low : undefined) ?? null;
  const rows = nextToCode(coverage, provisions).flatMap((found, at): CoverageRow[] => {
    const who = record.parties.find(({ id }) => id === found.party);
    const what = record.issues.find((each) => each.issue.id === found.issue)?.issue;
    return who && what ? [{ place: at + 1, found, party: who, issue: what, other: otherOf(who.id) }] : [];
  });
  return {
    day,
    rows,
    shown: rows.filter(
      ({ found }) =>
        (party === null || found.party === party) &&
        (issue === null || found.issue === issue) &&
        (gap === null || found.gaps.includes(gap)),
    ),
    byParty: record.parties.map((one) => ({
      party: one,
      gaps: countGaps(rows.filter((row) => row.party === one)),
      sound: coverage.filter((each) => each.party === one.id && isSound(each)).length,
    })),
    sound: coverage.filter(isSound).length,
  };
}

const isSound = ({ stand, gaps }: Coverage) => stand.inForce.state !== "no_data" && gaps.length === 0;

export function countGaps(rows: readonly CoverageRow[]): Partial<Record<Gap, number>> {
  const counts: Partial<Record<Gap, number>> = {};
  for (const { found } of rows) counts[found.gap] = (counts[found.gap] ?? 0) + 1;
  return counts;
}
