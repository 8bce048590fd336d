import { dictionary } from "@zxcvbn-ts/language-common";

/** Words nobody may build a password of: the commonest stems, and this product's own. docs/security/rules.md lists them. */
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
  "analyst",
  "viewer",
  "negotiation",
  "dossier",
];

/** The passwords that people choose most, some 49,000, in lower case: those that are long enough to make up most of a long one. */
const common = dictionary["passwords-common"].filter((one) => one.length >= 5);
const isCommon = new Set(common);

/** Folding makes up to eighteen letters of one: as many are looked at as the longest password has, and no more. */
const mostFolded = 256;

/**
 * Whether a password comes to little beyond common words, digits and names, or beyond one of the commonest passwords however
 * often it stands there, or two of them. A phrase of several words that are each common is not meant.
 * @param fewest different letters that have to be left without them.
 */
export function mostlyCommon(password: string, names: readonly string[], fewest: number): boolean {
  const folded = password.normalize("NFKC").toLowerCase().slice(0, mostFolded);
  if (isFreeNumber(folded)) return false;
  const rest = [...stems, ...names].reduce((left, stem) => left.replaceAll(stem.toLowerCase(), ""), folded);
  if (varied(rest) < fewest) return true;
  return common.some((one) => {
    if (!folded.includes(one)) return false;
    const left = folded.replaceAll(one, "");
    return (
      varied(left) < fewest || isCommon.has(left.replaceAll(/[^\p{L}\p{N}]/gu, "")) || isCommon.has(lettersOf(left))
    );
  });
}

const lettersOf = (text: string) => text.replaceAll(/[^\p{L}]/gu, "");

const varied = (text: string) => new Set(text.replaceAll(/[\s\d]/g, "")).size;

/** Five digits in a row, up or down. */
const rows = ["01234567890", "09876543210"].flatMap((row) => [0, 1, 2, 3, 4, 5, 6].map((at) => row.slice(at, at + 5)));

/** Whether a password has a number in it that is no row and no repetition: one of fifteen digits is as good as a phrase. */
function isFreeNumber(text: string): boolean {
  const digits = text.replaceAll(/\D/g, "");
  if (digits.length < 15 || new Set(digits).size < 6) return false;
  return !/(\d{3,})\1/.test(digits) && !rows.some((row) => digits.includes(row));
}
