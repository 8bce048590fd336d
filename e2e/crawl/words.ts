/** Words that stand nowhere but where they were planted, and the many ways in which one could come out. */
const stem = "vexquil";
const letters = (n: number): string =>
  (n < 26 ? "" : letters(Math.floor(n / 26) - 1)) + String.fromCharCode(97 + (n % 26));

export type Words = ReturnType<typeof makeWords>;

export function makeWords() {
  const places: string[] = [];
  /** What has no stem: tokens, handles and hashes. */
  const raw = new Map<string, string>();
  const encoded = encodings(stem);

  return {
    /** A word of its own for a place. */
    plant(place: string): string {
      places.push(place);
      return `${stem}${letters(places.length + 25)}`;
    },
    /** Looks for this too, wherever it was made. */
    watch(place: string, value: string): string {
      raw.set(value.toLowerCase(), place);
      return value;
    },
    count: () => places.length + raw.size,
    placeOf: (word: string) => places[numberOf(word.slice(stem.length)) - 26],
    /**
     * What of it all stands in an answer and not in what was asked: an address that comes back tells nobody anything.
     * @param asked everything the request said, in the clear.
     */
    found(answer: string, asked: string): string[] {
      const lower = answer.toLowerCase();
      const said = asked.toLowerCase();
      const words = lower.includes(stem) ? new Set(lower.match(/vexquil[a-z]*/g)) : [];
      const plain = [...words].filter((word) => !said.includes(word)).map((word) => `${word} (${this.placeOf(word)})`);
      const tokens = [...raw]
        .filter(([value]) => lower.includes(value) && !said.includes(value))
        .map(([, place]) => place);
      const hidden = encoded
        .filter((one) => answer.includes(one) && !asked.includes(one))
        .map((one) => `${one} (encoded)`);
      return [...plain, ...tokens, ...hidden];
    },
  };
}

function numberOf(text: string): number {
  let n = -1;
  for (const letter of text) n = (n + 1) * 26 + letter.charCodeAt(0) - 97;
  return n;
}

/** The parts of base64 that do not depend on what stands around the word, in each of three places; and hexadecimal, percent and JSON. */
function encodings(word: string): string[] {
  const cases = [word, word.toUpperCase(), `${word[0]?.toUpperCase()}${word.slice(1)}`];
  const base64 = cases.flatMap((one) =>
    [0, 1, 2].map((before) => {
      const text = Buffer.from(`${"x".repeat(before)}${one}xx`).toString("base64");
      const first = Math.ceil((before * 8) / 6);
      return text.slice(first, Math.floor(((before + one.length) * 8) / 6));
    }),
  );
  const each = (make: (code: number) => string) => [...word].map((letter) => make(letter.charCodeAt(0))).join("");
  const hex = (code: number) => code.toString(16);
  return [
    ...base64,
    ...[each(hex), each(hex).toUpperCase(), each((code) => `%${hex(code)}`), each((code) => `\\u00${hex(code)}`)],
    ...[each((code) => `&#${code};`), each((code) => `&#x${hex(code)};`), [...word].reverse().join("")],
  ];
}
