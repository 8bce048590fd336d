import type { StatementVerdict } from "@parley/domain/analysis/shift-shape";
import type { Day } from "@parley/domain/dates/day";
import type { ChartFigures } from "./chart-figures";
import { denseFrom, densePaths } from "./prepare-dense";
import { markOf, standBeside } from "./prepare-marks";
import { bandsOf, diamondsOf, type Frame, risersOf, segmentAt } from "./prepare-series";
import { bracketAround } from "./prepare-words";
import type { Mark, PartySeries } from "./shift-chart-model";

/** Bands, risers, marks and diamonds of every party drawn; and each mark with its statement and verdict, in time. */
export function partySeries(wish: ChartFigures, frame: Frame) {
  const verdicts = new Map(wish.verdicts.map((verdict) => [verdict.statement, verdict]));
  const isShown = (last: Day) => last >= frame.scale.from && last <= frame.until;
  const byParty = new Map<string, StatementVerdict[]>();
  for (const verdict of wish.verdicts) {
    const known = byParty.get(verdict.party);
    if (known) known.push(verdict);
    else byParty.set(verdict.party, [verdict]);
  }
  const count = wish.series.reduce((sum, each) => sum + each.counted.filter(({ last }) => isShown(last)).length, 0);
  const isDense = count > denseFrom;
  const marked: { mark: Mark; at: Day }[] = [];
  const parts = wish.parties.flatMap((party) => {
    const found = wish.series.find((each) => each.party === party.id);
    if (!found) return [];
    const shown = found.counted.filter(({ last }) => isShown(last));
    const own = byParty.get(party.id) ?? [];
    const spoken = shown.map((statement) => {
      const verdict = verdicts.get(statement.id) ?? null;
      const mark = markOf(statement, { party: party.name, verdict, words: wish.words[statement.id] }, frame);
      bracketAround(mark, segmentAt(found.segments, statement.last), frame);
      if (!isDense) marked.push({ mark, at: statement.last });
      return { statement, verdict, mark };
    });
    const marks = spoken.map((each) => each.mark);
    const bands = bandsOf(found.segments, frame);
    const risers = risersOf(own, frame);
    const series: PartySeries = {
      ...{ party: party.id, name: party.name, slot: party.slot },
      ...{ bands, risers, marks, diamonds: diamondsOf(own, frame) },
      dense: isDense ? densePaths(bands, marks, risers) : null,
    };
    return [{ series, spoken: spoken.map((each) => ({ ...each, series })) }];
  });
  standBeside(
    marked.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map((each) => each.mark),
    frame.scale.width,
  );
  const spoken = parts
    .flatMap((part) => part.spoken)
    .sort((a, b) => (a.statement.last < b.statement.last ? -1 : a.statement.last > b.statement.last ? 1 : 0));
  return { series: parts.map((part) => part.series), spoken };
}
