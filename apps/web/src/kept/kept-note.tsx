import { TextButton } from "@parley/ui/link";
import { keptAt } from "./kept-at";
import type { KeptText } from "./use-kept-text";

/** Says of a text that it was typed before and never sent. */
export function KeptNote({ kept }: { kept: KeptText }) {
  if (kept.from === null || kept.text === "") return null;
  return (
    <p role="status" className="flex flex-wrap gap-x-3 text-note text-ink-2">
      <span>Typed at {keptAt(kept.from)} and never sent; kept in this browser.</span>
      <TextButton onClick={kept.clear}>Discard it</TextButton>
    </p>
  );
}
