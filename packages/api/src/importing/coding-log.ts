/** How a text was coded, brought in beside the record: its sentences as they were divided, and what the log says of them. */
import type { LogLine, Sentence } from "@parley/domain/dossier";
import { insertRows } from "../apply/insert";
import { selectSentences } from "../coding/coding.select";
import { keepSentences } from "../coding/coding.writes";
import type { Work } from "../work";
import { writeAudit } from "../write-audit";

/** How one text was coded. */
export type CodedText = { sha256: string; sentences: readonly Sentence[]; lines: readonly LogLine[] };

/**
 * Keeps the division of each text and the lines of its log. Where a text is divided already its numbers stay: a line then goes to
 * the sentence that begins and ends alike, and what is known of that one is left alone.
 */
export async function bringCoding(work: Work, coded: readonly CodedText[]): Promise<void> {
  for (const { sha256, sentences, lines } of coded) {
    await keepSentences(work, sha256, sentences);
    const kept = (await selectSentences(work.sql, work.negotiation, sha256)) ?? [];
    const numbers = new Map(kept.map(({ number, start, end }) => [`${start} ${end}`, number]));
    const here = new Map(sentences.map(({ number, start, end }) => [number, numbers.get(`${start} ${end}`)]));
    const rows = lines.flatMap(({ number, ids, reason }) => {
      const at = here.get(number);
      return at === undefined
        ? []
        : [
            {
              negotiationId: work.negotiation,
              sha256,
              number: at,
              ids,
              reason,
              setBy: reason === null ? null : work.userId,
            },
          ];
    });
    await insertRows(work, "desk.sentence_log", rows, "on conflict do nothing");
    const detail = { sentences: sentences.length, lines: rows.length };
    await writeAudit(work, work.negotiation, "coding.bring", sha256, detail);
  }
}
