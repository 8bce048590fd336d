/** Words and sentences of a text, and how a caret moves over them. Offsets are UTF-16 units; the end is not included. */

export interface Stretch {
  start: number;
  end: number;
}

export interface TextPlaces {
  text: string;
  words: readonly Stretch[];
  sentences: readonly Stretch[];
  /** Paragraphs as printed. */
  lines: readonly Stretch[];
}

/** Where one is in a text: on a word, and with which words taken. */
export interface Cursor {
  /** The word that the next key starts from, by its place among the words. */
  word: number;
  /** The word from which the selection goes to this one; null where it was not made word by word. */
  anchor: number | null;
  taken: Stretch | null;
}

/** Words as one takes them: without the marks around them, dashes between two words apart. */
export function wordsOf(text: string): Stretch[] {
  const words: Stretch[] = [];
  for (const found of text.matchAll(/[^\s–—]+/gu)) {
    const before = /^[^\p{L}\p{N}\p{S}]*/u.exec(found[0])?.[0].length ?? 0;
    const after = /[^\p{L}\p{N}\p{S}%‰°]*$/u.exec(found[0])?.[0].length ?? 0;
    const [start, end] = [found.index + before, found.index + found[0].length - after];
    if (end > start) words.push({ start, end });
  }
  return words;
}

/** The lines of a text that hold words, for a text whose sentences are not known. */
export function linesOf(text: string): Stretch[] {
  let at = 0;
  return text.split("\n").flatMap((line) => {
    const start = at + (line.length - line.trimStart().length);
    at += line.length + 1;
    return line.trim() === "" ? [] : [{ start, end: start + line.trim().length }];
  });
}

/** A stretch without white space at its ends; null where nothing else is in it. */
export function trimmed(text: string, { start, end }: Stretch): Stretch | null {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  return words.trim() === "" ? null : { start: from, end: from + words.trim().length };
}

/** The first of these that ends after an offset: where it lies, or the next one. The last one beyond the end. */
export function placeAt(stretches: readonly Stretch[], offset: number): number {
  let [low, high] = [0, stretches.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return Math.max(0, Math.min(low, stretches.length - 1));
}

export const atOffset = ({ words }: TextPlaces, offset: number): Cursor => ({
  ...{ word: placeAt(words, offset), anchor: null, taken: null },
});

/** Takes what was selected by hand, words of which a part was selected whole; the next key starts from the last one. */
export function takeStretch({ words }: TextPlaces, { start, end }: Stretch): Cursor {
  const [anchor, word] = [placeAt(words, start), placeAt(words, end - 1)];
  const [first, last] = [words[anchor], words[word]];
  const taken = {
    start: first && first.start < start && first.end > start ? first.start : start,
    end: last && last.start < end && last.end > end ? last.end : end,
  };
  return { word, anchor, taken };
}

/** Takes the sentence of the caret. */
export function takeSentence(places: TextPlaces, { word }: Cursor): Cursor | null {
  const at = places.words[word]?.start ?? 0;
  const sentence = places.sentences[placeAt(places.sentences, at)];
  const taken = sentence ? trimmed(places.text, sentence) : null;
  return taken && { word, anchor: placeAt(places.words, taken.start), taken };
}

export type Motion =
  | ("word" | "back" | "sentence" | "sentence-back" | "line" | "line-back")
  | ("home" | "end" | "top" | "bottom");

/** Where a key leads; with `extend` it takes the words on the way. */
export function moved(places: TextPlaces, cursor: Cursor, motion: Motion, extend: boolean): Cursor {
  const { words } = places;
  if (words.length === 0) return cursor;
  if (!extend) return { word: target(places, cursor.word, motion), anchor: null, taken: null };
  const anchor = cursor.anchor ?? cursor.word;
  // The first step takes the word on which one is.
  const isFirst = cursor.taken === null && (motion === "word" || motion === "back");
  const word = isFirst ? cursor.word : farEnd(places, cursor, motion);
  return { word, anchor, taken: between(words, anchor, word) };
}

/** Downwards a selection goes to the last word of a sentence, upwards to the first one. */
function farEnd(places: TextPlaces, { word, taken }: Cursor, motion: Motion): number {
  if (motion !== "sentence") return target(places, word, motion);
  const last = target(places, word, "end");
  return taken === null || last > word ? last : target(places, Math.min(word + 1, places.words.length - 1), "end");
}

function between(words: readonly Stretch[], a: number, b: number): Stretch | null {
  const [first, last] = [words[Math.min(a, b)], words[Math.max(a, b)]];
  return first && last ? { start: first.start, end: last.end } : null;
}

function target({ words, sentences, lines }: TextPlaces, word: number, motion: Motion): number {
  const last = words.length - 1;
  const offset = words[word]?.start ?? 0;
  const at = placeAt(sentences, offset);
  const firstIn = (stretches: readonly Stretch[], index: number) => placeAt(words, stretches[index]?.start ?? 0);
  const firstOf = (sentence: number) => firstIn(sentences, sentence);
  /** Down to the next of these, up to the beginning of its own and then of the one before. */
  const step = (stretches: readonly Stretch[], by: 1 | -1) => {
    const here = placeAt(stretches, offset);
    if (by === 1) return here + 1 < stretches.length ? firstIn(stretches, here + 1) : last;
    return word > firstIn(stretches, here) ? firstIn(stretches, here) : firstIn(stretches, Math.max(0, here - 1));
  };
  switch (motion) {
    case "word":
      return Math.min(last, word + 1);
    case "back":
      return Math.max(0, word - 1);
    case "sentence":
      return step(sentences, 1);
    case "sentence-back":
      return step(sentences, -1);
    case "line":
      return step(lines, 1);
    case "line-back":
      return step(lines, -1);
    case "home":
      return firstOf(at);
    case "end":
      return lastWithin(words, sentences[at]?.end ?? Number.POSITIVE_INFINITY);
    case "top":
      return 0;
    case "bottom":
      return last;
  }
}

/** The last word that ends at this offset or before. */
function lastWithin(words: readonly Stretch[], end: number): number {
  const next = placeAt(words, end);
  return (words[next]?.end ?? 0) <= end ? next : Math.max(0, next - 1);
}
