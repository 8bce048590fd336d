"use client";

import { addDays, type Day, dayInWords } from "@parley/domain/dates";
import { TextButton } from "@parley/ui/link";
import { type KeyboardEvent, useMemo } from "react";
import { timeScale } from "@/charts/time-scale";
import { quietStretches } from "@/reading/quiet-stretches";

type Props = {
  day: Day;
  /** The last day there is; chosen, the address stays without a day. */
  until: Day;
  /** The day of each statement, in order. */
  days: readonly Day[];
  onDay: (day: Day | null) => void;
};

const width = 1000;

/** Moves the day that the matrix is as of. The track is the record: a tick a statement, quiet stretches drawn short. */
export function DayControl({ day, until, days, onDay }: Props) {
  const first = days[0] ?? until;
  const scale = useMemo(() => {
    const range = { from: addDays(first, -3), to: until };
    return timeScale(range.from, range.to, width, quietStretches(range, days));
  }, [first, until, days]);
  const stops = useMemo(() => [...new Set([...days, until])].sort(), [days, until]);
  const earlier = stops.findLast((each) => each < day);
  const later = stops.find((each) => each > day);
  const go = (next: Day | undefined) => {
    if (next !== undefined) onDay(next >= until ? null : next);
  };

  function onKey(event: KeyboardEvent) {
    const next = { ArrowLeft: earlier, ArrowDown: earlier, ArrowRight: later, ArrowUp: later }[event.key];
    if (!event.key.startsWith("Arrow")) return;
    event.preventDefault();
    go(next);
  }

  return (
    <div className="mt-3 print:hidden">
      <div className="day-track">
        <Track scale={scale} days={days} />
        <input
          type="range"
          className="day-slider"
          aria-label="As of"
          aria-valuetext={dayInWords(day)}
          min={0}
          max={width}
          value={Math.round(scale.x(day))}
          onKeyDown={onKey}
          onChange={(event) => go(scale.dayAt(Number(event.target.value)))}
        />
      </div>
      <p className="flex items-center justify-end gap-4 text-note">
        <TextButton onClick={() => go(earlier)} disabled={earlier === undefined}>
          Earlier
        </TextButton>
        <TextButton onClick={() => go(later)} disabled={later === undefined}>
          Later
        </TextButton>
        {day < until ? <TextButton onClick={() => onDay(null)}>Latest</TextButton> : null}
        <b className="text-control">{dayInWords(day)}</b>
      </p>
    </div>
  );
}

function Track({ scale, days }: { scale: ReturnType<typeof timeScale>; days: readonly Day[] }) {
  const share = (x: number) => `${((x / width) * 100).toFixed(2)}%`;
  const ticks = useMemo(() => {
    const count = new Map<Day, number>();
    for (const day of days) count.set(day, (count.get(day) ?? 0) + 1);
    return [...count];
  }, [days]);
  const roomy = new Set(ticksOfPhone(scale.ticks));
  return (
    <svg width="100%" height="50" aria-hidden="true">
      <line x2="100%" y1="18" y2="18" className="stroke-ink-3" />
      {ticks.map(([day, count]) => {
        const x = share(scale.x(day));
        return <line key={day} x1={x} x2={x} y1={Math.max(2, 14 - count * 2)} y2="18" className="stroke-ink-3" />;
      })}
      {scale.ticks.map((tick) => (
        <line key={tick.day} x1={share(tick.x)} x2={share(tick.x)} y1="18" y2="23" className="stroke-ink-3" />
      ))}
      {scale.ticks.map((tick) =>
        tick.label ? (
          <svg
            key={`${tick.day} label`}
            x={share(tick.x)}
            className={roomy.has(tick.day) ? undefined : "max-sm:hidden"}
            aria-hidden="true"
          >
            <text x="3" y="34">
              {tick.label}
            </text>
            {tick.year ? (
              <text x="3" y="47" className="fill-ink-3">
                {tick.year}
              </text>
            ) : null}
          </svg>
        ) : null,
      )}
      {scale.folds.map((fold) => (
        <svg key={fold.from} x={share((fold.x0 + fold.x1) / 2)} aria-hidden="true">
          <path d="M-5 23l4 -10M1 23l4 -10" className="stroke-ink-3" />
          <line x1="-2" x2="2" y1="18" y2="18" className="stroke-paper" strokeWidth="3" />
        </svg>
      ))}
    </svg>
  );
}

/** A phone shows a third of the width: as many labels as do not touch there. */
function ticksOfPhone(ticks: ReturnType<typeof timeScale>["ticks"]): Day[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.flatMap(({ day, x, label }) => {
    if (!label || x < free || x > width * 0.85) return [];
    free = x + width * 0.18;
    return [day];
  });
}
