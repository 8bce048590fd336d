"use client";

import type { ApiOutputs } from "@parley/api";
import { TextButton } from "@parley/ui/link";
import { TextInput } from "@parley/ui/text-input";
import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { useNearView } from "./near-view";

export type Sheet = ApiOutputs["coding"]["sheet"];
export type SentenceState = Sheet["sentences"][number];

/** The sentences that begin between two offsets of the text: those of a paragraph. They stand in order. */
export function sentencesIn(sentences: readonly SentenceState[], start: number, end: number): SentenceState[] {
  const from = firstFrom(sentences, start);
  return sentences.slice(from, firstFrom(sentences, end));
}

function firstFrom(sentences: readonly SentenceState[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.start ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How far the coding of a text is, in words. */
export function codingInWords(sentences: readonly SentenceState[]): string {
  const count = (state: SentenceState["state"]) => sentences.filter((one) => one.state === state).length;
  const all = sentences.length === 1 ? "1 sentence" : `${sentences.length} sentences`;
  return `${all}: ${count("coded")} coded, ${count("aside")} set aside, ${count("open")} open`;
}

/** What acts on the log; a whole page hands one to each of its margins. */
export interface LogActs {
  busy: boolean;
  setAside: (number: number, reason: string) => Promise<boolean>;
  reopen: (number: number) => Promise<boolean>;
}

export interface SentenceMarginProps {
  /** Those of the paragraph it stands beside, in order. */
  sentences: readonly SentenceState[];
  /** Null where the log is only read. */
  log: LogActs | null;
  /** Reasons given before in this text, offered while one is typed. */
  reasons?: readonly string[];
  /** Whether the text has so many paragraphs that the list is drawn only where one reads. */
  isOneOfMany?: boolean;
}

/** Beside a paragraph: each of its sentences by number, coded, set aside and why, or open. */
export function SentenceMargin({ sentences, log, reasons = [], isOneOfMany = false }: SentenceMarginProps) {
  const [ref, isDrawn] = useNearView(isOneOfMany);
  const [isUnfolded, setUnfolded] = useState(false);
  if (sentences.length === 0) return null;
  if (!isDrawn) return <div ref={ref} />;
  return (
    <div className="font-sans text-note text-ink-3">
      <button
        type="button"
        aria-expanded={isUnfolded}
        className="py-1 text-left underline decoration-line-2 underline-offset-3 lg:hidden"
        onClick={() => setUnfolded(!isUnfolded)}
      >
        {codingInWords(sentences)}
      </button>
      <ol aria-label="Sentences" className={isUnfolded ? "" : "max-lg:hidden"}>
        {inRuns(sentences).map(({ first, last }) => (
          <Line key={first.number} sentence={first} lastNumber={last} {...{ log, reasons }} />
        ))}
      </ol>
    </div>
  );
}

/** Sentences that stand on one line: of those that are coded as many as follow one another, else each alone. */
export function inRuns(sentences: readonly SentenceState[]): { first: SentenceState; last: number }[] {
  const runs: { first: SentenceState; last: number }[] = [];
  for (const sentence of sentences) {
    const run = runs.at(-1);
    if (run?.first.state === "coded" && sentence.state === "coded") run.last = sentence.number;
    else runs.push({ first: sentence, last: sentence.number });
  }
  return runs;
}

type LineProps = { sentence: SentenceState; lastNumber: number; log: LogActs | null; reasons: readonly string[] };

function Line({ sentence, lastNumber, log, reasons }: LineProps) {
  const { number, state, reason, by } = sentence;
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const asked = useRef(false);
  // What was pressed is gone while the reason is typed: the focus comes back to what stands there then.
  useEffect(() => {
    if (asked.current && !asking) button.current?.focus();
    asked.current = asking;
  }, [asking]);
  const act = async () => {
    if (state === "open") setAsking(true);
    else await log?.reopen(number);
  };
  const keep = async (words: string) => {
    if (await log?.setAside(number, words)) setAsking(false);
  };
  return (
    <li value={number} className="flex items-baseline gap-x-2 py-[1px]">
      <span className="shrink-0 text-right lg:min-w-[2ch]">
        {lastNumber === number ? number : `${number} to ${lastNumber}`}
      </span>
      <span className={`min-w-0 grow [overflow-wrap:anywhere] ${state === "open" ? "text-ink" : ""}`}>
        {state === "aside" ? <>set aside: {reason}</> : state}
        {state === "aside" && by ? ` (${by})` : null}
        {log && state !== "coded" && !asking ? (
          <>
            {" "}
            <TextButton ref={button} disabled={log.busy} onClick={() => void act()}>
              {state === "open" ? "Set aside" : "Open again"}
              <span className="sr-only"> sentence {number}</span>
            </TextButton>
          </>
        ) : null}
        {asking ? (
          <ReasonForm
            number={number}
            reasons={reasons}
            busy={log?.busy ?? false}
            keep={keep}
            close={() => setAsking(false)}
          />
        ) : null}
      </span>
    </li>
  );
}

interface ReasonFormProps {
  number: number;
  reasons: readonly string[];
  busy: boolean;
  keep: (reason: string) => Promise<void>;
  close: () => void;
}

function ReasonForm({ number, reasons, busy, keep, close }: ReasonFormProps) {
  const [words, setWords] = useState("");
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  useEffect(() => input.current?.focus(), []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (words.trim() !== "") void keep(words);
  };
  return (
    <form onSubmit={submit} className="mt-1 mb-2">
      <TextInput
        ref={input}
        value={words}
        maxLength={1_000}
        list={list}
        autoComplete="off"
        aria-label={`Why sentence ${number} goes into no record`}
        placeholder="why it goes into no record"
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          close();
        }}
      />
      <datalist id={list}>
        {[...new Set(reasons)].slice(0, 20).map((reason) => (
          <option key={reason}>{reason}</option>
        ))}
      </datalist>
      <span className="mt-1 flex gap-3">
        <button
          type="submit"
          disabled={busy || words.trim() === ""}
          className="underline decoration-line-2 disabled:text-ink-3"
        >
          Set it aside
        </button>
        <TextButton onClick={close}>Leave it open</TextButton>
      </span>
    </form>
  );
}
