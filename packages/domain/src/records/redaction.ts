/** What a redaction has to reach: every body that says a word which nothing that stays says. */
import { tokensOf } from "../search/fold";
import { kindNamedBy } from "./references";

/** Fields whose text is a key, a date in our notation, a fingerprint or a value of a closed list: it tells of nobody by itself. */
const keys = new Set([
  ...Object.keys(kindNamedBy),
  ...["id", "edtf", "sha256", "kind", "role", "status", "reliability", "language"],
  ...["answer", "open", "direction", "attribution", "act", "confidence", "relation"],
]);

/** The words that a body says anywhere, folded as search folds them, half-filled forms included. */
export function wordsSaid(body: unknown): Set<string> {
  const words = new Set<string>();
  collect(body, words);
  return words;
}

function collect(value: unknown, words: Set<string>): void {
  if (typeof value === "string") {
    for (const { word } of tokensOf(value)) words.add(word);
    return;
  }
  if (Array.isArray(value)) for (const one of value) collect(one, words);
  else if (typeof value === "object" && value !== null)
    for (const [field, inner] of Object.entries(value)) if (!keys.has(field)) collect(inner, words);
}

/**
 * Whether a body says any word that stands in the redacted versions and in none that stay. Too much rather than too little:
 * a word is enough, in any spelling.
 */
export function saysRedacted(redacted: readonly unknown[], staying: readonly unknown[]): (body: unknown) => boolean {
  const stays = wordsSaid(staying);
  const gone = [...wordsSaid(redacted)].filter((word) => !stays.has(word));
  return (body) => {
    const said = wordsSaid(body);
    return gone.some((word) => said.has(word));
  };
}
