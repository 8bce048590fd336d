"use client";

import { type PointerEvent, useRef, useState } from "react";
import { classNames } from "./class-names";
import {
  digitTo,
  type Handle,
  type Interval,
  keyTo,
  margin,
  moveTo,
  nearerHandle,
  type ScaleStop,
  stopNear,
  stopOfDigit,
  trackLength,
  valueAt,
} from "./interval-geometry";
import { OthersColumn, type OthersMark, StopsColumn } from "./interval-slider-rows";
import { Track } from "./interval-slider-track";

export type { Interval, ScaleStop } from "./interval-geometry";
export type { OthersMark } from "./interval-slider-rows";

export type IntervalSliderProps = {
  /** What is placed ("Position"); each handle adds "low end" or "high end". */
  label: string;
  stops: ReadonlyArray<ScaleStop>;
  /** In points of 0 to 100; low equals high for a point; null while nothing has been placed. */
  value: Interval | null;
  onValueChange: (value: Interval) => void;
  /** A point in words ("600 m³/s"); by default the stop's words, or "53 of 100". */
  inWords?: (value: number) => string;
  /** An interval in words ("500 to 600 m³/s"); by default its two ends with "to" between them. */
  intervalInWords?: (interval: Interval) => string;
  /** The slot of the party, for colour and texture; ink without it. */
  slot?: number;
  /** Where others stand, or where this party stood, beside the scale. */
  others?: ReadonlyArray<OthersMark>;
  disabled?: boolean;
};

/** An interval on an upright scale with worded stops: 0 at the foot, two handles, arrows by a point, Page keys by a stop, digits to a stop. */
export function IntervalSlider(props: IntervalSliderProps) {
  const { label, stops, value, onValueChange, slot, others = [], disabled = false } = props;
  const ordered = [...stops].sort((a, b) => b.value - a.value);
  const length = trackLength(ordered);
  const height = length + 2 * margin;
  const words = props.inWords ?? ((point: number) => wordsOf(point, ordered));
  const trackRef = useRef<SVGSVGElement>(null);
  const [dragged, setDragged] = useState<Handle | "either" | null>(null);

  const change = (next: Interval) => {
    if (!disabled && (next.low !== value?.low || next.high !== value?.high)) onValueChange(next);
  };
  const onKey = (handle: Handle, key: string): boolean => {
    const stop = stopOfDigit(key, ordered);
    if (stop !== null) {
      change(value === null ? { low: stop, high: stop } : digitTo(stop, handle, value));
      return true;
    }
    // Nothing placed stands in the way of either handle.
    const start = value ?? { low: 0, high: handle === "low" ? 100 : 0 };
    const next = keyTo(key, handle, start, ordered);
    if (next === null) return false;
    // From nothing, the first key makes a point: an interval of 0 to somewhere was never said.
    change(value === null ? { low: next[handle], high: next[handle] } : next);
    return true;
  };
  const pointAt = (event: PointerEvent) => {
    const top = trackRef.current?.getBoundingClientRect().top ?? 0;
    return valueAt(event.clientY - top, length);
  };
  const press = (event: PointerEvent<SVGSVGElement>) => {
    if (disabled || event.button !== 0) return;
    event.currentTarget.setPointerCapture?.(event.pointerId);
    const point = stopNear(pointAt(event), ordered);
    if (value === null) {
      change({ low: point, high: point });
      setDragged("either");
      return;
    }
    const handle = nearerHandle(point, value);
    const onBoth = value.low === value.high && Math.abs(point - value.low) <= 3;
    setDragged(onBoth ? "either" : handle);
    if (!onBoth) change(moveTo(handle, point, value));
  };
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    if (dragged === null || value === null) return;
    const point = pointAt(event);
    if (dragged !== "either") return change(moveTo(dragged, point, value));
    // Both handles lie on one point: the way the hand goes says which one is meant.
    if (Math.abs(point - value.low) < 2) return;
    const handle = point > value.high ? "high" : "low";
    setDragged(handle);
    change(moveTo(handle, point, value));
  };

  return (
    <fieldset aria-label={label} className="min-w-0">
      <div className="grid grid-cols-[44px_minmax(0,1fr)_112px] sm:grid-cols-[44px_minmax(0,1fr)_128px]">
        <Track
          ref={trackRef}
          label={label}
          stops={ordered}
          value={value}
          words={words}
          slot={slot}
          length={length}
          height={height}
          disabled={disabled}
          onKey={onKey}
          onPointerDown={press}
          onPointerMove={drag}
          onPointerUp={() => setDragged(null)}
        />
        <StopsColumn
          stops={ordered}
          value={value}
          words={words}
          length={length}
          height={height}
          onPick={(point) =>
            change(value ? moveTo(nearerHandle(point, value), point, value) : { low: point, high: point })
          }
        />
        <OthersColumn others={others} length={length} height={height} />
      </div>
      <p className={classNames("text-note text-ink-3", others.length > 5 ? "mt-5" : "mt-1")}>
        Arrow keys move a handle by one point, Page keys by one stop; a number takes its stop, a second one the stops up
        to it. <ReadOut value={value} words={props.intervalInWords ?? ((each) => rangeOf(each, words))} />
      </p>
    </fieldset>
  );
}

function ReadOut({ value, words }: { value: Interval | null; words: (interval: Interval) => string }) {
  if (value === null) return <output>Nothing is placed yet.</output>;
  const { low, high } = value;
  return (
    <output>
      <b className="text-ink">{words(value)}</b> ({low === high ? low : `${low} to ${high}`} of 100).
    </output>
  );
}

function rangeOf({ low, high }: Interval, words: (point: number) => string): string {
  return low === high ? words(low) : `${words(low)} to ${words(high)}`;
}

function wordsOf(point: number, stops: ReadonlyArray<ScaleStop>): string {
  return stops.find((stop) => stop.value === point)?.label ?? `${point} of 100`;
}
