/** Which sentences of a text stand unchanged, as sentences, in another one that corrects it. */
import { movePassages } from "./move-passages";
import type { NumberedSentence } from "./sentences";

/** A text and how it is divided. */
export interface Divided {
  readonly text: string;
  readonly sentences: readonly NumberedSentence[];
}

function numbersByWords({ text, sentences }: Divided): Map<string, number[]> {
  const numbers = new Map<string, number[]>();
  for (const { number, start, end } of sentences) {
    const words = text.slice(start, end);
    const known = numbers.get(words);
    if (known) known.push(number);
    else numbers.set(words, [number]);
  }
  return numbers;
}

/**
 * The number that each of these sentences of `from` has in `to`. Those that are not there are left out, and so are those that stand in
 * either more than once where what surrounds them does not tell which is which.
 */
export function unchangedSentences(from: Divided, to: Divided, numbers: readonly number[]): Map<number, number> {
  const [before, after] = [numbersByWords(from), numbersByWords(to)];
  const there = new Map(to.sentences.map(({ number, start, end }) => [`${start} ${end}`, number]));
  const found = new Map<number, number>();
  for (const number of numbers) {
    const one = from.sentences[number - 1];
    if (!one) continue;
    const { start, end } = one;
    const exact = from.text.slice(start, end);
    const [now, ...others] = after.get(exact) ?? [];
    if (now === undefined) continue;
    if (others.length === 0 && before.get(exact)?.length === 1) {
      found.set(number, now);
      continue;
    }
    const [move] = movePassages(from.text, to.text, [{ exact, start, end }]);
    const place = move?.moved ? there.get(`${move.start} ${move.end}`) : undefined;
    if (place !== undefined) found.set(number, place);
  }
  return found;
}
