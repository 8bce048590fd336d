/**
 * Words as search compares them: one spelling for what people write in many. The rules are those of scripts and of common
 * systems of transliteration (BGN/PCGN, ISO 9, the national ones of Ukraine and Russia, German habit), never of one name.
 */

/** Cyrillic letters; И of Ukrainian and Russian meet in `i`, as do their iotated vowels further below. */
const cyrillic: Record<string, string> = {
  ...{ а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", є: "ye", ё: "e", ж: "zh", з: "z", и: "i", і: "i" },
  ...{ ї: "yi", й: "y", к: "k", л: "l", м: "m", н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f" },
  ...{ х: "kh", ц: "ts", ч: "ch", ш: "sh", щ: "shch", ъ: "", ы: "y", ь: "", э: "e", ю: "yu", я: "ya", ў: "u" },
  ...{ ђ: "dj", ј: "j", љ: "lj", њ: "nj", ћ: "c", џ: "dzh", ѓ: "g", ќ: "k", ѕ: "dz", ң: "n", ө: "o", ү: "u", қ: "k" },
};
const greek: Record<string, string> = {
  ...{ α: "a", β: "v", γ: "g", δ: "d", ε: "e", ζ: "z", η: "i", θ: "th", ι: "i", κ: "k", λ: "l", μ: "m", ν: "n" },
  ...{ ξ: "x", ο: "o", π: "p", ρ: "r", σ: "s", ς: "s", τ: "t", υ: "y", φ: "f", χ: "kh", ψ: "ps", ω: "o" },
};
/** Letters that carry no mark that could be taken off. */
const latin: Record<string, string> = {
  ...{ ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", þ: "th", ħ: "h", ŋ: "n", ə: "a" },
};

/** Longer ones are cut: they are no words. */
const longestWord = 60;
const longestName = 200;

const apostrophes = /['’‘ʼʹ′`´ʺ]/g;

/** In this order, until nothing changes. What a rule leaves may be another's beginning. */
const rules: readonly [RegExp, string][] = [
  // English plurals, so that "parties" and "party" end alike.
  [/(?<=..[^aious])s$/g, ""],
  [/(?<=..)ie$/g, "i"],
  [/tsch|tch/g, "ch"],
  [/sch/g, "sh"],
  [/dzh/g, "j"],
  [/kh/g, "h"],
  [/ph/g, "f"],
  [/ck|q|c(?![ehiy])/g, "k"],
  [/x/g, "ks"],
  [/w/g, "v"],
  [/y|(?<=.)j/g, "i"],
  // Doubled letters, and doubled sounds that take two letters.
  [/(zh|sh|ch)\1+/g, "$1"],
  [/([a-z])\1+/g, "$1"],
  // Iotated vowels are written with and without: Yermak and Ermak, Nikolayev and Nikolaev.
  [/^ie(?=.)/g, "e"],
  [/([aeou])ie/g, "$1e"],
  // Umlauts written out.
  [/([aou])e/g, "$1"],
];

function throughRules(word: string): string {
  let folded = word;
  for (let before = ""; before !== folded; ) {
    before = folded;
    for (const [pattern, by] of rules) folded = folded.replace(pattern, by);
  }
  return folded;
}

const spelling: Record<string, string> = { ...latin, ...greek, ...cyrillic };
const spell = (word: string) => [...word].map((letter) => spelling[letter] ?? letter).join("");

function foldAnew(word: string): string {
  const lower = word.toLowerCase().replace(/['’ʼ]s$/, "");
  if (/^[a-z0-9]*$/.test(lower)) return throughRules(lower);
  const plain = lower
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’ʼ]s$/, "")
    .replace(apostrophes, "");
  const read = plain.replace(/ь(?=[еєюяіи])/g, "й").replace(/(?<=[αάεέοό])[υύ]/g, "u");
  // Once with marks, since й is a letter of its own, and once without: ά is α.
  const spelled = spell(
    spell(read)
      .normalize("NFKD")
      .replace(/[^\p{L}\p{N}]/gu, ""),
  );
  return /[a-z]/.test(spelled) ? throughRules(spelled) : spelled;
}

/** Texts repeat their words, and the rules are many: the last words are remembered. */
const remembered = new Map<string, string>();
const mostRemembered = 20_000;

/** One word in the spelling by which it is compared. Letters of scripts that have no rule here stay as they are. */
export function foldWord(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const folded = foldAnew(word);
  if (remembered.size === mostRemembered) remembered.clear();
  if (word.length <= longestWord) remembered.set(word, folded);
  return folded;
}

/** A word with where it stands in its text, in UTF-16 units. */
export type Token = { word: string; start: number; end: number };

const oneWord = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}\p{N}]+)*/gu;

/** At most so many characters of a text, none cut in half. */
const upTo = (text: string, most: number) => (text.length <= most ? text : [...text].slice(0, most).join(""));

/** The words of a text, folded, in their order. */
export function tokensOf(text: string): Token[] {
  return [...text.matchAll(oneWord)].flatMap(({ 0: found, index }) => {
    const word = upTo(foldWord(found), longestWord);
    return word === "" ? [] : [{ word, start: index, end: index + found.length }];
  });
}

/** A text as its folded words with single spaces: `fold("Zelenskyy") === fold("Zelenskiy")`. */
export function fold(text: string): string {
  return tokensOf(text)
    .map(({ word }) => word)
    .join(" ");
}

/** A name as it is compared whole: folded, without an article in front, and not longer than names are. */
export function foldName(text: string): string {
  return upTo(fold(text).replace(/^(?:the|an?) (?=.)/, ""), longestName);
}

/** The consonants of a folded word: what is left where languages differ in vowels, and in g and h. */
export function skeletonOf(word: string): string {
  return word
    .replace(/([sztc])h/g, "$1")
    .replace(/[aeiou]/g, "")
    .replace(/h/g, "g")
    .replace(/(.)\1+/g, "$1");
}
