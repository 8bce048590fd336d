/** Words typed here that the server does not have yet, kept in this browser until it has them: by person, never shown to another. */

export interface Kept<Words = unknown> {
  /** Who keeps them: one form of one page, so that two never write over each other. */
  slot: string;
  person: string;
  negotiation: string;
  /** Which form: what they are offered to. */
  place: string;
  /** Instant of the last change, ISO, UTC. */
  at: string;
  /** Where they were typed: path and search. */
  address: string;
  /** What they are called in a list. */
  title: string;
  words: Words;
}

const prefix = "parley.kept.";
const keyOf = ({ person, slot }: { person: string; slot: string }) => `${prefix}${person}.${slot}`;

/** Words that nobody came back for. */
const longestKept = 60 * 24 * 60 * 60 * 1_000;
/** How many a browser holds, of all people together. */
export const mostKept = 100;

/** Null where the browser keeps nothing for pages, as where that is switched off. */
function storage(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}

const isText = (value: unknown): value is string => typeof value === "string";

function read(held: Storage, key: string): Kept | null {
  try {
    const kept = JSON.parse(held.getItem(key) ?? "null") as Kept | null;
    if (kept === null || typeof kept !== "object") return null;
    const { slot, person, negotiation, place, at, address, title } = kept;
    if (![slot, person, negotiation, place, at, address, title].every(isText)) return null;
    return keyOf(kept) === key && !Number.isNaN(Date.parse(at)) ? kept : null;
  } catch {
    return null;
  }
}

const keysIn = (held: Storage): string[] =>
  Array.from({ length: held.length }, (_, i) => held.key(i) ?? "").filter((key) => key.startsWith(prefix));

/** Takes away what is too old or cannot be read, and of too many the oldest, and gives the rest, latest first. */
function tidied(held: Storage, most: number): Kept[] {
  const found: Kept[] = [];
  for (const key of keysIn(held)) {
    const kept = read(held, key);
    if (kept && Date.now() - Date.parse(kept.at) < longestKept) found.push(kept);
    else held.removeItem(key);
  }
  found.sort((a, b) => (a.at < b.at ? 1 : -1));
  for (const old of found.splice(most)) held.removeItem(keyOf(old));
  return found;
}

/** Keeps words, over what this slot held. @returns whether this browser took them: its room may be used up. */
export function keep(kept: Kept): boolean {
  const held = storage();
  if (!held) return false;
  const [key, text] = [keyOf(kept), JSON.stringify(kept)];
  try {
    if (held.getItem(key) === null) tidied(held, mostKept - 1);
    held.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Lets go of what a slot holds: the server has it, or the person wants it no more. */
export function letGo(of: { person: string; slot: string }): void {
  storage()?.removeItem(keyOf(of));
}

/** What this person has kept in this browser, latest first. */
export function listKept(person: string): Kept[] {
  const held = storage();
  return held ? tidied(held, mostKept).filter((kept) => kept.person === person) : [];
}

/** Lets go of everything this browser holds for this person, as they sign out: words, marks, and what this tab alone kept. */
export function letGoOfAll(person: string): void {
  for (const kept of listKept(person)) letGo(kept);
  try {
    window.localStorage.removeItem(marksOf(person));
    window.sessionStorage.clear();
  } catch {
    // A browser that keeps nothing for pages has nothing to let go of.
  }
}

/** By what name this browser keeps which changes a person has looked at. */
export const marksOf = (person: string): string => `parley.looked.${person}`;
