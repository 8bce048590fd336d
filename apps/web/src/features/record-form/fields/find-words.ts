/** Where words stand in a text. Offsets are UTF-16 units; `start` is included, `end` is not. */
export interface Place {
  start: number;
  end: number;
}

export type Found =
  /** Letter for letter, at these places. */
  | { how: "exact"; places: Place[] }
  /** But for spaces, quotation marks and dashes: what stands there is in the text itself. */
  | { how: "nearly"; places: Place[] }
  | { how: "not" };

const mostPlaces = 20;

/** Finds words in a text: as they are, else with spaces, quotation marks and dashes taken for each other. */
export function findWords(text: string, words: string): Found {
  if (words.trim() === "") return { how: "not" };
  const exact = placesOf(text, words);
  if (exact.length > 0) return { how: "exact", places: exact };
  const loose = looseText(text);
  const found = placesOf(loose.text, looseText(words.trim()).text);
  if (found.length === 0) return { how: "not" };
  const places = found.map(({ start, end }) => ({
    start: loose.at[start] ?? 0,
    end: (loose.at[end - 1] ?? 0) + 1,
  }));
  return { how: "nearly", places };
}

function placesOf(text: string, words: string): Place[] {
  const places: Place[] = [];
  let at = text.indexOf(words);
  while (at >= 0 && places.length < mostPlaces) {
    places.push({ start: at, end: at + words.length });
    at = text.indexOf(words, at + 1);
  }
  return places;
}

/** The text with runs of white space as one space and marks made plain; `at` leads each character back. */
function looseText(text: string): { text: string; at: number[] } {
  const out: string[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const plain = plainMark(text[i] ?? "");
    if (plain === " " && out.at(-1) === " ") continue;
    out.push(plain);
    at.push(i);
  }
  return { text: out.join(""), at };
}

function plainMark(character: string): string {
  if (/\s/.test(character)) return " ";
  if (/[“”„«»]/.test(character)) return '"';
  if (/[‘’‚]/.test(character)) return "'";
  return /[‐‑‒–—]/.test(character) ? "-" : character;
}
