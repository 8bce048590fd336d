import { partyTextClass } from "@parley/ui/party-swatch";
import type { DensePaths, PartySeries, ShiftChartModel } from "./shift-chart-model";

interface DenseSeriesProps {
  series: PartySeries;
  dense: DensePaths;
  model: Pick<ShiftChartModel, "layout">;
}

const crowdedFrom = 100;

/** A party's whole line as a handful of paths: the drawing stretches with the plot, its strokes do not. */
export function DenseSeries({ series, dense, model }: DenseSeriesProps) {
  const { plotWidth, plotHeight } = model.layout;
  // Bars side by side would hide the band that they found; thin ones let it be seen, and how many there are.
  const isCrowded = series.marks.length > crowdedFrom;
  return (
    <svg
      width="100%"
      height={plotHeight}
      viewBox={`0 0 ${plotWidth} ${plotHeight}`}
      preserveAspectRatio="none"
      className={`chart-dense ${partyTextClass(series.slot)}`}
      data-party={series.party}
      data-marks={series.marks.length}
      aria-hidden="true"
    >
      {dense.fill !== "" && <path d={dense.fill} className="chart-dense-fill" />}
      <Stroke d={dense.stale} width={1} dash="5 4" />
      <Stroke d={dense.weak} width={0.75} />
      <Stroke d={dense.edges} width={1.25} />
      <Stroke d={dense.risers} width={0.75} />
      <Stroke d={dense.asides} width={1} dash="1 3" />
      <g opacity={isCrowded ? 0.35 : 1}>
        <Stroke d={dense.bars} width={isCrowded ? 1 : 2} />
        <Stroke d={dense.hollowBars} width={isCrowded ? 0.75 : 3} />
        {!isCrowded && <Stroke d={dense.hollowBars} width={1} paper />}
      </g>
      <Stroke d={dense.filled} width={5} />
      <Stroke d={dense.hollow} width={5} />
      <Stroke d={dense.hollow} width={2.4} paper />
      <Stroke d={dense.square} width={5} square />
    </svg>
  );
}

interface StrokeProps {
  d: string;
  width: number;
  dash?: string;
  paper?: boolean;
  square?: boolean;
}

function Stroke({ d, width, dash, paper = false, square = false }: StrokeProps) {
  if (d === "") return null;
  return (
    <path
      d={d}
      stroke={paper ? "var(--paper)" : "currentColor"}
      strokeWidth={width}
      strokeDasharray={dash}
      strokeLinecap={dash ? "butt" : square ? "square" : "round"}
    />
  );
}
