import type { Day } from "@parley/domain/dates/day";
import { dayNumber } from "@parley/domain/dates/day";
import type { ChartLayout, EventFlag } from "./shift-chart-model";
import { cut, widestLine, wrapAtMost, wrapWords } from "./text-width";
import type { TimeScale } from "./time-scale";

export interface ChartEvent {
  id: string;
  title: string;
  status: "planned" | "held" | "cancelled";
  first: Day | null;
  last: Day;
  dateWords: string;
}

const square = 8;
const lineHeight = 13;
const gap = 6;
/** Heights at which names stand; more would push the plot out of sight. */
const mostLevels = { phone: 8, desk: 10 };

interface Box {
  left: number;
  right: number;
}

interface Placed {
  event: ChartEvent;
  beyond: number | null;
  x: number;
  stem: number;
  leftward: boolean;
  lines: string[];
  box: Box;
  /** Null where no height was free. */
  level: number | null;
}

/**
 * Flags above the plot. From the right to the left, each at the lowest height where neither its name nor the dotted line
 * below it touches another's name. Where none of the heights is free the square alone stands in a row at the foot, and the
 * name waits until fewer days are shown. On a phone names run to the side where the wider column is: over the axis they run
 * leftward, from the left to the right, and clear of its words, which rise `axisRise` px above the plot.
 * Returns the flags and the height of their strip in px.
 */
export function eventFlags(
  events: readonly ChartEvent[],
  scale: TimeScale,
  layout: ChartLayout,
  axisRise = 0,
): { events: EventFlag[]; eventsHeight: number } {
  const shown = events.filter((event) => isShown(event, scale));
  if (shown.length === 0) return { events: [], eventsHeight: 14 };
  const runsLeft = layout.phone && layout.axisWidth > layout.labelWidth;
  const widest = layout.phone ? 112 : shown.length > 8 ? 132 : 96;
  const days = shown.map((event) => event.last).sort();
  let beyondSoFar = 0;
  const placed: Placed[] = [...shown]
    .sort((a, b) => dayNumber(a.last) - dayNumber(b.last) || a.id.localeCompare(b.id))
    .map((event) => {
      const isBeyond = dayNumber(event.last) > dayNumber(scale.to);
      const beyond = isBeyond ? 16 + 14 * beyondSoFar++ : null;
      const x = isBeyond ? layout.plotWidth : scale.x(event.last);
      const start = x + (beyond ?? 0) + square / 2 + 4;
      const edge = x + (beyond ?? 0) - square / 2;
      const room = runsLeft ? edge - 4 + layout.axisWidth : layout.plotWidth + layout.labelWidth - start;
      // What nothing stands near has the room to say its name on one line.
      const next = runsLeft ? days.findLast((day) => scale.x(day) < x - 30) : days.find((day) => scale.x(day) > x + 30);
      const alone = next === undefined ? room : Math.abs(scale.x(next) - (runsLeft ? edge : start)) - 12;
      const title = isBeyond ? `${event.title}, ${event.dateWords}` : event.title;
      // Beyond the last day of a phone there is room on the left only.
      const leftward = runsLeft || (layout.phone && isBeyond);
      const width = Math.max(40, Math.min(Math.max(widest, Math.min(280, alone)), room));
      const lines = layout.phone
        ? isBeyond
          ? [cut(title, layout.plotWidth)]
          : wrapAtMost(title, width, 2)
        : wrapTitle(title, width, shown.length > 8);
      const wide = widestLine(lines) + gap;
      const box = leftward ? { left: edge - 4 - wide, right: start + gap } : { left: edge - gap, right: start + wide };
      return { event, beyond, x, lines, box, leftward, stem: x + (beyond ?? 0), level: null };
    });
  const levels: Placed[][] = [];
  const held = placed.filter((flag) => flag.beyond === null);
  for (const flag of [...(runsLeft ? held : held.reverse()), ...placed.filter((flag) => flag.beyond !== null)]) {
    const most = layout.phone ? mostLevels.phone : mostLevels.desk;
    let at = 0;
    while (at < most && !isFree(flag, at, levels)) at++;
    if (at === most) continue;
    flag.level = at;
    levels[at] = [...(levels[at] ?? []), flag];
  }
  const heights = levels.map((flags) => Math.max(...flags.map((flag) => flag.lines.length)));
  const unnamed = placed.some((flag) => flag.level === null) ? square + 6 : 0;
  const under = 6 + unnamed + (runsLeft ? axisRise : 0);
  const total = heights.reduce((sum, lines) => sum + lines * lineHeight + 5, 0) + under;
  const foot = (at: number) =>
    total - under - heights.slice(0, at).reduce((sum, lines) => sum + lines * lineHeight + 5, 0);
  return {
    eventsHeight: total,
    events: placed.map((flag) => ({
      id: flag.event.id,
      title: flag.event.title,
      day: flag.event.last,
      dateWords: flag.event.dateWords,
      status: flag.event.status,
      x: flag.x,
      beyond: flag.beyond,
      y: (flag.level === null ? total - 6 : foot(flag.level)) - square,
      lines: flag.level === null ? [] : flag.lines,
      leftward: flag.leftward,
    })),
  };
}

/** Free is a height where no name touches this one, and no dotted line crosses a name. A planned event has no such line. */
function isFree(flag: Placed, at: number, levels: readonly Placed[][]): boolean {
  return levels.every((others, level) =>
    others.every((other) => {
      if (level === at) return other.box.left >= flag.box.right || flag.box.left >= other.box.right;
      if (level < at) return flag.beyond !== null || !crosses(flag.stem, other);
      return other.beyond !== null || !crosses(other.stem, flag);
    }),
  );
}

/** Another's square may stand on the line. */
function crosses(stem: number, { box, leftward }: Placed): boolean {
  const own = square + gap + 2;
  return leftward ? box.left < stem && stem < box.right - own : box.left + own < stem && stem < box.right;
}

function isShown(event: ChartEvent, scale: TimeScale): boolean {
  const day = dayNumber(event.last);
  if (day < dayNumber(scale.from)) return false;
  return day <= dayNumber(scale.to) || event.status === "planned";
}

/** One line where there are many events and the name is short enough; else as few as hold it, and no more than there is room for. */
function wrapTitle(title: string, width: number, single: boolean): string[] {
  const one = wrapWords(title, single ? width * 1.5 : width);
  return one.length === 1 ? one : wrapAtMost(title, width, single ? 2 : 4);
}
