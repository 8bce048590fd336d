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
  const [phone, tablet, wide] = [0.18, 0.1, 0.065].map((share) => roomy(scale.ticks, share));
  const shownFrom = (day: Day) => (phone?.has(day) ? "" : tablet?.has(day) ? "max-sm:hidden" : "max-lg:hidden");
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
        tick.label && wide?.has(tick.day) ? (
          <svg key={`${tick.day} label`} x={share(tick.x)} className={shownFrom(tick.day)} aria-hidden="true">
            <text {...side(tick.x)} y="34">
              {tick.label}
            </text>
            {tick.year ? (
              <text {...side(tick.x)} y="47" className="fill-ink-3">
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

/** Words stand right of their tick, but where the track ends. */
const side = (x: number) => (standsLeft(x) ? ({ x: -3, textAnchor: "end" } as const) : { x: 3 });
const standsLeft = (x: number) => x > trackWidth * 0.95;

/** The days of as many labels as do not touch where each takes this share of the width. */
function roomy(ticks: TimeScale["ticks"], share: number): Set<Day> {
  const room = trackWidth * share;
  let free = Number.NEGATIVE_INFINITY;
  return new Set(
    ticks.flatMap(({ day, x, label }) => {
      const from = standsLeft(x) ? x - room : x;
      // A label that would run over the end without standing left of its tick.
      const cut = !standsLeft(x) && x + room > trackWidth;
      if (!label || cut || from < free) return [];
      free = from + room;
      return [day];
    }),
  );
}
