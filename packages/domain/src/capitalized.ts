/** With a capital first letter, as at the beginning of a sentence or a heading. */
export function capitalized(words: string): string {
  const [first = ""] = words;
  return first.toUpperCase() + words.slice(first.length);
}
