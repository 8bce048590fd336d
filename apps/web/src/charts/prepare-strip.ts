import type { DistanceStep } from "@parley/domain/analysis/distance-shape";
import { bySaid, type Statement, markOf as styleOf } from "@parley/domain/analysis/statement";
import { type Day, isDay } from "@parley/domain/dates/day";
import type { ChartFigures } from "./chart-figures";
import type { ChartLayout, Ribbon, RibbonStep, Strip, StripMonth } from "./shift-chart-model";
import { lastDayLeast, type TimeScale } from "./time-scale";

const step = 12;
const rowsMost = 4;
/** px that "+339" needs. */
const countWidth = 34;
/** Months that stand together where each by itself would have no room for one mark. */
const spans = [1, 2, 3, 6, 12];

/** Statements by month, one mark each, as many as there is room for and the rest counted; below, the independent sets. */
export function stripOf(figures: ChartFigures, scale: TimeScale, until: string): Strip {
  const slots = new Map(figures.parties.map((party) => [party.id, party.slot]));
  const inRange = ({ last }: Statement) => last >= scale.from && last <= until;
  const counted = figures.series.flatMap((series) => series.counted.filter(inRange));
  const off = figures.series.flatMap((series) => series.off.filter(inRange));
  const crowded = counted.length + off.length > monthsIn(scale) * rowsMost * 2;
  const least = crowded ? countWidth : step + 4;
  const span = spans.find((months) => monthsIn(scale) / months <= scale.width / least) ?? 12;
  const byMonth = new Map<string, { statement: Statement; isOff: boolean }[]>();
  const add = (list: readonly Statement[], isOff: boolean) => {
    for (const statement of list) {
      const month = monthOf(statement.last, span);
      const known = byMonth.get(month);
      if (known) known.push({ statement, isOff });
      else byMonth.set(month, [{ statement, isOff }]);
    }
  };
  add(counted.sort(bySaid), false);
  add(off.sort(bySaid), true);
  const sets = new Map<string, number>();
  for (const each of figures.months) {
    const month = monthOf(each.month, span);
    sets.set(month, (sets.get(month) ?? 0) + each.sets);
  }
  let rowsUsed = 1;
  let free = 0;
  const months: StripMonth[] = [...byMonth.keys()].sort().map((month) => {
    const first = startOf(month);
    const x = Math.max(free, scale.x(first < scale.from ? scale.from : first));
    const wide = Math.min(scale.width, scale.x(startOf(monthAfter(month, span)))) - x;
    const perRow = Math.max(1, Math.floor((wide - 2) / step));
    const list = byMonth.get(month) ?? [];
    const fits = list.slice(0, perRow * rowsMost);
    free = x + Math.min(perRow, fits.length) * step + 3;
    rowsUsed = Math.max(rowsUsed, Math.ceil(fits.length / perRow));
    return {
      month,
      x: x + 4,
      marks: fits.map(({ statement, isOff }, index) => ({
        position: statement.id,
        dx: (index % perRow) * step,
        dy: Math.floor(index / perRow) * step,
        style: isOff ? "off" : statement.answer === "stated" ? styleOf(statement) : "no_answer",
        slot: slots.get(statement.party) ?? 1,
      })),
      more: list.length - fits.length,
      sets: sets.get(month) ?? 0,
    };
  });
  const more = months.some((month) => month.more > 0) ? 13 : 0;
  return { height: rowsUsed * step + more + 8, months, span, counted: counted.length, switchedOff: off.length };
}

const countOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthsIn = ({ from, to }: TimeScale): number => countOf(to) - countOf(from) + 1;
const monthAt = (count: number): string =>
  `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}`;
/** The first month of the span that a day is in. */
const monthOf = (day: string, span: number): string => monthAt(Math.floor(countOf(day) / span) * span);
/** Its first day; where the calendar ends first, its end. */
function startOf(month: string): Day {
  const day = `${month}-01`;
  if (isDay(day)) return day;
  return month < "0001" ? "0001-01-01" : "9999-12-31";
}
const monthAfter = (month: string, span: number): string => monthAt(countOf(month) + span);

/** The distance between the two principals in step with the chart; null where no two are named. */
export function ribbonOf(
  figures: ChartFigures,
  scale: TimeScale,
  until: string,
  { phone }: Pick<ChartLayout, "phone">,
): Ribbon | null {
  const nameOf = (id: string) => figures.parties.find((party) => party.id === id)?.short;
  const { principals } = figures;
  const low = principals ? nameOf(principals.low) : undefined;
  const high = principals ? nameOf(principals.high) : undefined;
  if (!low || !high) return null;
  const steps = figures.distances.flatMap((step) => ribbonStep(step, scale, until));
  const last = steps.at(-1);
  return {
    between: `${low} to ${high}`,
    steps: lasting(joined(steps), until),
    now: last ? rangeInWords(last.min, last.max) : "undefined",
    height: phone ? 50 : 64,
  };
}

function ribbonStep({ from, to: end, distance }: DistanceStep, scale: TimeScale, until: string): RibbonStep[] {
  const to = end !== null && end < until ? end : until;
  const x0 = Math.max(0, scale.x(from));
  const x1 = Math.min(scale.width, scale.x(to));
  if (x1 < x0 || (x1 === x0 && from !== until)) return [];
  const { min, max } = distance.state === "known" ? distance : { min: null, max: null };
  return [{ x0, x1, from, to, min, max }];
}

/** What begins on the last day lasts that day. */
function lasting(steps: readonly RibbonStep[], until: string): RibbonStep[] {
  return steps.map((each, index) =>
    index === steps.length - 1 && each.to === until ? { ...each, x1: Math.max(each.x1, each.x0 + lastDayLeast) } : each,
  );
}

function joined(steps: readonly RibbonStep[]): RibbonStep[] {
  const done: RibbonStep[] = [];
  for (const each of steps) {
    const before = done.at(-1);
    if (before && before.min === each.min && before.max === each.max && before.x1 === each.x0)
      Object.assign(before, { x1: each.x1, to: each.to });
    else done.push({ ...each });
  }
  return done;
}

/** "30 to 60", "30", or "undefined" where a side is missing. */
export function rangeInWords(min: number | null, max: number | null): string {
  if (min === null || max === null) return "undefined";
  const [a, b] = [Math.round(min), Math.round(max)];
  return a === b ? `${a}` : `${a} to ${b}`;
}
