"use client";

import { useEffect, useEffectEvent } from "react";

/** J goes to the next change and K to the one before, wherever the cursor is not in something that is typed into. */
export function useChangeKeys(keys: readonly string[], chosen: string, onChoose: (key: string) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const typing =
      event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { j: 1, k: -1 }[event.key.toLowerCase()];
    const next = step && keys[keys.indexOf(chosen) + step];
    if (!next) return;
    event.preventDefault();
    onChoose(next);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}
