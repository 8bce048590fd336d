import { type RefObject, useEffect, useState } from "react";
import { flushSync } from "react-dom";
import type { ChartVariant } from "./prepare-shift-chart";

/** The narrowest room of each drawing, px: the same as in charts.css. */
const least: readonly [ChartVariant, number][] = [
  ["wide", 900],
  ["medium", 640],
  ["phone", 0],
];

/**
 * Which drawing there is room for; null until that is known, and then all of them stand in the page and the stylesheet shows
 * one. Knowing it, only that one is kept up to date.
 */
export function useDrawnVariant(frame: RefObject<HTMLElement | null>): ChartVariant | null {
  const [drawn, setDrawn] = useState<ChartVariant | null>(null);
  useEffect(() => {
    const element = frame.current;
    if (!element || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width > 0) flushSync(() => setDrawn(least.find(([, from]) => width >= from)?.[0] ?? "phone"));
    });
    observer.observe(element);
    // Paper has another width, and nothing observes it: there the stylesheet chooses among all of them again.
    const toPaper = () => flushSync(() => setDrawn(null));
    const fromPaper = () => {
      observer.unobserve(element);
      observer.observe(element);
    };
    window.addEventListener("beforeprint", toPaper);
    window.addEventListener("afterprint", fromPaper);
    return () => {
      observer.disconnect();
      window.removeEventListener("beforeprint", toPaper);
      window.removeEventListener("afterprint", fromPaper);
    };
  }, [frame]);
  return drawn;
}
