"use client";

import { PartyName } from "@parley/ui/party-swatch";
import { type SentenceState, sentencesIn } from "@/reading/sentence-margin";
import type { CodedEntry } from "./coded-passages";
import type { Stretch } from "./text-places";

export interface MarginNotesProps {
  start: number;
  end: number;
  entries: readonly CodedEntry[];
  sentences: readonly SentenceState[];
  /** The passages of the entry in the form that stand in this line. */
  inForm: readonly Stretch[];
  onOpen: (entry: CodedEntry) => void;
}

/** Beside a line of the text: what was coded from it, what is in the form now, and which sentences are set aside or open. */
export function MarginNotes({ start, end, entries, sentences, inForm, onOpen }: MarginNotesProps) {
  const begun = entries.filter(({ passages }) => passages.some((each) => each.start >= start && each.start < end));
  const here = sentencesIn(sentences, start, end);
  const aside = here.filter(({ state }) => state === "aside");
  const open = here.filter(({ state }) => state === "open");
  const now = inForm.find((each) => each.start < end && each.end > start);
  return (
    <div className="grid content-start gap-2 pt-[5px] text-note text-ink-2 max-sm:mt-1 max-sm:flex max-sm:flex-wrap max-sm:gap-x-4">
      {now ? (
        <p>
          <b className="block text-ink">In the form now</b>
          characters {now.start} to {now.end}
        </p>
      ) : null}
      {grouped(begun).map(([first, ...more]) => (
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
