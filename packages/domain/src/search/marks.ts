/** Which words of a text answer a query: as segments, never as HTML. */
import { tokensOf } from "./fold";

/** A piece of a text; `hit` where it answers. The pieces put together are the text. */
export type Segment = { text: string; hit: boolean };

/** What is marked: whole words, and beginnings of words, folded. */
export type Wanted = { words: ReadonlySet<string>; begun: readonly string[] };

const answers = (word: string, { words, begun }: Wanted) =>
  words.has(word) || begun.some((beginning) => word.startsWith(beginning));

/** The text with the words that answer marked; neighbours that both answer are one piece. */
export function markWords(text: string, wanted: Wanted): Segment[] {
  const pieces: Segment[] = [];
  const add = (piece: string, hit: boolean) => {
    if (piece === "") return;
    const last = pieces.at(-1);
    if (last?.hit === hit) last.text += piece;
    else pieces.push({ text: piece, hit });
  };
  let done = 0;
  for (const { word, start, end } of tokensOf(text)) {
    if (!answers(word, wanted)) continue;
    const between = text.slice(done, start);
    add(between, pieces.at(-1)?.hit === true && /^\s+$/.test(between));
    add(text.slice(start, end), true);
    done = end;
  }
  add(text.slice(done), false);
  return pieces;
}

/** How many different words of a text answer. */
const answersIn = (text: string, wanted: Wanted) =>
  new Set(tokensOf(text).flatMap(({ word }) => (answers(word, wanted) ? [word] : []))).size;

/** Cuts a long text to about this many characters around the first word that answers, between words. */
function cutAround(text: string, at: number, longest: number): string {
  if (text.length <= longest) return text;
  const from = Math.max(0, Math.min(at - Math.floor(longest / 3), text.length - longest));
  const start = from === 0 ? 0 : text.indexOf(" ", from) + 1;
  const space = text.lastIndexOf(" ", start + longest);
  const end = start + longest >= text.length ? text.length : space > start ? space : start + longest;
  // Half a character is none.
  const cut = text.slice(start, end).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, "");
  return `${start > 0 ? "… " : ""}${cut.trim()}${start + cut.length < text.length ? " …" : ""}`;
}

/**
 * The text of these that answers best, cut to about `longest` characters and marked; null where none answers. Of equals the
 * first. `chosenBy` are the words that choose it, where these are fewer than those that are marked.
 */
export function findSnippet(
  texts: readonly string[],
  wanted: Wanted,
  chosenBy: Wanted = wanted,
  longest = 180,
): Segment[] | null {
  const rated = texts.map((text) => ({ text, answers: answersIn(text, chosenBy) }));
  const best = rated.reduce((a, b) => (b.answers > a.answers ? b : a), { text: "", answers: 0 });
  if (best.answers === 0) return null;
  const at = tokensOf(best.text).find(({ word }) => answers(word, chosenBy))?.start ?? 0;
  return markWords(cutAround(best.text, at, longest), wanted);
}
