import type { Mark, ShiftChartModel } from "./shift-chart-model";

/** The mark nearest to a point of the plot, within `reach` px of what it covers; null where none is so near. */
export function markNear(model: ShiftChartModel, at: { x: number; y: number; width: number }, reach = 14): Mark | null {
  const stretch = at.width / model.layout.plotWidth;
  let nearest: Mark | null = null;
  let least = reach;
  for (const series of model.series)
    for (const mark of series.marks) {
      const x = mark.x * stretch + mark.dx;
      const from = mark.x0 === null ? x : mark.x0 * stretch;
      const across = at.x < from ? from - at.x : at.x > x ? at.x - x : 0;
      const along = at.y < mark.yHigh ? mark.yHigh - at.y : at.y > mark.yLow ? at.y - mark.yLow : 0;
      const away = Math.hypot(across, along);
      if (away <= least) {
        least = away;
        nearest = mark;
      }
    }
  return nearest;
}

/** All marks in the order in which arrow keys go through them: by day, then from the top. */
export function marksInOrder(model: ShiftChartModel): Mark[] {
  return model.series
    .flatMap((series) => series.marks)
    .sort((a, b) =>
      a.last < b.last ? -1 : a.last > b.last ? 1 : a.yHigh - b.yHigh || (a.position < b.position ? -1 : 1),
    );
}

/** Where a key leads from a mark: Left and Right in time, Up and Down to the nearest in time of the party above or below. */
export function markAfterKey(model: ShiftChartModel, position: string, key: string): Mark | null {
  const order = marksInOrder(model);
  const index = order.findIndex((mark) => mark.position === position);
  if (key === "Home") return order[0] ?? null;
  if (key === "End") return order.at(-1) ?? null;
  if (key === "ArrowLeft") return order[index - 1] ?? null;
  if (key === "ArrowRight") return order[index + 1] ?? null;
  if (key !== "ArrowUp" && key !== "ArrowDown") return null;
  const mark = order[index];
  if (!mark) return null;
  const shown = model.series.filter((series) => series.marks.length > 0);
  const own = shown.findIndex((series) => series.marks.some((each) => each.position === position));
  const next = shown[own + (key === "ArrowUp" ? -1 : 1)];
  return next ? next.marks.reduce((a, b) => (Math.abs(b.x - mark.x) < Math.abs(a.x - mark.x) ? b : a)) : null;
}
