import type { Day } from "@parley/domain/dates/day";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { At } from "./at";
import { share, topsOf } from "./chart-geometry";
import type { Reading } from "./prepare-readings";
import type { ShiftChartModel } from "./shift-chart-model";

/** Where those drawn stood on the eve of an event and some days after it, as the read-out says it. */
export interface EventReading {
  id: string;
  title: string;
  /** "14 Aug to 29 Aug 2025"; empty where there is no window. */
  note: string;
  /** Null where there is no window. */
  days: { eve: Day; after: Day } | null;
  /** Why there is no window. */
  refused: string | null;
  readings: Reading[];
}

/** Tells which event's flag the pointer or the focus is on, and when it is on none. */
export function useFlagPointed(frame: RefObject<HTMLElement | null>, onFlag: (event: string | null) => void): void {
  const enter = useEffectEvent((event: Event) => onFlag(flagOf(event.target)));
  const leave = useEffectEvent(() => onFlag(null));
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const controller = new AbortController();
    for (const type of ["pointerover", "focusin"]) {
      element.addEventListener(type, enter, { signal: controller.signal, passive: true });
    }
    for (const type of ["pointerleave", "focusout"]) {
      element.addEventListener(type, leave, { signal: controller.signal });
    }
    return () => controller.abort();
  }, [frame]);
}

const flagOf = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>("[data-event]")?.dataset.event ?? null) : null;

/** The days of the window over the plot, between two lines. */
export function EventWindow({
  model,
  days: { eve, after },
}: {
  model: ShiftChartModel;
  days: { eve: Day; after: Day };
}) {
  const { layout, scale } = model;
  const within = (x: number) => Math.max(0, Math.min(layout.plotWidth, x));
  const [from, to] = [within(scale.x(eve)), within(scale.x(after))];
  const tops = topsOf(model);
  const spacer = (width: number) => <svg width={width} height="1" className="shrink-0" aria-hidden="true" />;
  return (
    <div className="chart-crosshair pointer-events-none absolute inset-0 flex" aria-hidden="true">
      {spacer(layout.axisWidth)}
      <svg
        className="min-w-0 flex-1"
        width="100%"
        height={tops.height}
        data-window={`${eve} ${after}`}
        aria-hidden="true"
      >
        <rect
          x={share(from, model)}
          width={share(to - from, model)}
          y={tops.plot}
          height={layout.plotHeight}
          className="fill-ink"
          opacity="0.08"
        />
        {[from, to].map((x, at) => (
          <At key={at === 0 ? "eve" : "after"} x={share(x, model)}>
            <line y1={tops.plot - 4} y2={tops.axis} className="stroke-ink" strokeWidth="1.25" strokeDasharray="4 3" />
          </At>
        ))}
      </svg>
      {spacer(layout.labelWidth)}
    </div>
  );
}
