"use client";

import { PartyName } from "@parley/ui/party-swatch";
import { useState } from "react";
import { useNearView } from "@/reading/near-view";
import type { SentenceState } from "@/reading/sentence-margin";
import type { CodedEntry } from "./coded-passages";
import type { Stretch } from "./text-places";

export interface MarginNotesProps {
  /** Those whose words begin in this line. */
  entries: readonly CodedEntry[];
  /** Those that begin in this line. */
  sentences: readonly SentenceState[];
  /** The passage of the entry in the form that stands in this line. */
  now: Stretch | null;
  /** Whether the text has so many lines that notes are drawn only where one reads. */
  isOneOfMany: boolean;
  onOpen: (entry: CodedEntry) => void;
}

/** Beside a line of the text: what was coded from it, what is in the form now, and which sentences are set aside or open. */
export function MarginNotes({ entries, sentences, now, isOneOfMany, onOpen }: MarginNotesProps) {
  const [ref, isDrawn] = useNearView(isOneOfMany);
  const [isUnfolded, setUnfolded] = useState(false);
  if (!isDrawn) return <div ref={ref} />;
  const aside = sentences.filter(({ state }) => state === "aside");
  const open = sentences.filter(({ state }) => state === "open");
  const folded = [
    entries.length > 0 ? `${entries.length} ${entries.length === 1 ? "entry" : "entries"}` : null,
    aside.length > 0 ? `${aside.length} set aside` : null,
    open.length > 0 ? `${open.length} open` : null,
  ].filter((part) => part !== null);
  return (
    <div className="text-note text-ink-2 max-sm:mt-1 @[480px]:pt-[5px]">
      {now ? (
        <p className="mb-2">
          <b className="block text-ink">In the form now</b>
          characters {now.start} to {now.end}
        </p>
      ) : null}
      {folded.length > 0 ? (
        <button
          type="button"
          aria-expanded={isUnfolded}
          className="py-1 text-left text-ink-3 underline decoration-line-2 underline-offset-3 @[480px]:hidden"
          onClick={() => setUnfolded(!isUnfolded)}
        >
          {folded.join(", ")}
        </button>
      ) : null}
      <div className={`grid content-start gap-2 ${isUnfolded ? "" : "@max-[480px]:hidden"}`}>
        {grouped(entries).map(([first, ...more]) => (
          <div key={first.key}>
            {first.slot === null ? (
              <b className="block text-ink">{first.who}</b>
            ) : (
              <PartyName slot={first.slot}>{first.who}</PartyName>
            )}
            {[first, ...more].map((entry) => (
              <button
                key={entry.key}
                type="button"
                className="touch group/note block text-left [overflow-wrap:anywhere] not-first-of-type:mt-1"
                onClick={() => onOpen(entry)}
              >
                <span className="sr-only">{entry.who} </span>
                <span className="group-hover/note:underline">{entry.what}</span>,{" "}
                <span className="text-ink-3">{entry.stateWords}</span>
              </button>
            ))}
          </div>
        ))}
        {aside.map(({ number, reason }) => (
          <p key={number} title={reason ?? undefined} className="line-clamp-2 text-ink-3 [overflow-wrap:anywhere]">
            {number} set aside: {reason}
          </p>
        ))}
        {open.length > 0 ? <p className="text-ink-3">{open.map(({ number }) => number).join(", ")} open</p> : null}
      </div>
    </div>
  );
}

/** Entries of one party, or of one kind that has none, below one name; the party that comes first is first. */
function grouped(entries: readonly CodedEntry[]): [CodedEntry, ...CodedEntry[]][] {
  const groups = new Map<string, [CodedEntry, ...CodedEntry[]]>();
  for (const entry of entries) {
    const group = groups.get(entry.who);
    if (group) group.push(entry);
    else groups.set(entry.who, [entry]);
  }
  return [...groups.values()];
}
