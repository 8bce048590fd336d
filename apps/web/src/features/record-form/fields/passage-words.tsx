"use client";

import { TextButton } from "@parley/ui/link";

export interface PassageWordsProps {
  exact: string;
  lang?: string | undefined;
  onByHand: () => void;
  onRemove: (() => void) | null;
  /** Leads to the text, to select more. */
  onMore: (() => void) | null;
}

/** A passage that stands in its text as it says: the words, and what else can be done than type them. */
export function PassageWords({ exact, lang, onByHand, onRemove, onMore }: PassageWordsProps) {
  return (
    <>
      <p lang={lang} dir="auto" className="font-serif text-large [overflow-wrap:anywhere]">
        <mark>{exact}</mark>
      </p>
      <p className="mt-1 flex flex-wrap gap-x-4 text-note">
        {onMore ? <TextButton onClick={onMore}>Add another passage</TextButton> : null}
        <TextButton onClick={onByHand}>Change it by hand</TextButton>
        {onRemove ? <TextButton onClick={onRemove}>Remove</TextButton> : null}
      </p>
    </>
  );
}
