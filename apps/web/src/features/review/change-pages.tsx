import { TextButton } from "@parley/ui/link";
import { keyOfChange } from "./change-list";
import { placeInWords } from "./change-page";
import type { View } from "./review-checks";

/** Which of many changes are shown, and the ways to those before and after. */
export function ChangePages({ view, onStart }: { view: View; onStart: (key: string | null) => void }) {
  const { before, after, skipped } = view.page;
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 px-[10px] text-note text-ink-3">
      <span>Changes {placeInWords(view)}</span>
      {before || skipped > 0 ? (
        <TextButton onClick={() => onStart(before ? keyOfChange(before) : null)}>Earlier</TextButton>
      ) : null}
      {after ? <TextButton onClick={() => onStart(keyOfChange(after))}>Further</TextButton> : null}
    </p>
  );
}
