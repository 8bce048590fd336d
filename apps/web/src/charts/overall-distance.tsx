import type { ReactNode } from "react";
import { At, Layer } from "./at";
import { EventFlags, EventStems } from "./chart-flags";
import { round, share } from "./chart-geometry";
import { TimeAxis } from "./chart-strips";
import { type DistanceModel, type DistanceWish, prepareDistance, yOfDistance } from "./prepare-distance";
import { chartVariants } from "./prepare-shift-chart";
import { wrapWords } from "./text-width";

/** How far apart two parties are, over time: two edges and what lies between, in the words of the record. */
export function OverallDistance({ wish }: { wish: DistanceWish }) {
  return (
    <div className="chart-frame">
      {chartVariants.map((variant) => (
        <div key={variant} data-for={variant}>
          <DistanceDrawing model={prepareDistance(wish, variant)} />
        </div>
      ))}
    </div>
  );
}

const picture = { role: "img" } as const;

/** `children` stand over the plot: the crosshair. */
export function DistanceDrawing({ model, children }: { model: DistanceModel; children?: ReactNode }) {
  const { layout } = model;
  const height = model.eventsHeight + layout.plotHeight + 36;
  const y = (value: number) => round(yOfDistance(value, layout.plotHeight));
  const values = layout.phone ? [0, 50, 100] : [0, 25, 50, 75, 100];
  return (
    <figure className="flex" aria-label={model.name} data-chart="distance" data-variant={layout.variant}>
      <svg width={layout.axisWidth} height={height} aria-hidden="true" className="shrink-0">
        {values.map((value) => (
          <text
            key={value}
            x={layout.axisWidth - 8}
            y={model.eventsHeight + y(value) + 4}
            textAnchor="end"
            className="fill-ink-3"
          >
            {value}
          </text>
        ))}
      </svg>
      <div className="relative min-w-0 flex-1" data-plot="">
        <svg width="100%" height={height} {...picture} aria-label={model.name}>
          <EventFlags model={model} />
          <g transform={`translate(0 ${model.eventsHeight})`}>
            {values.map((value) => (
              <line key={value} x2="100%" y1={y(value)} y2={y(value)} data-stop={value} className="stroke-line" />
            ))}
            <EventStems model={model} />
            {model.since === null ? null : <Since x={model.since} model={model} />}
            {model.steps.map((step) => (
              <Step key={step.from} step={step} model={model} y={y} />
            ))}
            {model.counts.map((count) => (
              <At key={count.x} x={share(count.x, model)}>
                <text x="2" y={round(count.y)} className="chart-lift fill-ink-3">
                  {count.words}
                </text>
              </At>
            ))}
          </g>
          <g transform={`translate(0 ${model.eventsHeight + layout.plotHeight - 4})`}>
            <TimeAxis model={model} />
          </g>
        </svg>
        {children}
      </div>
      <NowLabel model={model} height={height} y={y} />
    </figure>
  );
}

interface StepProps {
  step: DistanceModel["steps"][number];
  model: DistanceModel;
  y: (value: number) => number;
}

function Step({ step, model, y }: StepProps) {
  if (step.min === null || step.max === null) {
    return (
      <g data-from={step.from}>
        {step.x1 - step.x0 < 60 ? null : (
          <text x={share(step.x0, model)} dx="3" y={y(50) + 4} className="chart-lift fill-ink-3 italic">
            undefined
          </text>
        )}
      </g>
    );
  }
  const edge = { x1: share(step.x0, model), x2: share(step.x1, model), className: "stroke-ink", strokeWidth: 1.5 };
  return (
    <g data-min={step.min} data-max={step.max} data-from={step.from}>
      <rect
        x={edge.x1}
        y={y(step.max)}
        width={share(step.x1 - step.x0, model)}
        height={Math.max(0, round(y(step.min) - y(step.max)))}
        className="fill-ink"
        opacity="0.13"
      />
      <line {...edge} y1={y(step.max)} y2={y(step.max)} />
      <line {...edge} y1={y(step.min)} y2={y(step.min)} />
    </g>
  );
}

/** The earlier day that the last one is held against. */
function Since({ x, model }: { x: number; model: DistanceModel }) {
  return (
    <At x={share(x, model)}>
      <line y1="0" y2={model.layout.plotHeight - 4} className="stroke-ink" strokeWidth="1.25" strokeDasharray="4 3" />
      <text x="4" y={model.layout.plotHeight - 13} className="chart-lift fill-ink-2">
        earlier day
      </text>
    </At>
  );
}

function NowLabel({ model, height, y }: { model: DistanceModel; height: number; y: (value: number) => number }) {
  const last = model.steps.at(-1);
  const middle = last && last.min !== null && last.max !== null ? (y(last.min) + y(last.max)) / 2 : y(50);
  const note = wrapWords(model.nowNote, model.layout.labelWidth - 12);
  const top = Math.min(model.layout.plotHeight - 14 * note.length - 4, Math.max(16, middle));
  return (
    <svg width={model.layout.labelWidth} height={height} aria-hidden="true" className="shrink-0">
      <Layer transform={`translate(10 ${model.eventsHeight + top})`}>
        <text className="chart-figure fill-ink font-semibold">{model.now}</text>
        {note.map((line, index) => (
          <text key={line} y={16 + index * 14}>
            {line}
          </text>
        ))}
      </Layer>
    </svg>
  );
}
