"use client";

import { codedKinds } from "./beginning";

const bar = "flex flex-wrap items-center gap-x-1 gap-y-0 rounded-2 bg-ink px-2 text-control text-paper sm:inline-flex";
const item =
  "touch inline-flex items-center gap-2 px-2 py-[7px] hover:underline focus-visible:outline-paper focus-visible:-outline-offset-2";
const key = "rounded-2 border border-b-2 border-current px-[5px] text-note opacity-85";

export interface MenuItem {
  key: string;
  label: string;
  onSelect: () => void;
}

/** A bar under the words: what can be done, each with its key. */
export function KeyBar({ label, items }: { label: string; items: readonly MenuItem[] }) {
  return (
    <div role="toolbar" aria-label={label} className={bar}>
      {items.map((each) => (
        // A press must not take the focus, and with it the words selected, away from the text.
        <button
          key={each.key}
          type="button"
          className={item}
          aria-keyshortcuts={each.key}
          onMouseDown={(event) => event.preventDefault()}
          onClick={each.onSelect}
        >
          {each.label}
          <kbd className={key}>{each.key}</kbd>
        </button>
      ))}
    </div>
  );
}

/** What selected words can be made into; to cite them, an entry has to be open. */
export function SelectionMenu({ cites, onCode }: { cites: boolean; onCode: (letter: string) => void }) {
  const items = [
    ...codedKinds.map((each) => ({ key: each.key, label: each.label, onSelect: () => onCode(each.key) })),
    ...(cites ? [{ key: "A", label: "Cite for this entry", onSelect: () => onCode("A") }] : []),
  ];
  return <KeyBar label="What the selected words are" items={items} />;
}
