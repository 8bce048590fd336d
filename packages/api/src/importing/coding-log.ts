/** How a dossier was coded, brought in beside its record: its sentences as they were divided, and what the log says of them. */
import {
  checkLogLines,
  checkSentences,
  type DossierRecords,
  type LogLine,
  problemInWords,
  readCodingLog,
  readSentences,
  type Sentence,
} from "@parley/domain/dossier";
import { DomainError } from "@parley/domain/errors";
import { sentencesOf } from "@parley/domain/texts/sentences";
import { insertRows } from "../apply/insert";
import { selectSentences } from "../coding/coding.select";
import { keepSentences } from "../coding/coding.writes";
import { mustBeKeepable } from "../keepable";
import type { Work } from "../work";

/** How one text was coded. */
export type CodedText = { sha256: string; sentences: readonly Sentence[]; lines: readonly LogLine[] };
type Text = { sha256: string; text: string };

/**
 * What `sentences.json` and `coding-log.json` say of the texts that have a fingerprint.
 * @throws DomainError `invalid` with everything that is wrong in them.
 */
export function readCoding(
  files: Readonly<Record<string, unknown>>,
  records: DossierRecords,
  texts: readonly Text[],
): CodedText[] {
  const [divided, log] = [readSentences(files["sentences.json"] ?? []), readCodingLog(files["coding-log.json"] ?? [])];
  const sentences = "list" in divided ? divided.list : [];
  const lines = "list" in log ? log.list : [];
  const bySha = new Map(texts.map((one) => [one.sha256, one]));
  const atHand = records.source.flatMap(({ id, sha256 }) => {
    const text = bySha.get(sha256 ?? "");
    return text ? [[id, text] as const] : [];
  });
  const unread = [divided, log].flatMap((read) => ("problems" in read ? read.problems : []));
  const problems = unread.length > 0 ? unread : checkSentences(sentences, records, Object.fromEntries(atHand));
  const found = problems.length > 0 ? problems : checkLogLines(sentences, lines, records);
  if (found.length > 0) {
    const fields = found.slice(0, 200).map((problem) => ({ path: problem.file, text: problemInWords(problem) }));
    throw new DomainError("invalid", `This dossier is not loaded: ${fields[0]?.text}`, fields);
  }
  mustBeKeepable(lines);
  return records.source.flatMap(({ id, sha256 }) => {
    const own = sentences.filter(({ source }) => source === id);
    if (sha256 === null || own.length === 0) return [];
    return [{ sha256, sentences: own, lines: lines.filter(({ source }) => source === id) }];
  });
}

/**
 * Keeps the division of each text and the lines of its log. Where a text is divided already its numbers stay: a line then goes to
 * the sentence that begins and ends alike, and what is known of that one is left alone.
 */
export async function bringCoding(work: Work, coded: readonly CodedText[], texts: readonly Text[]): Promise<void> {
  for (const { sha256, sentences, lines } of coded) {
    await keepSentences(work, sha256, sentences);
    const kept = (await selectSentences(work.sql, work.negotiation, sha256)) ?? [];
    const numbers = new Map(kept.map(({ number, start, end }) => [`${start} ${end}`, number]));
    const here = new Map(sentences.map(({ number, start, end }) => [number, numbers.get(`${start} ${end}`)]));
    const rows = lines.flatMap(({ number, ids, reason }) => {
      const at = here.get(number);
      return at === undefined ? [] : [{ negotiationId: work.negotiation, sha256, number: at, ids, reason }];
    });
    await insertRows(work, "desk.sentence_log", rows, "on conflict do nothing");
  }
  for (const { sha256, text } of texts) await keepSentences(work, sha256, sentencesOf(text));
}
