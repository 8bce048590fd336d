/** What can be found: its label and, unseen, other words it goes by (a code, an alias). */
export type Findable = { label: string; keywords?: ReadonlyArray<string> };

function fold(words: string): string {
  return words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * How well an entry answers a query, 0 being best; null when it does not. In this order: the label begins with it, it is
 * the initials of the label, each of its words begins a word of the label, or of the keywords, or it stands somewhere inside.
 */
export function matchRank(entry: Findable, query: string): number | null {
  const asked = wordsOf(query);
  if (asked.length === 0) return 0;
  const whole = asked.join(" ");
  const own = wordsOf(entry.label);
  const others = (entry.keywords ?? []).flatMap(wordsOf);
  const begins = (among: ReadonlyArray<string>) => asked.every((word) => among.some((each) => each.startsWith(word)));
  if (own.join(" ").startsWith(whole)) return 0;
  if (
    whole.length > 1 &&
    own
      .map((word) => word[0])
      .join("")
      .startsWith(whole)
  )
    return 1;
  if (begins(own)) return 2;
  if (begins([...own, ...others])) return 3;
  return whole.length > 1 && own.join(" ").includes(whole) ? 4 : null;
}

/** The entries that answer the query, best first, else in their own order. */
export function findEntries<Entry extends Findable>(entries: ReadonlyArray<Entry>, query: string): Entry[] {
  return entries
    .map((entry) => ({ entry, rank: matchRank(entry, query) }))
    .filter((found): found is { entry: Entry; rank: number } => found.rank !== null)
    .sort((a, b) => a.rank - b.rank)
    .map((found) => found.entry);
}
