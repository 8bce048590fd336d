"use client";

import type { KeyboardEvent, PointerEventHandler, Ref } from "react";
import { type Handle, type Interval, type ScaleStop, yOf } from "./interval-geometry";
import { partyColorVar, partyTexture } from "./party-swatch";

type TrackProps = {
  ref: Ref<SVGSVGElement>;
  label: string;
  stops: ReadonlyArray<ScaleStop>;
  value: Interval | null;
  words: (point: number) => string;
  slot: number | undefined;
  length: number;
  height: number;
  disabled: boolean;
  onKey: (handle: Handle, key: string) => boolean;
  onPointerDown: PointerEventHandler<SVGSVGElement>;
  onPointerMove: PointerEventHandler<SVGSVGElement>;
  onPointerUp: () => void;
};

const middle = 22;

/** The scale itself: baseline, a tick a stop, the interval with the party's texture, the handles. */
export function Track(props: TrackProps) {
  const { ref, stops, value, slot, length, height, onPointerUp } = props;
  const color = slot === undefined ? "var(--ink)" : partyColorVar(slot);
  const top = yOf(value?.high ?? 0, length);
  const foot = yOf(value?.low ?? 0, length);
  return (
    <svg
      ref={ref}
      role="presentation"
      width="44"
      height={height}
      className="touch-none overflow-visible select-none"
      onPointerDown={props.onPointerDown}
      onPointerMove={props.onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
    >
      <rect width="44" height={height} fill="transparent" />
      <line x1={middle} x2={middle} y1={yOf(100, length)} y2={yOf(0, length)} stroke="var(--line-2)" strokeWidth="2" />
      {stops.map((stop) => (
        <line
          key={stop.value}
          x1="17"
          x2="27"
          y1={yOf(stop.value, length)}
          y2={yOf(stop.value, length)}
          stroke={stop.stated === false ? "var(--line-2)" : "var(--ink-3)"}
          strokeDasharray={stop.stated === false ? "2 2" : undefined}
        />
      ))}
      {value ? (
        <>
          <rect x="15" y={top} width="14" height={foot - top} fill={color} opacity="0.16" />
          {slot === undefined ? null : (
            <rect x="15" y={top} width="14" height={foot - top} fill={partyTexture(slot)} opacity="0.6" />
          )}
          <line x1={middle} x2={middle} y1={top} y2={foot} stroke={color} strokeWidth="4" />
        </>
      ) : null}
      <HandleMark {...props} handle="low" y={foot} color={color} />
      <HandleMark {...props} handle="high" y={top} color={color} />
    </svg>
  );
}

function HandleMark(props: TrackProps & { handle: Handle; y: number; color: string }) {
  const { handle, y, color, value, words, label, disabled, onKey } = props;
  const press = (event: KeyboardEvent) => {
    if (!event.altKey && !event.ctrlKey && !event.metaKey && onKey(handle, event.key)) event.preventDefault();
  };
  const point = value?.[handle];
  return (
    <g
      role="slider"
      tabIndex={disabled ? -1 : 0}
      aria-label={`${label}, ${handle} end`}
      aria-orientation="vertical"
      aria-valuemin={handle === "high" && value ? value.low : 0}
      aria-valuemax={handle === "low" && value ? value.high : 100}
      aria-valuenow={point ?? 0}
      aria-valuetext={point === undefined ? "not placed" : `${words(point)}, ${point} of 100`}
      aria-disabled={disabled || undefined}
      onKeyDown={press}
      className="group cursor-ns-resize outline-none"
    >
      <rect x="0" y={y - 12} width="44" height="24" fill="transparent" />
      <rect
        x="7"
        y={y - 10}
        width="30"
        height="20"
        rx="10"
        fill="none"
        stroke="var(--ink)"
        strokeWidth="2"
        className="opacity-0 group-focus-visible:opacity-100"
      />
      <rect
        x="11"
        y={y - 6}
        width="22"
        height="12"
        rx="6"
        fill="var(--raised)"
        stroke={value ? color : "var(--edge)"}
        strokeWidth={value ? 2.5 : 1.5}
        strokeDasharray={value ? undefined : "3 3"}
      />
    </g>
  );
}
