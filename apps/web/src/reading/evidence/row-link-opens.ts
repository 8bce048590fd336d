import type { MouseEvent } from "react";

/** A plain click on a link to evidence of this page opens the drawer in place; any other click is the browser's. */
export function rowLinkOpens(
  event: MouseEvent<HTMLElement>,
  open: (position: string, from: HTMLElement) => void,
): void {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const href = link?.getAttribute("href");
  // Marks have keys and a pointer of their own.
  if (!href || link?.hasAttribute("data-position")) return;
  const to = new URL(href, window.location.href);
  const position = to.searchParams.get("at");
  if (to.origin !== window.location.origin || to.pathname !== window.location.pathname || !position) return;
  event.preventDefault();
  open(position, link as HTMLElement);
}
