"use client";

import { useEffect, useEffectEvent } from "react";

/** Does what a key stands for, wherever the cursor is not in something that is typed into, and no dialog is open. */
export function useReviewKeys(acts: Readonly<Record<string, (() => void) | undefined>>): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const at = event.target instanceof Element ? event.target : null;
    if (at?.closest("input, textarea, select, [contenteditable], [role=dialog], [role=menu]")) return;
    const act = acts[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}
