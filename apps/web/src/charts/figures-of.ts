import { distanceSteps } from "@parley/domain/analysis/distance";
import { independentSets } from "@parley/domain/analysis/evidence";
import { seriesByParty } from "@parley/domain/analysis/series";
import { verdictsOf } from "@parley/domain/analysis/shift";
import type { Kinds, Statement } from "@parley/domain/analysis/statement";
import type { ChartFigures, EvidenceMonth, Issue, Party, StatementWords } from "./chart-figures";

export interface FiguresWish {
  issue: Issue;
  /** The parties to draw, principals first; eight at most are drawn well. */
  parties: Party[];
  principals: { low: string; high: string } | null;
  /** Days. */
  staleAfter: number;
  kinds: Kinds;
  /** Of this issue; those of other parties are passed over. */
  statements: readonly Statement[];
  words: Readonly<Record<string, StatementWords>>;
}

/** Has the analysis work out everything that a shift chart of this issue draws. */
export function figuresOf(wish: FiguresWish): ChartFigures {
  const { issue, parties, principals, staleAfter, kinds, statements, words } = wish;
  const series = seriesByParty(
    parties.map((party) => party.id),
    issue,
    statements,
    { kinds, staleAfter },
  );
  const low = series.find((each) => each.party === principals?.low);
  const high = series.find((each) => each.party === principals?.high);
  return {
    issue,
    parties,
    principals,
    series,
    verdicts: series.flatMap((each) => verdictsOf(each, statements)),
    distances: low && high ? distanceSteps(low, high) : [],
    months: monthsOf(series.flatMap((each) => each.counted)),
    words,
  };
}

function monthsOf(counted: readonly Statement[]): EvidenceMonth[] {
  const months = new Map<string, Statement[]>();
  for (const statement of counted) {
    const month = statement.last.slice(0, 7);
    const known = months.get(month);
    if (known) known.push(statement);
    else months.set(month, [statement]);
  }
  return [...months].map(([month, list]) => ({ month, sets: independentSets(list) }));
}
