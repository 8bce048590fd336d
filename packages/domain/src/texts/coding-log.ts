/** What became of each sentence of a text: a passage stands in it, it was set aside, or it is open. */
import type { NumberedSentence } from "./sentences";

/** Where something stands in a text: UTF-16 units, `end` not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Numbers of the sentences that any of these stretches stands in, with one character at least. */
export function numbersOf(sentences: readonly NumberedSentence[], stretches: readonly Stretch[]): Set<number> {
  const found = new Set<number>();
  for (const { start, end } of stretches) {
    if (start >= end) continue;
    for (let i = firstEndingAfter(sentences, start); i < sentences.length; i += 1) {
      const one = sentences[i];
      if (!one || one.start >= end) break;
      found.add(one.number);
    }
  }
  return found;
}

function firstEndingAfter(sentences: readonly NumberedSentence[], offset: number): number {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}
