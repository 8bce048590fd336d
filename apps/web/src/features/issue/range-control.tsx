"use client";

import { type Day, dayInWords } from "@parley/domain/dates";
import { type KeyboardEvent, useMemo } from "react";
import { RecordTrack, trackScale, trackWidth } from "@/charts/record-track";
import { quietStretches } from "@/reading/quiet-stretches";
import type { Range } from "./chart-range";

type Props = {
  range: Range;
  /** First and last day there are. */
  whole: Range;
  /** The day of each statement, in order. */
  days: readonly Day[];
  /** null is the whole. */
  onRange: (range: Range | null) => void;
};
type End = keyof Range;

/** Two handles on the record: from which day to which the chart shows it. Arrow keys go from statement to statement. */
export function RangeControl({ range, whole, days, onRange }: Props) {
  const { from, to } = whole;
  const scale = useMemo(() => trackScale({ from, to }, quietStretches({ from, to }, days)), [from, to, days]);
  const stops = useMemo(
    () => [...new Set([from, ...days.filter((day) => day > from && day < to), to])].sort(),
    [days, from, to],
  );
  const shown = { from: range.from < from ? from : range.from, to: range.to > to ? to : range.to };
  const [left, right] = [scale.x(shown.from), scale.x(shown.to)];

  function move(end: End, day: Day | undefined) {
    if (day === undefined) return;
    const next = { ...shown, [end]: day };
    if (next.from >= next.to) return;
    onRange(next.from === from && next.to === to ? null : next);
  }
  function onKey(end: End, event: KeyboardEvent) {
    const day = shown[end];
    const earlier = stops.findLast((each) => each < day);
    const later = stops.find((each) => each > day);
    const targets: Record<string, Day | undefined> = {
      ...{ ArrowLeft: earlier, ArrowDown: earlier, ArrowRight: later, ArrowUp: later },
      ...{ Home: from, End: to },
    };
    if (!(event.key in targets)) return;
    event.preventDefault();
    move(end, targets[event.key]);
  }

  return (
    <fieldset className="day-track print:hidden">
      <legend className="sr-only">Days shown</legend>
      <RecordTrack scale={scale} days={days} />
      <svg className="range-shown" aria-hidden="true">
        <line
          x1={`${(left / trackWidth) * 100}%`}
          x2={`${(right / trackWidth) * 100}%`}
          y1="18"
          y2="18"
          className="stroke-ink"
          strokeWidth="3"
        />
      </svg>
      {(["from", "to"] as const).map((end) => (
        <input
          key={end}
          type="range"
          className="day-slider range-slider"
          aria-label={end === "from" ? "First day shown" : "Last day shown"}
          aria-valuetext={dayInWords(shown[end])}
          min={0}
          max={trackWidth}
          value={Math.round(scale.x(shown[end]))}
          onKeyDown={(event) => onKey(end, event)}
          onChange={(event) => move(end, scale.dayAt(Number(event.target.value)))}
        />
      ))}
    </fieldset>
  );
}
