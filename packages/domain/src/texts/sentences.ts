/**
 * A text cut into sentences, by rules of our own: what ICU makes of a text may differ from one release to the next, and
 * the same text has to be cut the same way in every browser and on every server.
 */
import { endsNoSentence, mayEndOne, startsOne } from "./sentence-words";

/** One sentence; `number` counts from 1. Offsets are UTF-16 units, `start` included, `end` not. */
export interface NumberedSentence {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Of a text that has more, the last one holds all that is left. */
export const mostSentences = 20_000;

const lineEnd = /[\n\r\v\f\u0085\u2028\u2029]+/g;
/** A mark that may end a sentence, what closes after it, and a footnote's number. */
const mark = /(?:[.!?…‽]+|[。！？｡])["'”’»›)\]\u300d\u300f\p{M}]*(?:\[\d{1,3}\])*/gu;
const opening = /^["'“‘„«‹([\u300c\u300e¿¡—–-]+\s*/u;

/** The word that a full stop ends: letters, digits, and the full stops inside it. */
const lastWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}.’'-]*$/u;

/** Whether a sentence ends with this mark: `before` it on its line from the sentence's start, `after` it to the line's end. */
function endsThere(before: string, found: string, after: string): boolean {
  if (/^[。！？｡]/.test(found)) return true;
  const next = after.trimStart();
  if (next === "") return true;
  if (next.length === after.length) return false;
  const bare = next.replace(opening, "");
  // A name or a number begins one; a small letter, and the next dot of “. . .”, go on.
  if (/^[\p{Ll}.]/u.test(bare)) return false;
  if (!found.startsWith(".") || found.startsWith("..")) return true;
  const word = lastWord.exec(before)?.[0] ?? "";
  // The number of an item at the start of its line.
  if (/^(\p{N}{1,3}|\p{L})$/u.test(word) && before.trim() === word) return false;
  // Closed after the full stop, the word is no abbreviation that goes on.
  if (/^\.["”’»)\]]/.test(found)) return true;
  if (endsNoSentence(word, bare)) return false;
  return !mayEndOne(word) || startsOne(bare);
}

function cutLine(line: string, at: number, add: (start: number, end: number) => void): void {
  let start = 0;
  for (const { 0: found, index } of line.matchAll(mark)) {
    const end = index + found.length;
    // A long line is not read anew for each mark in it.
    if (!endsThere(line.slice(Math.max(start, index - 60), index), found, line.slice(end, end + 60))) continue;
    add(at + start, at + end);
    start = end;
  }
  add(at + start, at + line.length);
}

/**
 * The sentences of a text, in order: each ends where its line or its last word does. Every character but white space is in
 * one of them, none in two.
 */
export function sentencesOf(text: string): NumberedSentence[] {
  const sentences: NumberedSentence[] = [];
  const add = (from: number, to: number) => {
    const words = text.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    const end = to - words.length + words.trimEnd().length;
    if (start < end) sentences.push({ number: sentences.length + 1, start, end });
  };
  let at = 0;
  for (const { 0: found, index } of text.matchAll(lineEnd)) {
    cutLine(text.slice(at, index), at, add);
    at = index + found.length;
  }
  cutLine(text.slice(at), at, add);
  const last = sentences.at(-1);
  if (!last || sentences.length <= mostSentences) return sentences;
  const kept = sentences.slice(0, mostSentences);
  return kept.map((one) => (one.number === mostSentences ? { ...one, end: last.end } : one));
}
