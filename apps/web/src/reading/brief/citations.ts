import type { SourceView, StatementView } from "@parley/api";
import type { Passage } from "@parley/domain/records/fields";
import type { Speaker } from "@parley/domain/records/speaker";
import { evidenceOf } from "../address";
import { shortSaid } from "../days-in-words";
import { whoInWords } from "../who-says-so";

/** What a number in a brief stands for: the words, who said them and when, and where they stand. */
export type Citation = {
  /** What is cited: a statement, or a provision of a document. */
  key: string;
  /** The leading passage; null where the record holds none. */
  passage: Passage | null;
  source: SourceView | undefined;
  /** "Volodymyr Zelensky, on the record, 21 Aug 2025". */
  said: string;
  /** Where it can be checked. */
  href: string;
};

/** Numbers by what is cited. */
export type Numbers = ReadonlyMap<string, number>;

/** Numbers from 1 in the order in which words are first cited; the same words said once have one number, whatever is coded from them. */
export function numbersOf(keys: readonly string[], citations: readonly Citation[]): Numbers {
  const words = new Map(citations.map((one) => [one.key, wordsOf(one)]));
  const numbered = new Map<string, number>();
  const numbers = new Map<string, number>();
  for (const key of keys) {
    const cited = words.get(key);
    if (cited === undefined) continue;
    const number = numbered.get(cited) ?? numbered.size + 1;
    numbered.set(cited, number);
    numbers.set(key, number);
  }
  return numbers;
}

const wordsOf = ({ key, passage, said }: Citation): string =>
  passage ? JSON.stringify([passage.source, passage.start, passage.exact, said]) : key;

type Named = { speakers: ReadonlyMap<string, Speaker>; sources: ReadonlyMap<string, SourceView> };

/** A statement as it is cited. */
export function citationOf(base: string, statement: StatementView, { speakers, sources }: Named): Citation {
  const [passage] = statement.evidence;
  return {
    key: statement.id,
    passage: passage ?? null,
    source: passage ? sources.get(passage.source) : undefined,
    said: `${whoInWords(statement, speakers)}, ${shortSaid(statement.first, statement.last)}`,
    href: evidenceOf(base, statement),
  };
}

/** What each number stands for, in their order. */
export function inOrder(numbers: Numbers, citations: readonly Citation[]): [number, Citation][] {
  const known = new Map(citations.map((one) => [one.key, one]));
  const listed = new Map<number, Citation>();
  for (const [key, number] of numbers) {
    const found = known.get(key);
    if (found && !listed.has(number)) listed.set(number, found);
  }
  return [...listed].sort(([a], [b]) => a - b);
}

/** The sources of what is listed, each with its mark, in the order in which they first come: S1, since A to F are grades. */
export function markedSources(listed: readonly (readonly [number, Citation])[]): Map<string, [string, SourceView]> {
  const found = new Map<string, [string, SourceView]>();
  for (const [, { source }] of listed) {
    if (source && !found.has(source.id)) found.set(source.id, [`S${found.size + 1}`, source]);
  }
  return found;
}
