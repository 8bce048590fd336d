/** Where the passages of a text stand in another one that corrects it. */

export interface Passage {
  readonly exact: string;
  /** UTF-16 units; `end` is not included. */
  readonly start: number;
  readonly end: number;
}

/** Moved: the same words stand there, `exact` as they are written there. Else why not: they are gone, or it cannot be told where. */
export type Move = ({ moved: true } & Passage) | { moved: false; why: "gone" | "unclear" };

/** Characters before and after that tell one occurrence from another. */
const context = 400;
/** Words that stand in a text more often than this are told apart no longer. */
const mostOccurrences = 1_000;

/** A text with each run of white space as one space, and where each of its characters stands in the text. */
interface Folded {
  readonly text: string;
  readonly at: Int32Array;
}

function fold(text: string): Folded {
  const at = new Int32Array(text.length + 1);
  let folded = "";
  let from = 0;
  for (const { 0: space, index } of text.matchAll(/\s+/g)) {
    for (let i = from; i <= index; i += 1) at[folded.length + i - from] = i;
    folded += `${text.slice(from, index)} `;
    from = index + space.length;
  }
  for (let i = from; i <= text.length; i += 1) at[folded.length + i - from] = i;
  folded += text.slice(from);
  return { text: folded, at: at.subarray(0, folded.length + 1) };
}

/** Where words begin in a text, in order; null where that is too often. */
function occurrencesOf(words: string, text: string): number[] | null {
  const found: number[] = [];
  for (let i = text.indexOf(words); i >= 0; i = text.indexOf(words, i + 1)) {
    if (found.length === mostOccurrences) return null;
    found.push(i);
  }
  return found;
}

/** How many characters before and after two places are the same, at most `context` each. */
interface Alike {
  readonly before: number;
  readonly after: number;
}

function alike(one: string, i: number, other: string, j: number, length: number): Alike {
  let before = 0;
  while (before < context && before < i && before < j && one[i - before - 1] === other[j - before - 1]) before += 1;
  // Both begin here: nothing could tell them apart on this side.
  if (before === i && before === j) before = context;
  let after = 0;
  const [a, b] = [i + length, j + length];
  while (after < context && a + after < one.length && b + after < other.length && one[a + after] === other[b + after]) {
    after += 1;
  }
  if (a + after === one.length && b + after === other.length) after = context;
  return { before, after };
}

/** The one among many that is as much alike as any on both sides, and more so on one; null where none stands out. */
function outstanding(all: readonly (Alike & { place: number })[]): number | null {
  const before = Math.max(...all.map((one) => one.before));
  const after = Math.max(...all.map((one) => one.after));
  const best = all.filter((one) => one.before === before && one.after === after && before + after > 0);
  return best.length === 1 ? (best[0]?.place ?? null) : null;
}

interface Texts {
  readonly old: string | null;
  readonly now: string;
}

/** The place in the new text that answers to a place in the old one, and to no other of it. */
function answering({ old, now }: Texts, words: string, from: number): number | "gone" | "unclear" {
  const there = occurrencesOf(words, now);
  if (there?.length === 0) return "gone";
  const here = old === null ? null : occurrencesOf(words, old);
  if (there?.length === 1 && (old === null || here?.length === 1)) return there[0] ?? "gone";
  if (!there || !here || old === null) return "unclear";
  const likely = outstanding(there.map((place) => ({ place, ...alike(old, from, now, place, words.length) })));
  if (likely === null) return "unclear";
  const back = outstanding(here.map((place) => ({ place, ...alike(old, place, now, likely, words.length) })));
  return back === from ? likely : "unclear";
}

/**
 * Finds each passage of the old text in the new one: word for word, whatever white space stands between the words. Words that occur
 * more than once, in either, are told apart by what stands before and after; where that does not tell, the passage stays.
 * @param old null where it is not at hand: then only words that the new text has once can be found.
 */
export function movePassages(old: string | null, now: string, passages: readonly Passage[]): Move[] {
  let folded: { old: Folded | null; now: Folded } | null = null;
  return passages.map(({ exact, start, end }): Move => {
    if (old !== null && old.slice(start, end) !== exact) return { moved: false, why: "unclear" };
    const found = answering({ old, now }, exact, start);
    if (typeof found === "number") return { moved: true, exact, start: found, end: found + exact.length };
    if (found === "unclear") return { moved: false, why: found };
    folded ??= { old: old === null ? null : fold(old), now: fold(now) };
    const words = exact.replace(/\s+/g, " ");
    if (words.trim() === "") return { moved: false, why: "gone" };
    const from = folded.old ? firstAt(folded.old.at, start) : 0;
    const place = answering({ old: folded.old?.text ?? null, now: folded.now.text }, words, from);
    if (typeof place !== "number") return { moved: false, why: place };
    const [first, last] = [folded.now.at[place] ?? 0, folded.now.at[place + words.length] ?? 0];
    return { moved: true, exact: now.slice(first, last), start: first, end: last };
  });
}

/** The last folded character that stands at or before this offset. */
function firstAt(at: Int32Array, offset: number): number {
  let [low, high] = [0, at.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((at[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
