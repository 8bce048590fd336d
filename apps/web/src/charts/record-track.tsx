import type { Day } from "@parley/domain/dates/day";
import { useMemo } from "react";
import { type Fold, type TimeScale, timeScale } from "./time-scale";

/** px of the nominal track; it takes the width there is. */
export const trackWidth = 1000;

export const trackScale = (range: { from: Day; to: Day }, folds: readonly Fold[]): TimeScale =>
  timeScale(range.from, range.to, trackWidth, folds);

/** What a slider over time moves on: the record, a tick a statement, quiet stretches drawn short. */
export function RecordTrack({ scale, days }: { scale: TimeScale; days: readonly Day[] }) {
  const share = (x: number) => `${((x / trackWidth) * 100).toFixed(2)}%`;
  const ticks = useMemo(() => {
    const count = new Map<Day, number>();
    for (const day of days) count.set(day, (count.get(day) ?? 0) + 1);
    return [...count];
  }, [days]);
  const roomy = new Set(ticksOfPhone(scale.ticks));
  const labelled = scale.ticks.filter((tick) => tick.label !== "" && hasRoom(tick.x, scale.ticks));
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
      {labelled.map((tick) => (
        <svg
          key={`${tick.day} label`}
          x={share(tick.x)}
          className={roomy.has(tick.day) ? undefined : "max-sm:hidden"}
          aria-hidden="true"
        >
          <text {...side(tick.x)} y="34">
            {tick.label}
          </text>
          {tick.year ? (
            <text {...side(tick.x)} y="47" className="fill-ink-3">
              {tick.year}
            </text>
          ) : null}
        </svg>
      ))}
      {scale.folds.map((fold) => (
        <svg key={fold.from} x={share((fold.x0 + fold.x1) / 2)} aria-hidden="true">
          <path d="M-5 23l4 -10M1 23l4 -10" className="stroke-ink-3" />
          <line x1="-2" x2="2" y1="18" y2="18" className="stroke-paper" strokeWidth="3" />
        </svg>
      ))}
    </svg>
  );
}

/** Words stand right of their tick, but where the track ends. */
const side = (x: number) => (x > trackWidth * 0.95 ? ({ x: -3, textAnchor: "end" } as const) : { x: 3 });

/** The label of the last tick turns back towards the one before it. Nominal px: the track may be drawn at two thirds of them. */
const hasRoom = (x: number, ticks: TimeScale["ticks"]): boolean =>
  x <= trackWidth * 0.95 || !ticks.some((other) => other.label !== "" && other.x < x && other.x > x - 170);

/** A phone shows a third of the width: as many labels as do not touch there. */
function ticksOfPhone(ticks: TimeScale["ticks"]): Day[] {
  let free = Number.NEGATIVE_INFINITY;
  return ticks.flatMap(({ day, x, label }) => {
    if (!label || x < free || x > trackWidth * 0.85) return [];
    free = x + trackWidth * 0.18;
    return [day];
  });
}
