import { dictionary } from "@zxcvbn-ts/language-common";

/** Words nobody may build a password of: the commonest stems, and this product's own. */
const stems = [
  "password",
  "passwort",
  "qwerty",
  "letmein",
  "welcome",
  "iloveyou",
  "12345",
  "abcdef",
  "admin",
  "parley",
];

/** The passwords that people choose most, some 49,000, in lower case: those that are long enough to make up most of a long one. */
const common = dictionary["passwords-common"].filter((one) => one.length >= 5);

/** Folding makes up to eighteen letters of one: as many are looked at as the longest password has, and no more. */
const mostFolded = 256;

/**
 * Whether a password comes to little beyond common words, digits and names, or beyond one of the commonest passwords however
 * often it stands there. A phrase of several words that are each common is not meant.
 * @param fewest different letters that have to be left without them.
 */
export function mostlyCommon(password: string, names: readonly string[], fewest: number): boolean {
  const folded = password.normalize("NFKC").toLowerCase().slice(0, mostFolded);
  const rest = [...stems, ...names].reduce((left, stem) => left.replaceAll(stem.toLowerCase(), ""), folded);
  if (varied(rest) < fewest) return true;
  return common.some((one) => folded.includes(one) && varied(folded.replaceAll(one, "")) < fewest);
}

const varied = (text: string) => new Set(text.replaceAll(/[\s\d]/g, "")).size;
