"use client";

import { type Day, dayNumber, dayOfNumber } from "@parley/domain/dates/day";
import { type PointerEvent, useMemo, useRef, useState } from "react";
import { At } from "./at";
import { round, share } from "./chart-geometry";
import { DistanceDrawing } from "./overall-distance";
import {
  type DistanceModel,
  type DistanceWish,
  daysOfChange,
  overallInEffect,
  prepareDistance,
  yOfDistance,
} from "./prepare-distance";
import { chartVariants } from "./prepare-shift-chart";
import { DaySteps } from "./read-out";
import { shortDay } from "./short-days";
import { textWidth } from "./text-width";
import { useDrawnVariant } from "./use-drawn-variant";

/** What the read-out says of one day, each under its heading. */
export interface DistanceReading {
  head: string;
  words: string;
  note: string;
}

interface Props {
  /** Keep its identity while nothing changes. */
  wish: DistanceWish;
  readingsOn: (day: Day) => readonly DistanceReading[];
}

/** The distance over time with a crosshair, by pointer and arrow keys, that reads the value in effect on its day. */
export function DistanceChart({ wish, readingsOn }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useDrawnVariant(frame);
  const [pointed, setPointed] = useState<Day | null>(null);
  const { from, to } = wish.range;
  const day = pointed === null || pointed > to ? to : pointed < from ? from : pointed;
  const models = useMemo(
    () => (drawn === null ? chartVariants : [drawn]).map((variant) => prepareDistance(wish, variant)),
    [wish, drawn],
  );
  const readings = readingsOn(day);
  const stops = useMemo(() => daysOfChange(wish), [wish]);
  const earlier = stops.findLast((each) => each < day);
  const later = stops.find((each) => each > day);

  function point(event: PointerEvent) {
    const plot = (event.target as Element).closest("[data-plot]");
    const variant = plot?.closest<HTMLElement>("[data-variant]")?.dataset.variant;
    const model = models.find(({ layout }) => layout.variant === variant);
    if (!plot || !model) return;
    const box = plot.getBoundingClientRect();
    setPointed(model.scale.dayAt(((event.clientX - box.left) / box.width) * model.layout.plotWidth));
  }

  return (
    <div
      ref={frame}
      className="chart-frame"
      data-crosshair-day={day}
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={(event) => event.pointerType === "mouse" && setPointed(null)}
    >
      <div className="chart-docked">
        <div className="chart-read-out distance-read-out border-y border-line bg-raised text-control">
          <div className="chart-read-out-day relative bg-ink text-paper">
            <b>{shortDay(day)}</b>
            <span className="block text-note print:hidden">arrow keys move it</span>
            <input
              type="range"
              className="chart-day-slider"
              aria-label="Read out the distance on a day"
              aria-valuetext={`${shortDay(day)}. ${readings.map(({ head, words }) => `${head}: ${words}`).join("; ")}`}
              min={dayNumber(from)}
              max={dayNumber(to)}
              value={dayNumber(day)}
              onChange={(event) => setPointed(dayOfNumber(Number(event.target.value)))}
            />
          </div>
          <dl>
            {readings.map(({ head, words, note }) => (
              <div key={head} data-reading={head}>
                <dt className="text-ink-3">{head}</dt>
                <dd className="font-semibold">{words}</dd>
                <dd className="text-ink-3 text-note">{note}</dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
      {models.map((model) => (
        <div key={model.layout.variant} data-for={model.layout.variant}>
          <DistanceDrawing model={model}>
            {pointed === null ? null : <Crosshair model={model} wish={wish} day={day} />}
          </DistanceDrawing>
        </div>
      ))}
      <div className="chart-below">
        <div className="border-ink border-y text-control">
          <DaySteps
            onEarlier={() => earlier && setPointed(earlier)}
            onLater={() => later && setPointed(later)}
            hasEarlier={earlier !== undefined}
            hasLater={later !== undefined}
          >
            {shortDay(day)}
          </DaySteps>
          <dl>
            {readings.map(({ head, words, note }) => (
              <div key={head} className="chart-phone-reading border-line border-b" data-reading={head}>
                <dt className="text-ink-3">{head}</dt>
                <dd>
                  {words}
                  <span className="block text-ink-3 text-note">{note}</span>
                </dd>
              </div>
            ))}
          </dl>
        </div>
      </div>
    </div>
  );
}

/** A line through the plot, a notch at each edge of the range in effect, and the day. */
function Crosshair({ model, wish, day }: { model: DistanceModel; wish: DistanceWish; day: Day }) {
  const { layout, eventsHeight } = model;
  const overall = overallInEffect(wish.steps, day);
  const edges = overall?.state === "known" ? [...new Set([overall.min, overall.max])] : [];
  const label = shortDay(day, false);
  const wide = textWidth(label, { bold: true }) + 14;
  const foot = eventsHeight + layout.plotHeight - 4;
  return (
    <svg
      width="100%"
      height={foot + 40}
      className="chart-crosshair pointer-events-none absolute inset-0"
      data-crosshair={day}
      aria-hidden="true"
    >
      <At x={share(Math.max(0, Math.min(layout.plotWidth, model.scale.x(day))), model)}>
        <line y1={eventsHeight - 4} y2={foot} className="stroke-ink" />
        {edges.map((value) => (
          <rect
            key={value}
            x="-6"
            y={round(eventsHeight + yOfDistance(value, layout.plotHeight) - 2)}
            width="12"
            height="4"
            className="chart-cut fill-ink"
          />
        ))}
        <rect x={-wide / 2} y={foot + 3} width={wide} height="18" className="fill-ink" />
        <text y={foot + 16} textAnchor="middle" className="fill-paper font-semibold">
          {label}
        </text>
      </At>
    </svg>
  );
}
