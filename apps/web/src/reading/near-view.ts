"use client";

import { type RefCallback, useCallback, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Whether a text has so many sentences that what stands beside them is drawn only where one reads. */
export const areMany = (sentences: readonly unknown[]): boolean => sentences.length > 400;

/** Pixels beyond the view within which is drawn already. */
const near = "1200px 0px";

const shown = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | null = null;

function observe(element: Element, show: () => void): () => void {
  // What scrolls within the page has a margin of its own, where the browser knows of one.
  const options: IntersectionObserverInit & { scrollMargin: string } = { rootMargin: near, scrollMargin: near };
  observer ??= new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) shown.get(target)?.();
  }, options);
  shown.set(element, show);
  observer.observe(element);
  return () => {
    observer?.unobserve(element);
    shown.delete(element);
  };
}

let printing = false;

function whenPrinting(listener: () => void): () => void {
  const onPrint = () => {
    printing = true;
    // The page is on paper as soon as this returns.
    flushSync(listener);
  };
  window.addEventListener("beforeprint", onPrint);
  return () => window.removeEventListener("beforeprint", onPrint);
}

/** Whether an element has been near the view; with many of them, what belongs to it is drawn only then. All are, on paper. */
export function useNearView(isMany: boolean): [RefCallback<Element>, boolean] {
  const [isNear, setNear] = useState(false);
  const isPrinted = useSyncExternalStore(
    whenPrinting,
    () => printing,
    () => false,
  );
  const isDrawn = !isMany || isNear || isPrinted;
  const ref = useCallback(
    (element: Element | null) => (element === null || isDrawn ? undefined : observe(element, () => setNear(true))),
    [isDrawn],
  );
  return [ref, isDrawn];
}
