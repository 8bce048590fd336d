"use client";

import type { KeyboardEvent } from "react";

const typed = "input, select, textarea, [contenteditable]";

/**
 * Keys of a table whose rows are links: J and the down arrow go to the next row, K and the up arrow to the one before, Home
 * and End to the ends; Enter is the link's own. They act while the focus is in the table, so they disturb nobody's typing.
 * @param actions what further keys do ("e"), given the link of the row that has the focus.
 */
export function rowKeys(actions: Readonly<Record<string, (link: HTMLAnchorElement) => void>> = {}) {
  return (event: KeyboardEvent<HTMLTableElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.defaultPrevented) return;
    const target = event.target as Element;
    if (target.closest(typed)) return;
    const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>("tbody a.row-link")];
    const own = target.closest("tr")?.querySelector<HTMLAnchorElement>("a.row-link") ?? null;
    const at = own ? links.indexOf(own) : -1;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const goals: Record<string, number> = {
      ...{ j: at + 1, ArrowDown: at + 1, k: at - 1, ArrowUp: at - 1 },
      ...{ Home: 0, End: links.length - 1 },
    };
    const goal = goals[key];
    if (goal !== undefined) {
      event.preventDefault();
      links[Math.min(Math.max(goal, 0), links.length - 1)]?.focus();
      return;
    }
    const action = actions[key];
    if (!action || at < 0 || !own) return;
    event.preventDefault();
    action(own);
  };
}
