import { createHash } from "node:crypto";
import { dayAfter, numbers } from "./chance";
import { publisherNames } from "./names";

export type Passage = { source: string; exact: string; start: number; end: number; altered: boolean };
export type Library = {
  /** Has a source say these words, and gives the passage. Sources are known by their number. */
  quote: (source: number, words: string) => Passage;
  /** The last day on which something can be said that the source tells of. */
  dayOf: (source: number) => number;
  publishers: object[];
  /** The sources as records, with the texts that they came to have. */
  finish: () => { sources: object[]; texts: Map<string, string> };
};

const many = 80;
/** Days between one source and the next. */
const apart = 8;
const opening = "This text is invented. It fills a page of a negotiation that never was.\n\n";

const titles = [
  "Nothing new from the weir",
  "مفاوضات المضيق: اليوم الثاني",
  "What the delegations brought to the table, what they took away from it, and what was left lying there when the lights went out",
  "שיחות הנמל נמשכות",
];
const languages = ["en", "ar", "en", "he"];

/** Eighty sources of twelve publishers, which say whatever they are quoted with. */
export function openLibrary(): Library {
  const texts = numbers(many).map(() => opening);
  const idOf = (i: number) => `source-${i}`;
  return {
    publishers: publisherNames.map((name, i) => ({ id: `publisher-${i}`, name, reliability: "ABCDEF"[i % 6] })),
    dayOf: (source) => source * apart,
    quote(source, words) {
      const start = texts[source]?.length ?? 0;
      texts[source] += `${words}.${start % 5 === 0 ? "\n\n" : " "}`;
      return { source: idOf(source), exact: words, start, end: start + words.length, altered: words.length % 9 === 0 };
    },
    finish() {
      const named = new Map(texts.map((text, i) => [`${idOf(i)}.txt`, text]));
      const sources = texts.map((text, i) => ({
        ...{
          id: idOf(i),
          publisher: `publisher-${i % publisherNames.length}`,
          title: i % 7 === 6 ? null : `${titles[i % 4]} (${i})`,
        },
        authors: i % 3 === 0 ? ["A. Writer", "نوال الساحلي", "B. Writer-Hohenwaldeck"] : [],
        link: i % 4 === 0 ? `https://example.org/${"a-very-long-address/".repeat(6)}${i}` : null,
        published: { edtf: dayAfter(i * apart), stated: null, reason: null },
        ...{ language: languages[i % 4], file: `${idOf(i)}.txt`, note: null },
        sha256: createHash("sha256").update(text).digest("hex"),
      }));
      return { sources, texts: named };
    },
  };
}
