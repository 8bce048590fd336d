import { type Stretch, trimmed } from "../coding/text-places";

/** The stretch of a text that is selected by mouse or finger; null where nothing of it is. Its pieces carry their offset. */
export function selectionIn(root: HTMLElement, text: string): Stretch | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const [a, b] = [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
  return a === null || b === null ? null : trimmed(text, { start: Math.min(a, b), end: Math.max(a, b) });
}

/** Where in the text one clicked; null beside it. */
export function clickedOffset(root: HTMLElement): number | null {
  const selection = document.getSelection();
  const node = selection?.anchorNode;
  return selection && node && root.contains(node) ? offsetOf(node, selection.anchorOffset) : null;
}

function offsetOf(node: Node, offset: number): number | null {
  const holder = (node instanceof Element ? node : node.parentElement)?.closest("[data-at]");
  if (holder instanceof HTMLElement) return Number(holder.dataset.at) + (node.nodeType === Node.TEXT_NODE ? offset : 0);
  // A selection that ends between two pieces ends where the next one begins.
  const next = node instanceof Element ? node.children[offset] : null;
  const first = next?.matches("[data-at]") ? next : next?.querySelector("[data-at]");
  return first instanceof HTMLElement ? Number(first.dataset.at) : null;
}
