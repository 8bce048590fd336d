import type { Statement } from "@parley/domain/analysis/statement";
import { addDays, type Day } from "@parley/domain/dates/day";
import type { Party } from "@parley/domain/records/party";
import { prepareSmallChart, type SmallChartModel } from "@/charts/prepare-small-chart";
import { type Principals, partiesInOrder } from "./party-order";
import { quietStretches } from "./quiet-stretches";
import type { IssueFigures } from "./stands";

/** The most parties on one small chart, so that each can be named at the end of its line. */
const partiesMost = 5;

export type SmallIssue = { figures: IssueFigures; statements: number; notDrawn: number; model: SmallChartModel };

/** The issues on which more than one statement counts by a day: those that moved last first, then those with most on record. */
export function issuesThatMoved(issues: readonly IssueFigures[], day: Day): IssueFigures[] {
  const movedOn = ({ verdicts }: IssueFigures) =>
    verdicts.reduce((last, { verdict, day: on }) => (verdict === "shift" && on <= day && on > last ? on : last), "");
  const ranked = issues
    .filter(({ issue }) => issue.kind !== "unscaled")
    .map((figures) => ({ figures, moved: movedOn(figures), count: saidOn(figures, day).length }))
    .filter(({ count }) => count > 1);
  return ranked
    .sort((a, b) => (a.moved < b.moved ? 1 : a.moved > b.moved ? -1 : b.count - a.count))
    .map(({ figures }) => figures);
}

/** Small charts of these issues, all on the same days, from the first statement of any of them to `day`. */
export function smallCharts(
  shown: readonly IssueFigures[],
  { parties, principals, day }: { parties: readonly Party[]; principals: Principals; day: Day },
): SmallIssue[] {
  const said = shown.map((figures) => saidOn(figures, day));
  const all = said.flat();
  const first = all.reduce((best, { last }) => (last < best ? last : best), addDays(day, -30));
  const range = { from: first, to: day };
  const folds = quietStretches(range, [
    ...all.map(({ last }) => last),
    ...shown.flatMap(({ series }) =>
      [...series.values()].flatMap(({ segments }) =>
        segments.flatMap(({ from, to, staleFrom }) => [from, to ?? from, staleFrom]),
      ),
    ),
  ]);
  return shown.map((figures, index) => {
    const { issue, series, verdicts } = figures;
    const own = said[index] ?? [];
    const spoken = partiesInOrder(parties, principals, own).filter(({ id }) => own.some(({ party }) => party === id));
    const drawn = spoken.slice(0, partiesMost);
    const lines = drawn.flatMap(({ id }) => series.get(id) ?? []);
    const model = prepareSmallChart({
      ...{ issue, parties: drawn, principals, series: lines, verdicts, range, folds },
      ...{ distances: [], months: [], words: {} },
    });
    return { figures, statements: own.length, notDrawn: spoken.length - drawn.length, model };
  });
}

const saidOn = ({ series }: IssueFigures, day: Day): Statement[] =>
  [...series.values()].flatMap(({ counted }) => counted.filter(({ last }) => last <= day));
