/** How far two folded words are apart, and which one was meant. */
import { skeletonOf } from "./fold";

const vowel = /[aeiou]/;

function replaced(a: string, b: string): number {
  if (a === b) return 0;
  return vowel.test(a) && vowel.test(b) ? 0.5 : 1;
}

/**
 * Edits from one word to another (optimal string alignment: Damerau 1964, restricted): a letter added, left out, replaced
 * or changed with its neighbour counts 1, a vowel for a vowel half. With `begun`, to whichever beginning of `to` is nearest.
 */
export function editsBetween(from: string, to: string, begun = false): number {
  const width = to.length + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: width }, (_, j) => j);
  for (let i = 1; i <= from.length; i += 1) {
    const row = [i];
    for (let j = 1; j < width; j += 1) {
      const [a, b] = [from[i - 1] ?? "", to[j - 1] ?? ""];
      let best = Math.min((back[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (back[j - 1] ?? 0) + replaced(a, b));
      if (i > 1 && j > 1 && a === to[j - 2] && b === from[i - 2]) best = Math.min(best, (twoBack[j - 2] ?? 0) + 1);
      row.push(best);
    }
    [twoBack, back] = [back, row];
  }
  return begun ? Math.min(...back) : (back.at(-1) ?? 0);
}

/** Edits that a word of this length may be off: none in three letters, one up to five, else two. */
const forgiven = (word: string) => (word.length < 4 || /\d/.test(word) ? 0 : word.length < 6 ? 1 : 2);

const most = 8;

/**
 * Of the words that are known, those that may have been meant by one that is not, nearest first: within its edits, or
 * the same but for vowels. With `begun`, the word may be only begun.
 */
export function meantBy(word: string, known: readonly string[], begun: boolean): string[] {
  const allowed = forgiven(word);
  if (allowed === 0) return [];
  const skeleton = skeletonOf(word);
  const near = known.flatMap((other) => {
    const whole = editsBetween(word, other);
    // A beginning is worth less than a whole word as near.
    const part = begun && word.length > 3 ? editsBetween(word, other, true) + 0.5 : whole;
    const edits = Math.min(whole, part);
    if (edits <= allowed) return [{ other, edits }];
    const alike = skeleton.length > 2 && skeleton === skeletonOf(other) && whole <= 3;
    return alike ? [{ other, edits: 2.5 }] : [];
  });
  const nearest = Math.min(...near.map(({ edits }) => edits));
  return near
    .filter(({ edits }) => edits <= nearest + 0.5)
    .sort((a, b) => a.edits - b.edits || (a.other < b.other ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);
}

/** What a word is looked up by where it may be misspelled: its trigrams with its ends, and its consonants. */
export function spellingKeys(word: string): string[] {
  const padded = [" ", " ", ...word, " "];
  const trigrams = padded.slice(2).map((_, i) => padded.slice(i, i + 3).join(""));
  return [...new Set([...trigrams, `=${skeletonOf(word)}`])];
}
