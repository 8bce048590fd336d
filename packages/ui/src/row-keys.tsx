"use client";

import type { KeyboardEvent } from "react";

/**
 * Keys of a table whose rows are links: J and the down arrow go to the next row, K and the up arrow to the one before, Home
 * and End to the ends; Enter is the link's own. They act while a row's link has the focus, so they disturb nobody's typing.
 * @param actions what further keys do ("e"), given the link of the row that has the focus.
 */
export function rowKeys(actions: Readonly<Record<string, (link: HTMLAnchorElement) => void>> = {}) {
  return (event: KeyboardEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
    const own = event.currentTarget;
    const links = [...(own.closest("table")?.querySelectorAll<HTMLAnchorElement>("tbody a.row-link") ?? [])];
    const at = links.indexOf(own);
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const goals: Record<string, number> = {
      ...{ j: at + 1, ArrowDown: at + 1, k: at - 1, ArrowUp: at - 1 },
      ...{ Home: 0, End: links.length - 1 },
    };
    const goal = goals[key];
    const action = actions[key];
    if (goal === undefined && action === undefined) return;
    event.preventDefault();
    if (goal !== undefined) links[Math.min(Math.max(goal, 0), links.length - 1)]?.focus();
    else action?.(own);
  };
}
