/** What somebody typed, taken apart: words, phrases in quotes, dates. */
import { datesIn } from "./date-keys";
import { foldName, tokensOf } from "./fold";

export type Term =
  /** `begun`: longer words that begin with it answer too. */
  | { kind: "word"; word: string; begun: boolean }
  | { kind: "phrase"; words: string[] }
  /** A day, month or year, or the words themselves. */
  | { kind: "date"; key: string; words: string[] };

export type Query = {
  /** All of it folded, to be compared with whole names. */
  whole: string;
  terms: Term[];
};

/** More words than this are not looked for. */
const mostTerms = 12;

const quotes = /["“”„«»]([^"“”„«»]*)(?:["“”«»]|$)/g;

/** Words without which a question means the same; looked for where they stand alone or in quotes. */
const small = new Set(
  "a an and are as at by for from has in is it its of on or s that the their to was were will with".split(" "),
);

/** A single letter would begin a tenth of all words; figures are meant as they stand. */
const mayBegin = (word: string, last: boolean) => !/\d/.test(word) && [...word].length >= (last ? 2 : 3);

/** Cuts pieces out of a text and leaves spaces, so that what stands behind them keeps its place. */
const without = (text: string, pieces: readonly { start: number; end: number }[]) =>
  pieces.reduce((left, { start, end }) => left.slice(0, start) + " ".repeat(end - start) + left.slice(end), text);

const wordsOf = (text: string) => tokensOf(text).map(({ word }) => word);

/** Reads what was typed, in the order of its words. */
export function readQuery(typed: string): Query {
  const found: { at: number; term: Term }[] = [];
  const quoted = [...typed.matchAll(quotes)].map(({ 0: all, 1: inner = "", index }) => {
    return { start: index, end: index + all.length, words: wordsOf(inner) };
  });
  for (const { start, words } of quoted)
    if (words.length > 0) found.push({ at: start, term: { kind: "phrase", words } });
  const unquoted = without(typed, quoted);
  const dates = datesIn(unquoted);
  for (const { key, start, end } of dates) {
    found.push({ at: start, term: { kind: "date", key, words: wordsOf(unquoted.slice(start, end)) } });
  }
  const tokens = tokensOf(without(unquoted, dates));
  const telling = tokens.filter(({ word }) => !small.has(word));
  const lastAt = tokensOf(typed).at(-1)?.start;
  for (const { word, start } of telling.length + found.length > 0 ? telling : tokens) {
    found.push({ at: start, term: { kind: "word", word, begun: mayBegin(word, start === lastAt) } });
  }
  const terms = found.sort((a, b) => a.at - b.at).map(({ term }) => term);
  return { whole: foldName(typed), terms: terms.slice(0, mostTerms) };
}
