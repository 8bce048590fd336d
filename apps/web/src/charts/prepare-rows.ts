import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { Statement } from "@parley/domain/analysis/statement";
import type { ChartFigures } from "./chart-figures";
import type { Mark, MarkRow, PartySeries } from "./shift-chart-model";
import { wordsOfStatement, wordsWithBeside } from "./words-of-mark";

/** A row of the table twin for each mark drawn, the latest first. */
export function rowsOf(
  figures: ChartFigures,
  spoken: readonly { series: PartySeries; mark: Mark; statement: Statement; verdict: StatementVerdict | null }[],
): MarkRow[] {
  return [...spoken].reverse().map(({ series, mark, statement, verdict }) => {
    const words = figures.words[statement.id];
    return {
      position: mark.position,
      party: series.party,
      partyName: series.name,
      slot: series.slot,
      first: mark.first,
      last: mark.last,
      dateWords: words?.date ?? mark.last,
      placeWords: wordsOfStatement(figures.issue, statement),
      low: mark.low,
      high: mark.high,
      option: mark.option,
      kind: mark.kind,
      style: mark.style,
      verdict: mark.verdict,
      verdictWords: wordsWithBeside(figures.issue, verdict),
      howWords: words?.how ?? "",
      grade: words?.grade ?? "",
    };
  });
}
