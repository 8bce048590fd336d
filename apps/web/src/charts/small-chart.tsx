import { partyTextClass } from "@parley/ui/party-swatch";
import { At, Layer } from "./at";
import { Bands, Risers } from "./chart-bands";
import { DenseSeries } from "./chart-dense";
import { round, share } from "./chart-geometry";
import { TimeAxis } from "./chart-strips";
import { classNames } from "./class-names";
import type { SmallChartModel } from "./prepare-small-chart";

const picture = { role: "img" } as const;
/** px above the plot for the words of the high pole. */
const head = 13;
/** px between a hairline and the baseline of its words, which keep clear of a mark on the line. */
const apart = { above: -8, below: 18 };

/** One issue's lines at a glance, drawn by the same code as the whole chart: a few paths, no mark a link of its own. */
export function SmallChart({ model }: { model: SmallChartModel }) {
  const { layout } = model;
  const foot = head + layout.plotHeight + 17;
  return (
    <figure className="flex" data-chart="small">
      <svg className="min-w-0 flex-1" width="100%" height={foot + 32} {...picture} aria-label={model.name}>
        <g transform={`translate(0 ${head})`}>
          <Layer aria-hidden="true">
            {model.axis.map((row) => (
              <line
                key={row.key}
                x2="100%"
                y1={round(row.y)}
                y2={round(row.y)}
                className={row.anchored ? "stroke-line" : "stroke-line-2"}
                strokeDasharray={row.anchored ? undefined : "1 4"}
              />
            ))}
            {model.series.map((series) => (
              <g key={series.party} data-line={series.party}>
                {series.asBands && <Bands series={{ ...series, dense: null }} model={model} />}
                {series.asBands && <Risers series={{ ...series, dense: null }} model={model} />}
                <DenseSeries series={series} dense={series.dense} model={model} />
              </g>
            ))}
            <Folds model={model} />
            {model.axis.map(
              (row) =>
                row.words !== "" && (
                  <text
                    key={row.key}
                    y={round(row.y + (row.above ? apart.above : apart.below))}
                    className={classNames("chart-lift fill-ink-3", !row.anchored && "italic")}
                  >
                    {row.words}
                  </text>
                ),
            )}
          </Layer>
        </g>
        <g transform={`translate(0 ${foot})`}>
          <TimeAxis model={model} />
        </g>
      </svg>
      <svg width={layout.labelWidth} height={foot} aria-hidden="true" className="shrink-0">
        {model.ends.map((end) => (
          <text
            key={end.key}
            x="8"
            y={round(head + end.y)}
            className={classNames("font-semibold fill-current", end.slot !== null && partyTextClass(end.slot))}
          >
            {end.names[0]}
          </text>
        ))}
      </svg>
    </figure>
  );
}

/** Where the axis is folded the lines are cut open. */
function Folds({ model }: { model: SmallChartModel }) {
  const { plotHeight } = model.layout;
  return model.scale.folds.map((fold) => (
    <At key={fold.from} x={share((fold.x0 + fold.x1) / 2, model)}>
      <rect x="-2" y="4" width="4" height={plotHeight - 8} className="fill-paper" />
      <path d={`M-2.5 4V${plotHeight - 4}M2.5 4V${plotHeight - 4}`} className="stroke-line" />
    </At>
  ));
}
