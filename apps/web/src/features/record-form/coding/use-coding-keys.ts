"use client";

import { type KeyboardEvent, type RefObject, useState } from "react";
import type { LogActs, SentenceState } from "@/reading/sentence-margin";
import { type CodedEntry, entriesAt } from "./coded-passages";
import { commandOf, type TextCommand } from "./text-keys";
import {
  atOffset,
  type Cursor,
  type Motion,
  moved,
  placeAt,
  type Stretch,
  type TextPlaces,
  takeSentence,
  takeStretch,
} from "./text-places";

export interface CodingKeysOptions {
  /** The text in the page. */
  ref: RefObject<HTMLElement | null>;
  places: TextPlaces;
  sentences: readonly SentenceState[];
  entries: readonly CodedEntry[];
  log: LogActs;
  onCode: (letter: string, passage: Stretch) => void;
  onOpen: (entry: CodedEntry) => void;
  onSubmit: () => void;
  /** Leads back to the entry in the form; null where none is. */
  onBack: (() => void) | null;
}

/** What stands below the words: whose entry to open of several, or why a sentence is set aside. */
type Asked = { choose: readonly CodedEntry[] } | { aside: SentenceState } | null;

/** The caret of the text and what its keys do; each step is said for those who listen. */
export function useCodingKeys(options: CodingKeysOptions) {
  const { ref, places, sentences, entries, log, onCode, onOpen, onSubmit, onBack } = options;
  const [cursor, setCursor] = useState<Cursor>(() => atOffset(places, firstOpen(sentences)));
  const [byHand, setByHand] = useState(false);
  const [asked, setAsked] = useState<Asked>(null);
  const [said, setSaid] = useState("");
  const offset = places.words[cursor.word]?.start ?? 0;
  const sentence = sentences[placeAt(sentences, offset)];

  const words = ({ start, end }: Stretch) => places.text.slice(start, end);
  /** Puts the caret somewhere and brings it into sight. */
  function put(next: Cursor, say?: string): void {
    document.getSelection()?.removeAllRanges();
    setByHand(false);
    setAsked(null);
    setCursor(next);
    const at = places.words[next.word];
    setSaid(say ?? (next.taken ? `Selected: ${words(next.taken)}` : at ? words(at) : ""));
    requestAnimationFrame(() => show(ref.current, next.taken?.start ?? at?.start));
  }
  const focus = () => ref.current?.focus({ preventScroll: true });

  function goAfter(end: number): void {
    const next = atOffset(places, end);
    put(next, `Kept. ${describe(next)}`);
    focus();
  }
  /** "Sentence 7, open: …" */
  function describe(at: Cursor): string {
    const start = places.words[at.word]?.start ?? 0;
    const found = sentences[placeAt(sentences, start)];
    return found ? `Sentence ${found.number}, ${stateOf(found)}: ${words(found)}` : "";
  }
  function openOne(of: readonly CodedEntry[]): void {
    const [only] = of;
    if (of.length > 1) setAsked({ choose: of });
    else if (only) onOpen(only);
  }
  function nextOpen(): void {
    const from = cursor.taken?.end ?? offset + 1;
    const open = sentences.filter(({ state }) => state === "open");
    const next = open.find(({ start }) => start >= from) ?? open[0];
    const taken = next && takeSentence(places, atOffset(places, next.start));
    if (taken) put(taken, describe(taken));
    else setSaid("No sentence is open.");
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (event.target !== event.currentTarget) return;
    const chosen = asked && "choose" in asked ? asked.choose[Number(event.key) - 1] : undefined;
    const command = commandOf(event);
    if (!chosen && !command) return;
    event.preventDefault();
    if (chosen) onOpen(chosen);
    else if (command) run(command);
  }

  function run(command: TextCommand): void {
    if (command.do === "move") move(command.motion, command.extend);
    else if (command.do === "take") take();
    else if (command.do === "enter") enter();
    else if (command.do === "let-go" && onBack && !asked && !cursor.taken) onBack();
    else if (command.do === "let-go") put({ ...cursor, anchor: null, taken: null }, "Nothing selected.");
    else if (command.do === "set-aside") askWhy();
    else if (command.do === "reopen") reopen();
    else if (command.do === "next-open") nextOpen();
    else if (command.do === "submit") onSubmit();
    else if (command.do === "code") code(command.letter);
  }
  /** The words taken, else the sentence one is in. */
  function code(letter: string): void {
    const taken = cursor.taken ?? takeSentence(places, cursor)?.taken;
    if (taken) onCode(letter, taken);
    else setSaid("There are no words here.");
  }
  function move(motion: Motion, extend: boolean): void {
    const next = moved(places, cursor, motion, extend);
    const isWord = motion === "word" || motion === "back";
    put(next, next.taken || isWord ? undefined : describe(next));
  }
  function take(): void {
    const taken = takeSentence(places, cursor);
    if (taken) put(taken);
  }
  function enter(): void {
    const coded = entriesAt(entries, cursor.taken?.start ?? offset);
    if (coded.length > 0) openOne(coded);
    else take();
  }
  function askWhy(): void {
    if (!sentence) return;
    if (sentence.state === "open") setAsked({ aside: sentence });
    else setSaid(`Sentence ${sentence.number} is ${stateOf(sentence)}.`);
  }
  function reopen(): void {
    if (sentence?.state !== "aside") setSaid("This sentence is not set aside.");
    else void log.reopen(sentence.number).then((done) => done && setSaid(`Sentence ${sentence.number} is open.`));
  }

  return {
    ...{ cursor, byHand, asked, said, offset, goAfter, onKeyDown },
    say: setSaid,
    leave: () => {
      setAsked(null);
      focus();
    },
    /** What was selected by mouse or finger. */
    select: (taken: Stretch) => {
      const next = takeStretch(places, taken);
      setByHand(true);
      setAsked(null);
      setCursor(next);
      setSaid(`Selected: ${words(next.taken ?? taken)}`);
    },
    click: (at: number) => {
      const coded = entriesAt(entries, at);
      setByHand(false);
      setAsked(coded.length > 1 ? { choose: coded } : null);
      setCursor(atOffset(places, at));
      if (coded.length === 1) openOne(coded);
    },
    /** The words are taken; they are in the form now. */
    letGo: (say: string) => {
      setSaid(say);
      document.getSelection()?.removeAllRanges();
      setByHand(false);
      setAsked(null);
      setCursor((before) => ({ ...before, anchor: null, taken: null }));
    },
  };
}

const stateOf = ({ state, reason }: SentenceState) => (state === "aside" ? `set aside, ${reason}` : state);

const firstOpen = (sentences: readonly SentenceState[]): number =>
  (sentences.find(({ state }) => state === "open") ?? sentences[0])?.start ?? 0;

function show(root: HTMLElement | null, offset: number | undefined): void {
  root?.querySelector(`[data-at="${offset}"]`)?.scrollIntoView({ block: "nearest" });
}
