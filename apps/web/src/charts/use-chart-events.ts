import type { Day } from "@parley/domain/dates/day";
import { type RefObject, useEffect, useEffectEvent } from "react";
import { topsOf } from "./chart-geometry";
import { markAfterKey, markNear } from "./chart-pointer";
import type { ShiftChartModel } from "./shift-chart-model";

export interface ChartEvents {
  /** The model of the drawing that is seen, by its variant. */
  modelOf: (variant: string) => ShiftChartModel | undefined;
  onPoint: (day: Day | null) => void;
  onDrag: (drag: readonly [number, number] | null) => void;
  /** Keys went on to this mark: it must be in the page when this returns. */
  onTabStop: (position: string) => void;
  onChoose: (position: string) => void;
  onEscape?: (() => void) | undefined;
  onRange?: ((range: { from: Day; to: Day }) => void) | undefined;
}

const dragLeast = 8;

/** Listens once, on the frame, for every mark and the plot alike: pointer, click and keys. */
export function useChartEvents(frame: RefObject<HTMLElement | null>, events: ChartEvents): void {
  const move = useEffectEvent((event: PointerEvent, start: number | null) => {
    const at = placeOf(event, events.modelOf);
    if (!at) return;
    events.onPoint(at.model.scale.dayAt((at.x / at.width) * at.model.layout.plotWidth));
    if (start !== null && events.onRange && Math.abs(at.x - start) >= dragLeast)
      events.onDrag([start / at.width, at.x / at.width]);
  });
  const release = useEffectEvent((event: PointerEvent, start: number | null) => {
    const at = placeOf(event, events.modelOf);
    events.onDrag(null);
    if (start === null || !at || !events.onRange || Math.abs(at.x - start) < dragLeast) return false;
    const { scale, layout } = at.model;
    const [from, to] = [start, at.x].sort((a, b) => a - b) as [number, number];
    events.onRange({
      from: scale.dayAt((from / at.width) * layout.plotWidth),
      to: scale.dayAt((to / at.width) * layout.plotWidth),
    });
    return true;
  });
  const click = useEffectEvent((event: MouseEvent) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const at = placeOf(event, events.modelOf);
    if ((event.target as Element).closest("a[data-provision]")) return;
    const link = (event.target as Element).closest<SVGElement>("a[data-position]");
    // Enter on a mark arrives as a click without a place.
    const near = at && event.detail > 0 ? markNear(at.model, { x: at.x, y: at.y, width: at.width }) : null;
    const position = near?.position ?? link?.dataset.position;
    if (position === undefined) return;
    event.preventDefault();
    events.onChoose(position);
  });
  const key = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === "Escape") {
      events.onPoint(null);
      events.onEscape?.();
      return;
    }
    const link = (event.target as Element).closest<SVGElement>("a[data-position]");
    const drawing = link?.closest<HTMLElement>("[data-variant]");
    const model = drawing ? events.modelOf(drawing.dataset.variant ?? "") : undefined;
    if (!link || !model || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = markAfterKey(model, link.dataset.position ?? "", event.key);
    if (!next) return;
    event.preventDefault();
    events.onTabStop(next.position);
    drawing?.querySelector<SVGElement>(`a[data-position="${CSS.escape(next.position)}"]`)?.focus();
  });
  const focus = useEffectEvent((event: FocusEvent) => {
    const link = (event.target as Element).closest<SVGElement>("a[data-position]");
    if (link?.dataset.last) events.onPoint(link.dataset.last);
  });
  const leave = useEffectEvent(() => events.onPoint(null));

  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const controller = new AbortController();
    const { signal } = controller;
    let start: number | null = null;
    let dragged = false;
    element.addEventListener("pointermove", (event) => move(event, start), { signal, passive: true });
    element.addEventListener(
      "pointerdown",
      (event) => {
        const plot = (event.target as Element).closest("[data-plot]");
        if (plot && event.pointerType === "mouse" && event.button === 0)
          start = event.clientX - plot.getBoundingClientRect().left;
        move(event, null);
      },
      { signal },
    );
    window.addEventListener(
      "pointerup",
      (event) => {
        dragged = release(event, start);
        start = null;
      },
      { signal },
    );
    element.addEventListener(
      "click",
      (event) => {
        if (dragged) event.preventDefault();
        else click(event);
        dragged = false;
      },
      { signal },
    );
    element.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
    element.addEventListener("pointerleave", (event) => event.pointerType === "mouse" && leave(), { signal });
    element.addEventListener("keydown", key, { signal });
    element.addEventListener("focusin", focus, { signal });
    return () => controller.abort();
  }, [frame]);
}

interface PlotPlace {
  model: ShiftChartModel;
  /** px from the left edge and from the top of the plot itself. */
  x: number;
  y: number;
  width: number;
}

function placeOf(
  event: { target: EventTarget | null; clientX: number; clientY: number },
  modelOf: ChartEvents["modelOf"],
): PlotPlace | null {
  const target = event.target instanceof Element ? event.target : null;
  const plot = target?.closest<HTMLElement>("[data-plot]");
  const variant = plot?.closest<HTMLElement>("[data-variant]")?.dataset.variant;
  const model = variant === undefined ? undefined : modelOf(variant);
  if (!plot || !model) return null;
  const box = plot.getBoundingClientRect();
  return { model, x: event.clientX - box.left, y: event.clientY - box.top - topsOf(model).plot, width: box.width };
}
