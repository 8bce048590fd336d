import type { Day } from "@parley/domain/dates/day";
import { dayNumber } from "@parley/domain/dates/day";
import type { ChartLayout, EventFlag } from "./shift-chart-model";
import { balanceWords, widestLine, wrapWords } from "./text-width";
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

interface Box {
  left: number;
  right: number;
}

/**
 * Flags above the plot. From the right to the left, each at the lowest height where neither its name nor the dotted line
 * below it touches another's name; so every name is shown. Returns the flags and the height of their strip in px.
 */
export function eventFlags(
  events: readonly ChartEvent[],
  scale: TimeScale,
  layout: ChartLayout,
): { events: EventFlag[]; eventsHeight: number } {
  const shown = events.filter((event) => isShown(event, scale));
  if (shown.length === 0) return { events: [], eventsHeight: 14 };
  const widest = layout.phone ? 64 : shown.length > 8 ? 132 : 96;
  let beyondSoFar = 0;
  const placed = [...shown]
    .sort((a, b) => dayNumber(a.last) - dayNumber(b.last) || a.id.localeCompare(b.id))
    .map((event) => {
      const isBeyond = dayNumber(event.last) > dayNumber(scale.to);
      const beyond = isBeyond ? 16 + 14 * beyondSoFar++ : null;
      const x = isBeyond ? layout.plotWidth : scale.x(event.last);
      const start = x + (beyond ?? 0) + square / 2 + 4;
      const room = layout.plotWidth + layout.labelWidth - start;
      const title = isBeyond ? `${event.title}, ${event.dateWords}` : event.title;
      const lines = wrapTitle(title, Math.max(40, Math.min(widest, room)), shown.length > 8);
      const box = { left: x + (beyond ?? 0) - square / 2 - gap, right: start + widestLine(lines) + gap };
      return { event, beyond, x, lines, box };
    });
  const levels: Box[][] = [];
  const level = new Map<string, number>();
  for (const flag of [...placed].reverse()) {
    const stem = flag.x + (flag.beyond ?? 0);
    let at = 0;
    levels.forEach((boxes, index) => {
      const touches = boxes.some((box) => box.left < flag.box.right && flag.box.left < box.right);
      if (touches) at = index + 1;
    });
    if (flag.beyond === null) {
      const below = levels.findLastIndex((boxes) => boxes.some((box) => box.left + gap < stem && stem < box.right));
      if (below >= at) at = below + 1;
    }
    level.set(flag.event.id, at);
    levels[at] = [...(levels[at] ?? []), flag.box];
  }
  const heights = levels.map((_, at) =>
    Math.max(1, ...placed.filter((flag) => level.get(flag.event.id) === at).map((flag) => flag.lines.length)),
  );
  const total = heights.reduce((sum, lines) => sum + lines * lineHeight + 5, 0) + 6;
  const foot = (at: number) => total - 6 - heights.slice(0, at).reduce((sum, lines) => sum + lines * lineHeight + 5, 0);
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
      y: foot(level.get(flag.event.id) ?? 0) - square,
      lines: flag.lines,
    })),
  };
}

function isShown(event: ChartEvent, scale: TimeScale): boolean {
  const day = dayNumber(event.last);
  if (day < dayNumber(scale.from)) return false;
  return day <= dayNumber(scale.to) || event.status === "planned";
}

/** Two lines at most where there are few events, one where there are many and the name is short enough. */
function wrapTitle(title: string, width: number, single: boolean): string[] {
  const one = wrapWords(title, single ? width * 1.5 : width);
  return one.length === 1 ? one : balanceWords(title, width);
}
