"use client";

import type { Day } from "@parley/domain/dates/day";
import { TextButton } from "@parley/ui/link";
import { PartyPatterns } from "@parley/ui/party-swatch";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Sheet } from "@/reading/sentence-margin";
import { useSentenceLog } from "@/trpc/use-sentence-log";
import { type Choices, recordNames, sourceName } from "@/words/record-names";
import type { ChangesetView } from "../draft/draft-start";
import { type EntryPlace, EntryPlaceProvider } from "../entry-place";
import { noPrefill } from "../fields/prefill";
import { beginningOf, codedKinds, codingTitle, onlySpeakerOf, speakersIn } from "./beginning";
import { type CodedEntry, codedEntries, codedPassages } from "./coded-passages";
import { CodingText } from "./coding-text";
import { Dock, dockedAt } from "./dock";
import { EntriesPane } from "./entries-pane";
import { EntryForm } from "./entry-form";
import { EntryPane } from "./entry-pane";
import { SourceHead } from "./source-head";
import { linesOf, type Stretch, type TextPlaces, wordsOf } from "./text-places";
import { useCodingKeys } from "./use-coding-keys";
import type { useEntries } from "./use-entries";

export interface CodingDeskProps {
  negotiation: string;
  source: Choices["sources"][number];
  sheet: Sheet & { text: string };
  choices: Choices;
  entries: ReturnType<typeof useEntries>;
  /** The changeset that one works in, once there is one. */
  view: ChangesetView | null;
  today: Day;
}

/** The text and the entry in the form, and the way between them. */
export function CodingDesk({ negotiation, source, sheet, choices, entries, view, today }: CodingDeskProps) {
  const { text, sentences, sha256 } = sheet;
  const { state, inForm, open, kept, drop, onEntry } = entries;
  const { opened, changeset } = state;
  const [isTextShown, setTextShown] = useState(false);
  const pane = useRef<HTMLDivElement>(null);
  const textRef = useRef<HTMLDivElement>(null);
  const log = useSentenceLog(negotiation, sha256);
  const places = useMemo((): TextPlaces => {
    const lines = linesOf(text);
    return { text, lines, words: wordsOf(text), sentences: sentences.length > 0 ? sentences : lines };
  }, [text, sentences]);
  const coded = useMemo(
    () => codedEntries(sheet.entries, recordNames(choices), changeset),
    [sheet.entries, choices, changeset],
  );
  const passages = useMemo(() => codedPassages(coded), [coded]);
  const spoke = useMemo(() => speakersIn(view?.changes ?? [], source.id), [view, source.id]);
  const lastSpeaker = (party: string | null) =>
    party === null ? null : (entries.speakers.get(party) ?? spoke.get(party) ?? onlySpeakerOf(choices, party));
  const prefill = useMemo(() => {
    const kind = codedKinds.find((each) => each.kind === opened?.kind)?.kind;
    if (!kind || !opened?.passage) return noPrefill;
    const { party, speaker } = state;
    return beginningOf(kind, { source, text, passage: opened.passage, party, speaker });
  }, [opened, source, text, state]);

  /** Where one was in the form before one went to the text. */
  const leftAt = useRef<Element | null>(null);
  const toForm = () => {
    setTextShown(false);
    const back = pane.current?.contains(leftAt.current) ? leftAt.current : pane.current;
    requestAnimationFrame(() => back instanceof HTMLElement && back.focus());
  };
  const openEntry = async ({ kind, id, isPublished, changeset: drafted }: CodedEntry) => {
    setTextShown(false);
    pane.current?.focus({ preventScroll: true });
    await open({ kind, record: id, isPublished, passage: null }, drafted);
  };
  const opening = useRef(openEntry);
  useEffect(() => {
    opening.current = openEntry;
  });
  const openFromMargin = useCallback((entry: CodedEntry) => void opening.current(entry), []);
  const code = async (letter: string, passage: Stretch) => {
    const { start, end } = passage;
    if (letter === "A") {
      if (!entries.isOpen()) return keys.say("No entry is open to cite them for.");
      entries.cite({
        source: source.id,
        exact: text.slice(start, end),
        start: `${start}`,
        end: `${end}`,
        altered: false,
      });
      keys.letGo(`Cited for the entry in the form: ${text.slice(start, end)}`);
      setTextShown(false);
      // Where there is room for one of the two alone, the text gives way to the form.
      return void requestAnimationFrame(() => textRef.current?.checkVisibility() || toForm());
    }
    const kind = codedKinds.find(({ key }) => key === letter)?.kind;
    if (!kind) return;
    // What is typed before the form is there must not act on the text.
    pane.current?.focus({ preventScroll: true });
    setTextShown(false);
    if (await open({ kind, record: null, isPublished: false, passage })) keys.letGo("");
  };
  const keys = useCodingKeys({
    ...{ ref: textRef, places, sentences, entries: coded, log },
    onCode: (letter, passage) => void code(letter, passage),
    onOpen: (entry) => void openEntry(entry),
    onSubmit: () => void entries.submit(),
    onBack: opened ? toForm : null,
  });
  const toText = useCallback(() => {
    if (pane.current?.contains(document.activeElement)) leftAt.current = document.activeElement;
    setTextShown(true);
    requestAnimationFrame(() => textRef.current?.focus());
  }, []);
  const place: EntryPlace = {
    Frame: EntryPane,
    title: codingTitle(source),
    onKept: (of, at) => {
      kept(of, at);
      const ends = of.passages.flatMap((passage) => (passage.source === source.id ? [Number(passage.end)] : []));
      requestAnimationFrame(() => keys.goAfter(Math.max(0, ...ends)));
    },
    onDrop: ({ kind, id }) => void drop(kind, id).then((done) => done && toText()),
    onMoreWords: toText,
    ...{ onEntry, lastSpeaker },
  };
  const at = dockedAt(keys);
  const isFolded = opened !== null && !isTextShown;
  const here = coded.filter((entry) => entry.changeset !== null && entry.changeset === changeset);
  return (
    <main
      id="main"
      tabIndex={-1}
      className="grid grid-cols-[minmax(0,1fr)] outline-none lg:h-[calc(100vh-56px)] lg:grid-cols-[minmax(0,1fr)_minmax(480px,660px)] print:h-auto"
    >
      <div className="@container relative px-5 pt-6 pb-12 sm:px-10 max-lg:pb-6 lg:overflow-y-auto print:overflow-visible">
        <PartyPatterns />
        <SourceHead {...{ negotiation, source, sentences }} />
        {log.failure && keys.asked === null ? (
          <p role="alert" className="mt-2 text-bad">
            {log.failure}
          </p>
        ) : null}
        {isFolded ? (
          <p className="mt-4 lg:hidden">
            <TextButton onClick={toText}>Show the text</TextButton>
          </p>
        ) : null}
        <p id="coding-keys" className="sr-only">
          Arrow keys go by word and by sentence, with Shift they select. S takes the sentence. Of what is selected, else
          of the sentence one is in, P makes a position, E an event, R a response, J an assessment, I a salience, A a
          citation for the entry in the form. N goes to the next open sentence, X sets one aside, U opens it again.
          Escape lets go of the words, and then leads back to the form.
        </p>
        <p className="sr-only" aria-live="polite">
          {keys.said}
        </p>
        <div className={isFolded ? "mt-5 max-lg:hidden" : "mt-5"}>
          <CodingText
            ref={textRef}
            label={`The text of ${sourceName(source)}`}
            lang={source.language}
            {...{ places, sentences, passages, inForm }}
            dock={
              at === null
                ? null
                : {
                    at,
                    content: (
                      <Dock
                        {...{ keys, log, sentences }}
                        isOpen={opened !== null}
                        onCode={(letter, passage) => void code(letter, passage)}
                        onOpen={(entry) => void openEntry(entry)}
                      />
                    ),
                  }
            }
            cursor={keys.cursor}
            byHand={keys.byHand}
            entries={coded}
            onOpen={openFromMargin}
            onKeyDown={keys.onKeyDown}
            onSelect={keys.select}
            onClick={keys.click}
          />
        </div>
      </div>
      <div
        ref={pane}
        tabIndex={-1}
        className="relative border-line-2 bg-raised outline-none max-lg:border-t lg:overflow-y-auto lg:border-l print:overflow-visible"
      >
        {opened ? (
          <EntryPlaceProvider value={place}>
            <EntryForm
              key={`${entries.nth}`}
              address={{
                ...{ negotiation, changeset, kind: opened.kind, record: opened.record },
                published: opened.isPublished,
              }}
              {...{ prefill, today }}
            />
          </EntryPlaceProvider>
        ) : (
          <EntriesPane
            entries={here}
            changeset={
              view && {
                ...{ title: view.title, changes: view.changeCount, reviewRequired: view.reviewRequired },
                href: `/n/${negotiation}/desk/${view.id}`,
              }
            }
            busy={entries.busy}
            failure={entries.failure}
            onOpen={(entry) => void openEntry(entry)}
            onDrop={({ kind, id }) => void drop(kind, id)}
            onSubmit={() => void entries.submit()}
          />
        )}
      </div>
    </main>
  );
}
