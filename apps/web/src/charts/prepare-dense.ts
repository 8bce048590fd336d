import type { Band, DensePaths, Mark, Riser } from "./shift-chart-model";

/** From so many marks on, shapes are joined into a few paths a party: the same values, without a node each. */
export const denseFrom = 400;

/**
 * One party's bands, marks and risers as path data. Bands narrower than a pixel column are drawn as the column's lowest to
 * highest value (never a sample of it), and marks that would cover the same pixels are drawn once.
 */
export function densePaths(bands: readonly Band[], marks: readonly Mark[], risers: readonly Riser[]): DensePaths {
  const drawn = new Map<keyof DensePaths, Set<string>>();
  const add = (path: keyof DensePaths, data: string) => {
    const known = drawn.get(path);
    if (known) known.add(data);
    else drawn.set(path, new Set([data]));
  };
  const columns = new Map<number, { top: number; foot: number }>();
  for (const band of bands) {
    const [x0, x1, top, foot] = [at(band.x0), at(band.x1), at(band.yHigh), at(band.yLow)];
    if (band.x1 - band.x0 < 1) {
      const column = Math.round(band.x0);
      const known = columns.get(column);
      columns.set(column, { top: Math.min(known?.top ?? top, top), foot: Math.max(known?.foot ?? foot, foot) });
      continue;
    }
    if (foot !== top && !band.stale && !band.hollow) add("fill", `M${x0} ${top}H${x1}V${foot}H${x0}z`);
    const path = band.stale ? "stale" : band.hollow ? "weak" : "edges";
    add(path, `M${x0} ${top}H${x1}`);
    if (foot !== top) add(path, `M${x0} ${foot}H${x1}`);
  }
  for (const [x, { top, foot }] of columns) add("edges", foot > top ? `M${x} ${top}V${foot}` : `M${x} ${top}h1`);
  for (const mark of marks) {
    const [x, top, foot] = [Math.round(mark.x), at(mark.yHigh), at(mark.yLow)];
    if (mark.kind === "point") add(mark.style, `M${x} ${top}h0`);
    else if (mark.kind === "interval") add(mark.style === "hollow" ? "hollowBars" : "bars", `M${x} ${top}V${foot}`);
    else if (mark.kind === "no_answer") add("asides", `M${x - 3} ${top}h3V${foot}h-3`);
    else add("asides", `M${x} ${top}V${foot}`);
  }
  for (const riser of risers) add("risers", `M${Math.round(riser.x)} ${at(riser.y0)}V${at(riser.y1)}`);
  const path = (name: keyof DensePaths) => [...(drawn.get(name) ?? [])].join("");
  return {
    fill: path("fill"),
    edges: path("edges"),
    weak: path("weak"),
    stale: path("stale"),
    filled: path("filled"),
    hollow: path("hollow"),
    square: path("square"),
    bars: path("bars"),
    hollowBars: path("hollowBars"),
    asides: path("asides"),
    risers: path("risers"),
  };
}

const at = (value: number): number => Math.round(value * 2) / 2;
