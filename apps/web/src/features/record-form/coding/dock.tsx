"use client";

import type { Sheet } from "@/reading/sentence-margin";
import type { SentenceLog } from "@/trpc/use-sentence-log";
import type { CodedEntry } from "./coded-passages";
import { KeyBar, SelectionMenu } from "./selection-menu";
import { SetAsideField } from "./set-aside-field";
import type { Stretch } from "./text-places";
import type { useCodingKeys } from "./use-coding-keys";

type Keys = Pick<ReturnType<typeof useCodingKeys>, "asked" | "cursor" | "leave" | "offset">;

export interface DockProps {
  keys: Keys;
  /** Whether an entry is in the form, which words can be cited for. */
  isOpen: boolean;
  log: SentenceLog;
  sentences: Sheet["sentences"];
  onCode: (letter: string, passage: Stretch) => void;
  onOpen: (entry: CodedEntry) => void;
}

/** Below which words something is asked or offered; null where nothing is. */
export function dockedAt({ asked, cursor, offset }: Keys): number | null {
  if (asked) return "aside" in asked ? asked.aside.end : offset;
  return cursor.taken?.end ?? null;
}

/** What stands below the words one is at: what they can be made into, whose entry to open, or why a sentence is set aside. */
export function Dock({ keys, isOpen, log, sentences, onCode, onOpen }: DockProps) {
  const { asked, cursor, leave } = keys;
  if (asked && "aside" in asked) {
    const { number } = asked.aside;
    const keep = async (reason: string) => {
      if (await log.setAside(number, reason)) leave();
    };
    return (
      <SetAsideField
        number={number}
        reasons={sentences.flatMap(({ reason }) => reason ?? [])}
        busy={log.busy}
        failure={log.failure}
        onKeep={(reason) => void keep(reason)}
        onLeave={leave}
      />
    );
  }
  if (asked) {
    const items = asked.choose.slice(0, 9).map((entry, index) => ({
      ...{ key: `${index + 1}`, label: `${entry.who}, ${entry.what}` },
      onSelect: () => onOpen(entry),
    }));
    return <KeyBar label="Which entry to open" items={items} />;
  }
  const { taken } = cursor;
  return taken ? <SelectionMenu cites={isOpen} onCode={(letter) => onCode(letter, taken)} /> : null;
}
