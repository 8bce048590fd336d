import { createHash } from "node:crypto";
import { z } from "zod";

/** The most words that a passage of a dossier without its texts may quote. */
export const LONGEST_QUOTE = 12;

const passage = z.object({ source: z.string(), exact: z.string(), start: z.number(), end: z.number() });
const sentence = z.object({ source: z.string(), number: z.number(), start: z.number(), end: z.number() });
export const sentences = z.array(sentence);
export const codingLog = z.array(
  z.object({
    source: z.string(),
    number: z.number(),
    ids: z.array(z.string()).optional(),
    reason: z.string().nullable().optional(),
  }),
);

export type Passage = z.infer<typeof passage> & { where: string };
export type Sentence = z.infer<typeof sentence>;
export type LogLine = z.infer<typeof codingLog>[number];

/** Every passage in a value, wherever it stands, with the path to it. */
export function listPassages(value: unknown, where: string): Passage[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => listPassages(item, `${where}${nameOf(item, index)}`));
  if (typeof value !== "object" || value === null) return [];
  const found = passage.safeParse(value);
  if (found.success) return [{ ...found.data, where }];
  return Object.entries(value).flatMap(([key, item]) => listPassages(item, `${where}.${key}`));
}

function nameOf(item: unknown, index: number): string {
  const known = z.object({ id: z.string() }).safeParse(item);
  return known.success ? ` ${known.data.id}` : `[${index}]`;
}

/**
 * Checks a text against the hash that its source names.
 * @param bytes the text as it stands, in UTF-8.
 * @returns the decoded text, or a problem in words.
 */
export function decodeText(bytes: Buffer, sha256: string | null): { text: string } | { problem: string } {
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== sha256) return { problem: `its sha-256 is ${found}, the source says ${sha256}` };
  return { text: bytes.toString("utf8") };
}

/** What is wrong with a passage, in words; null where it stands at its offsets. */
export function judgePassage({ exact, start, end }: Passage, text: string): string | null {
  if (text.slice(start, end) === exact) return null;
  const at = text.indexOf(exact);
  if (at < 0) return "these words are not in the text";
  return `these words stand at ${at} to ${at + exact.length}, not at ${start} to ${end}`;
}

/** Whether a passage quotes no more than a dossier may without its texts. */
export function isShort({ exact }: Passage): boolean {
  return exact.trim().split(/\s+/).length <= LONGEST_QUOTE;
}

/** What is wrong with a division into sentences: gaps with words in them, overlaps, numbers out of order. */
export function judgeSentences(all: readonly Sentence[], text: string): string[] {
  const problems: string[] = [];
  let reached = 0;
  all.forEach(({ number, start, end }, index) => {
    if (number !== index + 1) problems.push(`sentence ${number} stands in place ${index + 1}`);
    if (start < reached || end <= start || end > text.length)
      problems.push(`sentence ${number} has no place of its own`);
    else if (text.slice(reached, start).trim() !== "") problems.push(`words before sentence ${number} are in none`);
    reached = Math.max(reached, end);
  });
  if (text.slice(reached).trim() !== "") problems.push("words after the last sentence are in none");
  return problems;
}

/** What is wrong with a coding log: sentences it leaves out or names twice, records it names that do not exist. */
export function judgeLog(log: readonly LogLine[], all: readonly Sentence[], known: ReadonlySet<string>): string[] {
  const key = (line: { source: string; number: number }) => `${line.source} ${line.number}`;
  const lines = new Map(log.map((line) => [key(line), line]));
  const wanted = new Set(all.map(key));
  const problems = [...wanted].filter((one) => !lines.has(one)).map((one) => `sentence ${one} is not in the log`);
  if (lines.size < log.length) problems.push("the log names a sentence twice");
  for (const [one, { ids = [], reason }] of lines) {
    if (!wanted.has(one)) problems.push(`the log names sentence ${one}, and there is none`);
    if (ids.length === 0 && !reason) problems.push(`sentence ${one} is neither coded nor left out with a reason`);
    for (const id of ids)
      if (!known.has(id)) problems.push(`sentence ${one} is coded as ${id}, and there is no such record`);
  }
  return problems;
}
