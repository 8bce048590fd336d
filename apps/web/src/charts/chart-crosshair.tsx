import type { Day } from "@parley/domain/dates/day";
import { partyTextClass } from "@parley/ui/party-swatch";
import { At } from "./at";
import type { ChartFigures } from "./chart-figures";
import { placesOfSegment } from "./chart-figures";
import { round, share, topsOf } from "./chart-geometry";
import { edgesOf, segmentAt } from "./prepare-series";
import type { ShiftChartModel } from "./shift-chart-model";
import { shortDay } from "./short-days";
import { textWidth } from "./text-width";

export interface CrosshairProps {
  model: ShiftChartModel;
  figures: ChartFigures;
  day: Day;
  /** Two shares of the plot's width while a range is being drawn with the pointer. */
  drag: readonly [number, number] | null;
}

/** Over the chart, never in its way: a line through plot, ribbon and strip, a notch at each value, and the day. */
export function Crosshair({ model, figures, day, drag }: CrosshairProps) {
  const tops = topsOf(model);
  const { layout, scale } = model;
  const x = share(Math.max(0, Math.min(layout.plotWidth, scale.x(day))), model);
  const frame = { issue: figures.issue, scale, layout, until: model.until };
  const label = shortDay(day, false);
  const wide = textWidth(label, { bold: true }) + 14;
  return (
    <div className="chart-crosshair pointer-events-none absolute inset-0 flex" aria-hidden="true">
      <Spacer width={layout.axisWidth} />
      <svg className="min-w-0 flex-1" width="100%" height={tops.height} data-crosshair={day} aria-hidden="true">
        {drag && (
          <rect
            x={`${Math.min(...drag) * 100}%`}
            width={`${Math.abs(drag[1] - drag[0]) * 100}%`}
            y={tops.plot}
            height={layout.plotHeight}
            className="fill-ink"
            opacity="0.08"
          />
        )}
        <At x={x}>
          <line y1={tops.plot - 8} y2={tops.strip + model.strip.height - 6} className="stroke-ink" />
          {figures.series.map((series) => {
            const segment = segmentAt(series.segments, day);
            const slot = figures.parties.find((party) => party.id === series.party)?.slot ?? 1;
            if (!segment) return null;
            const heights = placesOfSegment(segment).flatMap((place) => {
              const { yHigh, yLow } = edgesOf(place, frame);
              return yHigh === yLow ? [yHigh] : [yHigh, yLow];
            });
            return (
              <g key={series.party} className={partyTextClass(slot)}>
                {heights.map((y) => (
                  <rect
                    key={y}
                    x="-6"
                    y={round(tops.plot + y - 2)}
                    width="12"
                    height="4"
                    fill="currentColor"
                    className="chart-cut"
                  />
                ))}
              </g>
            );
          })}
          <rect x={-wide / 2} y={tops.axis + 3} width={wide} height="18" className="fill-ink" />
          <text y={tops.axis + 16} textAnchor="middle" className="fill-paper font-semibold">
            {label}
          </text>
        </At>
      </svg>
      <Spacer width={layout.labelWidth} />
    </div>
  );
}

function Spacer({ width }: { width: number }) {
  return <svg width={width} height="1" className="shrink-0" aria-hidden="true" />;
}
