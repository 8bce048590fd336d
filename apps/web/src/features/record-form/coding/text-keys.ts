import type { Motion } from "./text-places";

type Key = { key: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

export type TextCommand =
  | { do: "move"; motion: Motion; extend: boolean }
  | { do: "take" | "enter" | "let-go" | "set-aside" | "reopen" | "next-open" | "submit" }
  /** Codes the selected words, or cites them: the letter of the menu. */
  | { do: "code"; letter: string };

const motions: Record<string, Motion> = {
  ...{ ArrowRight: "word", ArrowLeft: "back", ArrowDown: "sentence", ArrowUp: "sentence-back" },
  ...{ Home: "home", End: "end" },
};

const letters: Record<string, TextCommand["do"]> = { s: "take", x: "set-aside", u: "reopen", n: "next-open" };

/** What a key does while the text has the focus; null for keys that are none of its business. */
export function commandOf({ key, shiftKey, ctrlKey, metaKey, altKey }: Key): TextCommand | null {
  const held = ctrlKey || metaKey;
  if (altKey) return null;
  if (held && shiftKey && key === "Enter") return { do: "submit" };
  if (held) {
    const motion = ({ Home: "top", End: "bottom", ArrowDown: "line", ArrowUp: "line-back" } as const)[key];
    return motion ? { do: "move", motion, extend: shiftKey } : null;
  }
  const motion = motions[key];
  if (motion) return { do: "move", motion, extend: shiftKey };
  if (key === "Enter") return { do: "enter" };
  if (key === "Escape") return { do: "let-go" };
  const named = letters[key.toLowerCase()];
  if (named) return { do: named } as TextCommand;
  return /^[perjia]$/i.test(key) ? { do: "code", letter: key.toUpperCase() } : null;
}
