"use client";

import { type Day, dayNumber, dayOfNumber } from "@parley/domain/dates/day";
import { type ReactNode, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Crosshair } from "./chart-crosshair";
import { ChartKey } from "./chart-key";
import { type EventReading, EventWindow, useFlagPointed } from "./event-window";
import { type ProvisionReading, provisionsOn } from "./prepare-provisions";
import { type Reading, readingsOn } from "./prepare-readings";
import { chartVariants, prepareShiftChart, type ShiftChartWish } from "./prepare-shift-chart";
import { PhoneReadOut, ReadOut } from "./read-out";
import { ShiftChart } from "./shift-chart";
import { shortDay } from "./short-days";
import { useChartEvents } from "./use-chart-events";
import { useDrawnVariant } from "./use-drawn-variant";

export interface ShiftChartInteractionProps {
  /** The figures and what to show of them. Keep its identity while nothing changes: the drawing depends on it. */
  wish: ShiftChartWish;
  /** The position whose evidence is open. */
  chosen: string | null;
  /** New or altered positions under review. */
  haloed?: ReadonlySet<string>;
  /** The address that opens a position's evidence: a stable function. */
  hrefOf: (position: string) => string;
  eventHrefOf?: ((event: string) => string) | undefined;
  /** What to say of the days around an event while its flag is pointed at or has the focus: a stable function. */
  aroundOf?: ((event: string) => EventReading | null) | undefined;
  /** A mark was clicked, or Enter pressed on it. */
  onChoose: (position: string) => void;
  /** Escape on the chart. */
  onEscape?: () => void;
  /** A range was drawn with the pointer. Without it there is no zooming. */
  onRange?: (range: { from: Day; to: Day }) => void;
  /** Stands between the drawing and its key. */
  control?: ReactNode;
}

/** The shift chart with its read-out: a crosshair by pointer and keys; marks by click, Enter and arrow keys. */
export function ShiftChartInteraction(props: ShiftChartInteractionProps) {
  const { wish, chosen, haloed, hrefOf, eventHrefOf, aroundOf, onChoose, onEscape, onRange, control } = props;
  const frame = useRef<HTMLDivElement>(null);
  const drawn = useDrawnVariant(frame);
  const [pointed, setPointed] = useState<Day | null>(null);
  const [flag, setFlag] = useState<string | null>(null);
  const [tabStop, setTabStop] = useState<string | null>(null);
  const [drag, setDrag] = useState<readonly [number, number] | null>(null);
  const models = useMemo(
    () => (drawn === null ? chartVariants : [drawn]).map((variant) => prepareShiftChart(wish, variant)),
    [wish, drawn],
  );
  const { from, to } = wish.range;
  const day = within(pointed ?? to, wish.range);
  const readings = useMemo(() => readingsOn(wish, day), [wish, day]);
  const around = useMemo(() => (flag === null ? null : (aroundOf?.(flag) ?? null)), [flag, aroundOf]);
  const laid = useMemo(() => provisionsOn(wish.provisions ?? [], wish.issue, day), [wish, day]);
  const stops = useMemo(() => [...new Set(models[0]?.rows.map((row) => row.last))].sort(), [models]);
  const earlier = stops.findLast((each) => each < day);
  const later = stops.find((each) => each > day);
  const modelOf = (variant: string) => models.find((model) => model.layout.variant === variant);
  const onTabStop = (position: string) => flushSync(() => setTabStop(position));
  useChartEvents(frame, { modelOf, onPoint: setPointed, onDrag: setDrag, onTabStop, onChoose, onEscape, onRange });

  useFlagPointed(frame, setFlag);

  return (
    <div className="chart-frame" ref={frame} data-crosshair-day={day}>
      <p className="sr-only" aria-live="polite">
        {around
          ? [`Around ${around.title}: ${around.refused ?? around.note}`, ...around.readings.map(saidOf)].join("; ")
          : ""}
      </p>
      <div className="chart-docked">
        <ReadOut
          day={day}
          readings={readings}
          laid={laid}
          around={around}
          control={
            <input
              type="range"
              className="chart-day-slider"
              aria-label="Read out the chart on a day"
              aria-valuetext={`${shortDay(day)}. ${[...readings, ...laid].map(saidOf).join("; ")}`}
              min={dayNumber(from)}
              max={dayNumber(to)}
              value={dayNumber(day)}
              onChange={(event) => setPointed(dayOfNumber(Number(event.target.value)))}
            />
          }
        />
      </div>
      {models.map((model) => (
        <div key={model.layout.variant} data-for={model.layout.variant} className="relative">
          <ShiftChart
            model={model}
            chosen={chosen}
            haloed={haloed}
            tabStop={tabStop}
            hrefOf={hrefOf}
            eventHrefOf={eventHrefOf}
          />
          {around?.days && <EventWindow model={model} days={around.days} />}
          {!around?.days && (pointed !== null || drag) && (
            <Crosshair model={model} figures={wish} day={day} drag={drag} />
          )}
        </div>
      ))}
      <div className="chart-below">
        <PhoneReadOut
          day={day}
          readings={readings}
          laid={laid}
          around={around}
          onEarlier={() => earlier && setPointed(earlier)}
          onLater={() => later && setPointed(later)}
          hasEarlier={earlier !== undefined}
          hasLater={later !== undefined}
        />
      </div>
      {control}
      <ChartKey
        staleAfter={wish.series[0]?.settings.staleAfter ?? 90}
        provisions={laid.length > 0}
        unnamed={models.some((model) => model.events.some((event) => event.lines.length === 0))}
      />
    </div>
  );
}

const saidOf = (each: Reading | ProvisionReading) => `${"name" in each ? each.name : each.title}: ${each.words}`;

function within(day: Day, { from, to }: { from: Day; to: Day }): Day {
  if (day < from) return from;
  return day > to ? to : day;
}
