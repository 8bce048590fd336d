/** How a dossier was coded: its division into sentences, and what became of each. */
import { z } from "zod";
import { recordId } from "../records/fields";
import { problemsOf } from "../records/parse";
import { mostSentences } from "../texts/sentences";
import { codingFiles, type DossierProblem } from "./files";
import type { Text } from "./passages";

/** One sentence of a source; `number` counts from 1 in each source, offsets are UTF-16 units. */
export const sentence = z.strictObject({
  source: recordId,
  number: z.number().int().min(1),
  start: z.number().int().min(0).max(100_000_000),
  end: z.number().int().min(1).max(100_000_000),
});
export type Sentence = z.infer<typeof sentence>;

/** What became of a sentence: the ids of the records it went into, or the reason why into none. */
export const logLine = z.strictObject({
  source: recordId,
  number: z.number().int().min(1),
  ids: z.array(recordId).default([]),
  reason: z.string().trim().min(1).max(1_000).nullable().default(null),
});
export type LogLine = z.infer<typeof logLine>;

function readList<T>(
  file: string,
  schema: z.ZodType<T>,
  content: unknown,
): { list: T[] } | { problems: DossierProblem[] } {
  const result = z.array(schema).safeParse(content, { reportInput: true });
  if (result.success) return { list: result.data };
  return { problems: problemsOf(result.error.issues).map((problem) => ({ file, index: null, id: null, ...problem })) };
}

/** The sentences of `sentences.json`, or what is wrong with its shape. */
export const readSentences = (content: unknown) => readList(codingFiles.sentence, sentence, content);
/** The lines of `coding-log.json`, or what is wrong with its shape. */
export const readCodingLog = (content: unknown) => readList(codingFiles.logLine, logLine, content);

function bySource(sentences: readonly Sentence[]): Map<string, Sentence[]> {
  const groups = new Map<string, Sentence[]>();
  for (const one of sentences) {
    const group = groups.get(one.source);
    if (group) group.push(one);
    else groups.set(one.source, [one]);
  }
  return groups;
}

/**
 * Whether sentences run through each source in order, numbered from 1, none over another; and, where the text is at
 * hand, whether every word is in one of them.
 */
export function checkSentences(
  sentences: readonly Sentence[],
  sources: ReadonlySet<string>,
  texts: Readonly<Record<string, Text>> = {},
): DossierProblem[] {
  const places = new Map(sentences.map((one, index) => [one, index]));
  const problems: DossierProblem[] = [];
  for (const [source, all] of bySource(sentences)) {
    const text = Object.hasOwn(texts, source) ? texts[source]?.text : undefined;
    const known = sources.has(source);
    let reached = 0;
    all.forEach((one, i) => {
      const say = (path: string, words: string) =>
        problems.push({ file: codingFiles.sentence, index: places.get(one) ?? null, id: null, path, text: words });
      if (!known && i === 0) say("source", `There is no source “${source}”.`);
      if (one.number !== i + 1)
        say("number", `This is sentence ${i + 1} of its source: number them from 1, leaving none out.`);
      if (i === mostSentences) say("number", `At most ${mostSentences} sentences are told apart in one text.`);
      if (one.end <= one.start) say("end", "A sentence ends after it begins.");
      if (one.start < reached) say("start", "This begins before the one before it ends.");
      if (text !== undefined && one.end > text.length) say("end", `The text ends at ${text.length}.`);
      if (text !== undefined && text.slice(reached, one.start).trim() !== "")
        say("start", "Words before this one are in no sentence.");
      reached = Math.max(reached, one.end);
      if (text !== undefined && i === all.length - 1 && text.slice(reached).trim() !== "")
        say("end", "Words after this one are in no sentence.");
    });
  }
  return problems;
}

const keyOf = ({ source, number }: { source: string; number: number }) => `${source} ${number}`;

/** Whether each line tells of a sentence once, and only of records that are there. */
export function checkLogLines(
  sentences: readonly Sentence[],
  log: readonly LogLine[],
  ids: ReadonlySet<string>,
): DossierProblem[] {
  const wanted = new Set(sentences.map(keyOf));
  const seen = new Set<string>();
  return log.flatMap((line, index) => {
    const say = (path: string, text: string) => ({ file: codingFiles.logLine, index, id: null, path, text });
    const twice = seen.has(keyOf(line));
    seen.add(keyOf(line));
    return [
      ...(twice ? [say("number", `Sentence ${keyOf(line)} is here twice: put both into one line.`)] : []),
      ...(wanted.has(keyOf(line)) ? [] : [say("number", `There is no sentence ${keyOf(line)}.`)]),
      ...(line.ids.length === 0 && line.reason === null
        ? [say("reason", `Sentence ${keyOf(line)} went into no record: say why.`)]
        : []),
      ...line.ids.filter((id) => !ids.has(id)).map((id) => say("ids", `There is no record “${id}”.`)),
    ];
  });
}

/** The same, and whether the log tells of every sentence. */
export function checkCodingLog(
  sentences: readonly Sentence[],
  log: readonly LogLine[],
  ids: ReadonlySet<string>,
): DossierProblem[] {
  const seen = new Set(log.map(keyOf));
  const missing = [...new Set(sentences.map(keyOf))].filter((one) => !seen.has(one));
  const left = missing.map((one) => {
    return { file: codingFiles.logLine, index: null, id: null, path: "", text: `Sentence ${one} is not in the log.` };
  });
  return [...checkLogLines(sentences, log, ids), ...left];
}
