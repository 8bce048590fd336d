/** What published records are found by. It follows from a body alone, and is written in the transaction that publishes it. */
import type { AnyRecord, Kind } from "@parley/domain/records";
import { dateKeysOf } from "@parley/domain/search/date-keys";
import { spellingKeys } from "@parley/domain/search/edits";
import { searchEntryOf } from "@parley/domain/search/entry";
import { foldName, tokensOf } from "@parley/domain/search/fold";
import type { Work } from "../work";
import { insertRows } from "./insert";

/** To be raised whenever words are folded otherwise or other fields are found: what is older is then written anew. */
export const searchRules = 1;

/** Most words of one record that are found. */
const mostWords = 8_000;
/** Between two texts, so that no phrase reaches from one into the next. */
const gap = 8;

type Lexemes = Map<string, number[]>;

/** PostgreSQL keeps no place beyond this, and takes at most 256 places of one word. */
const lastPlace = 16_383;

function addTexts(lexemes: Lexemes, texts: readonly string[]): void {
  let place = 1;
  let count = 0;
  for (const text of texts) {
    for (const { word } of tokensOf(text)) {
      if (count === mostWords) return;
      const places = lexemes.get(word) ?? [];
      if (place <= lastPlace && places.length < 256) places.push(place);
      lexemes.set(word, places);
      place += 1;
      count += 1;
    }
    place += gap;
  }
}

/** In the form that the type tsvector reads. A lexeme has no quote and no backslash: folding leaves none. */
const vector = (lexemes: Lexemes) =>
  [...lexemes].map(([lexeme, places]) => `'${lexeme}'${places.length > 0 ? `:${places.join(",")}` : ""}`).join(" ");

export type SearchRow = {
  negotiationId: string;
  kind: Kind;
  id: string;
  day: string | null;
  names: string;
  words: string;
  rules: number;
};

/** The row of one record, and the words in it. */
export function searchRowOf(negotiationId: string, kind: Kind, body: AnyRecord): { row: SearchRow; words: string[] } {
  const entry = searchEntryOf(kind, body);
  const names: Lexemes = new Map();
  addTexts(names, entry.names);
  for (const name of entry.names) names.set(`=${foldName(name)}`, []);
  const words: Lexemes = new Map();
  addTexts(words, [...entry.names, ...entry.texts]);
  const own = [...words.keys()];
  for (const [other, id] of entry.refs) words.set(`@${other}/${id}`, []);
  const dates = entry.edtf === null ? null : dateKeysOf(entry.edtf);
  for (const key of dates?.exact ?? []) words.set(`#${key}`, []);
  for (const key of dates?.loose ?? []) words.set(`~${key}`, []);
  words.set(`!${negotiationId}`, []);
  const day = dates?.day ?? null;
  const { id } = body;
  return {
    row: { negotiationId, kind, id, day, names: vector(names), words: vector(words), rules: searchRules },
    words: own,
  };
}

type Writing = Pick<Work, "run" | "negotiation">;

const addWords = `
  insert into record.search_word (negotiation_id, word, keys)
  select $1, w.word, w.keys from json_to_recordset($2::json) as w(word text, keys text[])
  on conflict do nothing`;

/** Makes records found that have no row yet. What is withdrawn is forgotten by cascade. */
export async function writeSearch(
  work: Writing,
  puts: readonly { kind: Kind; body: AnyRecord | null }[],
): Promise<void> {
  const made = puts.flatMap(({ kind, body }) => (body === null ? [] : [searchRowOf(work.negotiation, kind, body)]));
  const words = new Set(made.flatMap((one) => one.words));
  const rows = made.map(({ row }) => row);
  await insertRows(work, "record.search", rows);
  const keyed = [...words].sort().map((word) => ({ word, keys: spellingKeys(word) }));
  if (keyed.length > 0) await work.run(addWords, work.negotiation, JSON.stringify(keyed));
}

/** Takes away the rows of records that are about to be written anew. */
export async function clearSearch(work: Writing, keys: readonly { kind: Kind; id: string }[]): Promise<void> {
  if (keys.length === 0) return;
  await work.run(
    `delete from record.search s using json_to_recordset($2::json) as k(kind text, id text)
     where s.negotiation_id = $1 and s.kind = k.kind and s.id = k.id`,
    ...[work.negotiation, JSON.stringify(keys.map(({ kind, id }) => ({ kind, id })))],
  );
}
