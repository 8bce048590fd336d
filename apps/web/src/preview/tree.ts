/** Elements of a picture, as satori takes them. */
import { drawnWords } from "./card";

export type Style = Record<string, string | number>;
export type Node = { type: string; props: Record<string, unknown> };
/** As satori knows an element; React would be one more thing to load for it. */
export const box = (style: Style, ...children: (Node | string | null)[]): Node => ({
  type: "div",
  props: { style: { display: "flex", ...style }, children: children.filter((one) => one !== null) },
});
export const shape = (type: string, props: Record<string, unknown>): Node => ({ type, props });

/** Cut where there is no more room, with an ellipsis. */
export const lines = (style: Style, most: number, words: string): Node =>
  box({ ...style, display: "block", lineClamp: most, overflow: "hidden" }, drawnWords(words));
