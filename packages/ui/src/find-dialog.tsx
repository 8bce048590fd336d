"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { type KeyboardEvent, type ReactNode, useEffect, useEffectEvent, useId, useState } from "react";
import { classNames } from "./class-names";
import { controlBox, controlText } from "./text-input";

export type FindEntry = {
  id: string;
  /** What the row says. */
  content: ReactNode;
  onChoose: () => void;
};
export type FindGroup = { id: string; label: string; entries: ReadonlyArray<FindEntry> };

export type FindDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** What is looked for, for the ear: the name of the box and of the list. */
  label: string;
  placeholder?: string;
  value: string;
  onValueChange: (value: string) => void;
  groups: ReadonlyArray<FindGroup>;
  /** Said beside the box and to the ear: how much was found, that it is being looked for, that something failed. */
  status: string;
  /** Enter where no row is chosen. */
  onEnter: () => void;
  /** Whether `groups` answer what stands in the box; an Enter before that is kept until they do. */
  settled: boolean;
};

/** A box over a list of rows in groups: arrows choose, Enter goes. The focus stays in the box. */
export function FindDialog({ open, onOpenChange, label, ...props }: FindDialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-paper opacity-80" />
        <Base.Popup className="fixed top-4 left-1/2 z-40 grid max-h-[calc(100dvh-32px)] w-[min(680px,calc(100vw-24px))] -translate-x-1/2 grid-rows-[auto_minmax(0,1fr)] rounded-2 border border-edge bg-raised outline-none sm:top-[72px] sm:max-h-[calc(100dvh-112px)]">
          <Base.Title className="sr-only">{label}</Base.Title>
          <FindBox label={label} {...props} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}

type BoxProps = Omit<FindDialogProps, "open" | "onOpenChange">;

function FindBox({ label, placeholder, value, onValueChange, groups, status, onEnter, settled }: BoxProps) {
  const base = useId();
  const entries = groups.flatMap((group) => group.entries);
  const [moved, setMoved] = useState<{ to: string; value: string } | null>(null);
  // The words for which Enter was pressed before they were answered.
  const [kept, setKept] = useState<string | null>(null);
  // Where the arrows went holds only for the words they went under.
  const chosen = entries.find(({ id }) => moved?.value === value && moved.to === id) ?? entries[0] ?? null;
  const enter = () => (chosen ? chosen.onChoose() : onEnter());
  const enterKept = useEffectEvent(() => {
    setKept(null);
    enter();
  });
  useEffect(() => {
    if (settled && kept === value) enterKept();
  }, [settled, kept, value]);
  const optionId = (entry: FindEntry) => `${base}-${entry.id}`;

  function move(to: FindEntry | undefined) {
    if (!to) return;
    setMoved({ to: to.id, value });
    document.getElementById(optionId(to))?.scrollIntoView({ block: "nearest" });
  }

  function onKeyDown(event: KeyboardEvent) {
    // Enter ends what is being composed (Chinese, Japanese, Korean), and is no choice.
    if (event.nativeEvent.isComposing) return;
    const at = chosen ? entries.indexOf(chosen) : -1;
    const targets: Record<string, FindEntry | undefined> = {
      ArrowDown: entries[(at + 1) % entries.length],
      ArrowUp: entries.at(at < 1 ? -1 : at - 1),
      PageDown: entries[Math.min(at + 6, entries.length - 1)],
      PageUp: entries[Math.max(at - 6, 0)],
    };
    if (event.key in targets) {
      event.preventDefault();
      move(targets[event.key]);
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (settled) enter();
      else setKept(value);
    }
  }

  return (
    <>
      <div className="grid gap-1 border-b border-line p-3">
        <span className={controlBox}>
          <input
            type="text"
            role="combobox"
            aria-label={label}
            aria-expanded={entries.length > 0}
            aria-controls={`${base}-list`}
            aria-autocomplete="list"
            aria-activedescendant={chosen ? optionId(chosen) : undefined}
            autoComplete="off"
            autoCorrect="off"
            autoCapitalize="none"
            spellCheck={false}
            maxLength={200}
            enterKeyHint="go"
            placeholder={placeholder}
            value={value}
            onChange={(event) => onValueChange(event.target.value)}
            onKeyDown={onKeyDown}
            className={controlText}
          />
          <Base.Close className="touch shrink-0 text-note text-ink-3">Close</Base.Close>
        </span>
        <p role="status" className="min-h-[16px] px-[11px] text-note text-ink-3">
          {status}
        </p>
      </div>
      <div id={`${base}-list`} role="listbox" aria-label={label} className="overflow-y-auto pb-2">
        {groups.map((group) => (
          <fieldset key={group.id} aria-labelledby={`${base}-group-${group.id}`} className="min-w-0">
            <p id={`${base}-group-${group.id}`} className="px-6 pt-3 pb-1 text-note font-semibold text-ink-3">
              {group.label}
            </p>
            {group.entries.map((entry) => (
              <FindRow
                key={entry.id}
                id={optionId(entry)}
                entry={entry}
                chosen={entry === chosen}
                onPoint={() => setMoved({ to: entry.id, value })}
              />
            ))}
          </fieldset>
        ))}
      </div>
    </>
  );
}

function FindRow({
  id,
  entry,
  chosen,
  onPoint,
}: {
  id: string;
  entry: FindEntry;
  chosen: boolean;
  onPoint: () => void;
}) {
  return (
    <button
      type="button"
      id={id}
      role="option"
      aria-selected={chosen}
      tabIndex={-1}
      onMouseMove={chosen ? undefined : onPoint}
      // The focus stays in the box.
      onMouseDown={(event) => event.preventDefault()}
      onClick={entry.onChoose}
      className={classNames(
        "touch block w-full px-6 py-[6px] text-left select-none",
        chosen && "bg-well shadow-[inset_3px_0_var(--ink)]",
      )}
    >
      {entry.content}
    </button>
  );
}
