import { useAddress } from "@parley/ui/link";
import { partyTextClass } from "@parley/ui/party-swatch";
import { memo, type ReactNode } from "react";
import { At, Layer } from "./at";
import { Bands, Risers } from "./chart-bands";
import { AxisColumn, LabelColumn } from "./chart-columns";
import { DenseSeries } from "./chart-dense";
import { EventFlags, type EventHref, EventStems } from "./chart-flags";
import { round, share, topsOf } from "./chart-geometry";
import { DateRange, MarkShape, markBounds } from "./chart-mark";
import { ProvisionBrackets, ProvisionEdges } from "./chart-provisions";
import { DistanceRibbon, EvidenceStrip, TimeAxis } from "./chart-strips";
import { ChartWord } from "./chart-word";
import type { Mark, PartySeries, ShiftChartModel } from "./shift-chart-model";
import { wrapWords } from "./text-width";

export interface ShiftChartProps {
  model: ShiftChartModel;
  /** The position whose evidence is open: its mark stands in a marker halo. */
  chosen?: string | null;
  /** New or altered marks under review: each in a halo. */
  haloed?: ReadonlySet<string>;
  /** The mark that Tab reaches; the first where none is named. */
  tabStop?: string | null;
  /** The address that opens a position's evidence: marks are links and work before any script does. */
  hrefOf: (position: string) => string;
  /** The address of an event; without it flags are no links. */
  eventHrefOf?: EventHref | undefined;
  /** Drawn over the plot: the crosshair. */
  overlay?: ReactNode;
}

/** The shift chart: three drawings side by side, of which only the plot in the middle stretches. */
export const ShiftChart = memo(function ShiftChart(props: ShiftChartProps) {
  const { model, overlay } = props;
  return (
    <figure className="flex" aria-label={model.name} data-chart="shift" data-variant={model.layout.variant}>
      <AxisColumn model={model} />
      <div className="relative min-w-0 flex-1" data-plot="">
        <Plot {...props} />
        {overlay}
      </div>
      <LabelColumn model={model} />
    </figure>
  );
});

const nothing = "Nothing of the kinds switched on was said in this range.";

/** Its marks are links, which a picture could not hold. */
const group = { role: "group" } as const;

function Plot({ model, chosen = null, haloed, tabStop, hrefOf, eventHrefOf }: ShiftChartProps) {
  const tops = topsOf(model);
  const marks = model.series.flatMap((series) => series.marks);
  const stop = marks.some((mark) => mark.position === tabStop) ? (tabStop ?? null) : (marks[0]?.position ?? null);
  const halos = model.series.flatMap((series) =>
    series.marks.filter((mark) => mark.position === chosen || haloed?.has(mark.position)),
  );
  return (
    <svg width="100%" height={tops.height} {...group} aria-label={model.description}>
      <EventFlags model={model} hrefOf={eventHrefOf} />
      <g transform={`translate(0 ${tops.plot})`}>
        <Layer aria-hidden="true">
          <Grid model={model} />
          <EventStems model={model} />
          <ProvisionEdges marks={model.provisions} model={model} />
          {model.series.map((series) =>
            series.dense ? (
              <DenseSeries key={series.party} series={series} dense={series.dense} model={model} />
            ) : (
              <Bands key={series.party} series={series} model={model} />
            ),
          )}
          <Folds model={model} />
          {halos.map((mark) => (
            <Halo key={mark.position} mark={mark} model={model} />
          ))}
        </Layer>
        {model.series.map((series) => !series.dense && <Risers key={series.party} series={series} model={model} />)}
        {model.series.map((series) => (
          <Marks key={series.party} series={series} model={model} stop={stop} hrefOf={hrefOf} chosen={chosen} />
        ))}
        <ProvisionBrackets marks={model.provisions} />
        <Layer aria-hidden="true">
          {marks.length === 0 && (
            <At x="50%">
              <text textAnchor="middle" className="chart-lift chart-empty">
                {wrapWords(nothing, model.layout.plotWidth * 0.75).map((line, index) => (
                  <tspan key={line} x="0" y={model.layout.plotHeight / 2 + index * 20}>
                    {line}
                  </tspan>
                ))}
              </text>
            </At>
          )}
          {model.words.map((words) => (
            <ChartWord key={`${words.position}`} words={words} model={model} />
          ))}
        </Layer>
      </g>
      <g transform={`translate(0 ${tops.axis})`}>
        <TimeAxis model={model} />
      </g>
      {model.ribbon && (
        <g transform={`translate(0 ${tops.ribbon})`}>
          <DistanceRibbon ribbon={model.ribbon} model={model} />
        </g>
      )}
      <g transform={`translate(0 ${tops.strip})`}>
        <EvidenceStrip model={model} />
      </g>
    </svg>
  );
}

function Grid({ model }: { model: ShiftChartModel }) {
  const end = share(model.scale.x(model.until), model);
  return (
    <>
      {model.axis.map((row) => (
        <line
          key={row.value ?? row.option}
          x2="100%"
          y1={round(row.y)}
          y2={round(row.y)}
          data-stop={row.value ?? undefined}
          className={row.anchored ? "stroke-line" : "stroke-line-2"}
          strokeDasharray={row.anchored ? undefined : "1 4"}
        />
      ))}
      <line x1={end} x2={end} y1="2" y2={model.layout.plotHeight} className="stroke-ink-3" />
    </>
  );
}

/** Where the axis is folded, lines and bands are cut open: their length there means nothing. */
function Folds({ model }: { model: ShiftChartModel }) {
  const { plotHeight } = model.layout;
  return model.scale.folds.map((fold) => (
    <At key={fold.from} x={share((fold.x0 + fold.x1) / 2, model)} data-fold={fold.words}>
      <rect x="-3" y="0" width="6" height={plotHeight} className="fill-paper" />
      <path d={`M-3.5 0V${plotHeight}M3.5 0V${plotHeight}`} className="stroke-line" />
    </At>
  ));
}

function Halo({ mark, model }: { mark: Mark; model: ShiftChartModel }) {
  const { x, y, width, height } = markBounds(mark);
  const from = mark.x0 === null ? x : 0;
  return (
    <At x={share(mark.x, model)} data-halo={mark.position}>
      <rect
        x={from - 7 + mark.dx}
        y={y - 7}
        width={width + 14}
        height={height + 14}
        rx={Math.min(11, width / 2 + 7)}
        className="fill-marker"
      />
    </At>
  );
}

interface MarksProps {
  series: PartySeries;
  model: ShiftChartModel;
  stop: string | null;
  chosen: string | null;
  hrefOf: (position: string) => string;
}

function Marks({ series, model, stop, chosen, hrefOf }: MarksProps) {
  const address = useAddress();
  // Where marks are too many for a node each, the one that keys are on is a link, and the pointer finds the others.
  if (series.marks.length === 0) return null;
  const linked = series.dense ? series.marks.filter((mark) => mark.position === stop) : series.marks;
  return (
    <Layer
      className={partyTextClass(series.slot)}
      role="group"
      aria-label={`${series.name}, ${series.marks.length} ${series.marks.length === 1 ? "statement" : "statements"}`}
    >
      {!series.dense &&
        series.diamonds.map((diamond) => (
          <At key={diamond.position} x={share(diamond.x, model)} data-cannot-tell={diamond.position}>
            <path
              d={`M${round(diamond.dx)} ${round(diamond.y - 6)}l6 6l-6 6l-6 -6z`}
              className="fill-paper"
              stroke="currentColor"
              strokeWidth="1.5"
            />
          </At>
        ))}
      {linked.map((mark) => (
        <a
          key={mark.position}
          href={address(hrefOf(mark.position))}
          className="chart-mark"
          aria-label={mark.name}
          aria-current={mark.position === chosen ? "true" : undefined}
          tabIndex={mark.position === stop ? 0 : -1}
          data-position={mark.position}
          data-low={mark.low ?? undefined}
          data-high={mark.high ?? undefined}
          data-option={mark.option ?? undefined}
          data-kind={mark.kind}
          data-style={mark.style}
          data-last={mark.last}
          data-verdict={mark.verdict ?? undefined}
        >
          <DateRange mark={mark} model={model} />
          <At x={share(mark.x, model)}>
            <MarkInPlace mark={mark} />
          </At>
        </a>
      ))}
    </Layer>
  );
}

function MarkInPlace({ mark }: { mark: Mark }) {
  const { x, y, width, height } = markBounds(mark);
  const tall = Math.max(0, 24 - height) / 2;
  return (
    <g transform={mark.dx === 0 ? undefined : `translate(${mark.dx})`}>
      {mark.tail && (
        <path
          d={`M${-Math.min(24, mark.x)} ${round((mark.yHigh + mark.yLow) / 2)}H-6`}
          stroke="currentColor"
          strokeWidth="1.5"
          strokeDasharray="1 3"
        />
      )}
      <MarkShape mark={mark} />
      <rect
        x={-mark.reach}
        y={round(y - tall)}
        width={2 * mark.reach}
        height={round(height + 2 * tall)}
        fill="none"
        pointerEvents="all"
      />
      <rect className="chart-focus" x={x - 4} y={y - 4} width={width + 8} height={height + 8} rx="2" />
    </g>
  );
}
