"use client";

import { Button } from "@parley/ui/button";
import { Failure } from "@parley/ui/failure";
import { KeyboardKey } from "@parley/ui/keyboard-key";
import { TextButton, TextLink } from "@parley/ui/link";
import { PartyName } from "@parley/ui/party-swatch";
import { type CallFailure, leadOf } from "@/trpc/call-failure";
import type { CodedEntry } from "./coded-passages";

export interface EntriesPaneProps {
  /** What is drafted in the changeset from this text. */
  entries: readonly CodedEntry[];
  changeset: { href: string; title: string; changes: number; reviewRequired: boolean } | null;
  busy: boolean;
  failure: CallFailure | null;
  onOpen: (entry: CodedEntry) => void;
  onDrop: (entry: CodedEntry) => void;
  onSubmit: () => void;
}

/** At the right while no entry is open: what this changeset has from the text, and by which keys one codes. */
export function EntriesPane({ entries, changeset, busy, failure, onOpen, onDrop, onSubmit }: EntriesPaneProps) {
  return (
    <div className="flex min-h-full flex-col px-5 pt-5 sm:px-6">
      <div className="mb-3 flex flex-wrap items-baseline justify-between gap-x-3">
        <h2 className="font-serif text-deck font-semibold">Entries from this text</h2>
        {changeset ? (
          <span className="text-note text-ink-2">
            in the changeset <TextLink href={changeset.href}>{changeset.title}</TextLink>
          </span>
        ) : null}
      </div>
      {entries.length === 0 ? (
        <p className="max-w-sentence border-t border-line py-3 font-serif text-large text-ink-2">
          Select words in the text: what they are becomes an entry here, and all entries of this text go into one
          changeset.
        </p>
      ) : (
        <ul>
          {entries.map((entry) => (
            <li key={entry.key} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-line py-2">
              <button
                type="button"
                className="touch min-w-0 flex-1 text-left hover:underline"
                onClick={() => onOpen(entry)}
              >
                {entry.slot === null ? <b>{entry.who}</b> : <PartyName slot={entry.slot}>{entry.who}</PartyName>}{" "}
                <span className="[overflow-wrap:anywhere]">{entry.what}</span>
              </button>
              <TextButton className="text-note" disabled={busy} onClick={() => onDrop(entry)}>
                Drop it<span className="sr-only">: {`${entry.who}, ${entry.what}`}</span>
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      <Keys />
      <div className="sticky bottom-0 -mx-5 mt-auto grid gap-3 border-t border-ink bg-raised px-5 py-3 sm:-mx-6 sm:px-6">
        {failure ? (
          <Failure
            happened={leadOf(failure)}
            kept="Nothing was submitted; the draft is kept."
            requestId={failure.requestId}
            next={
              changeset ? (
                <>
                  <TextLink href={changeset.href}>The changeset’s page</TextLink> says what is missing in which entry.
                </>
              ) : null
            }
          />
        ) : null}
        <div className="flex flex-wrap items-center justify-between gap-3">
          <p className="text-note text-ink-3">
            {changeset ? "Every entry is kept as you typed it." : "Nothing is drafted yet."}
          </p>
          {changeset ? (
            <Button look="primary" disabled={busy} onClick={onSubmit} aria-keyshortcuts="Control+Shift+Enter">
              {changeset.reviewRequired ? "Submit" : "Publish"} {changeset.changes}{" "}
              {changeset.changes === 1 ? "change" : "changes"}
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
}

const textKeys: [string[], string][] = [
  [["←", "→", "↑", "↓"], "by word, by sentence, with Ctrl by paragraph; with Shift they select"],
  [["S", "Enter"], "take the sentence; on coded words Enter opens their entry"],
  [
    ["P", "E", "R", "J", "I"],
    "the selected words, or the sentence, as position, event, response, assessment, salience",
  ],
  [["A"], "cite them for the entry in the form"],
  [["N"], "take the next open sentence"],
  [["X", "U"], "set the sentence aside; open it again"],
  [["Esc"], "let go of the words, then back to the entry"],
];
const formKeys: [string[], string][] = [
  [["Enter"], "on to the next field that needs a decision"],
  [["1", "…", "9"], "a stop of the scale, an option; or its first letter"],
  [["Ctrl Enter"], "keep, and back to the text after the passage"],
  [["Ctrl Shift Enter"], "submit all"],
  [["Esc"], "to the text, to select more words"],
];

function Keys() {
  return (
    <div className="my-5 grid gap-x-8 gap-y-4 text-control text-ink-2 sm:grid-cols-2">
      {(
        [
          ["In the text", textKeys],
          ["In an entry", formKeys],
        ] as const
      ).map(([title, keys]) => (
        <div key={title}>
          <h3 className="border-t border-ink-3 pt-2 text-note font-semibold text-ink">{title}</h3>
          <dl>
            {keys.map(([pressed, does]) => (
              <div key={does} className="mt-2">
                <dt className="inline-flex gap-1 pr-2">
                  {pressed.map((each) => (
                    <KeyboardKey key={each}>{each}</KeyboardKey>
                  ))}
                </dt>
                <dd className="inline text-note">{does}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </div>
  );
}
