import type { ShiftChartModel } from "./shift-chart-model";

/** Where the parts of a chart stand, px from its top: flags, plot, axis of time, ribbon, strip. */
export interface Tops {
  plot: number;
  axis: number;
  ribbon: number;
  strip: number;
  height: number;
}

export function topsOf(model: ShiftChartModel): Tops {
  const plot = model.eventsHeight;
  const axis = plot + model.layout.plotHeight;
  const ribbon = axis + 50;
  const strip = model.ribbon ? ribbon + model.ribbon.height + 32 : ribbon;
  return { plot, axis, ribbon, strip, height: strip + model.strip.height + 28 };
}

/** px of the nominal plot as a share of the plot that is drawn. */
export function share(x: number, model: Pick<ShiftChartModel, "layout">): string {
  return `${Math.round((x / model.layout.plotWidth) * 100_000) / 1000}%`;
}

export const round = (value: number): number => Math.round(value * 10) / 10;
