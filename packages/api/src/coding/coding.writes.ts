import { DomainError } from "@parley/domain/errors";
import { type NumberedSentence, sentencesOf } from "@parley/domain/texts/sentences";
import { unchangedSentences } from "@parley/domain/texts/unchanged-sentences";
import { selectTexts } from "../record/record.select";
import type { Work } from "../work";
import { writeAudit } from "../write-audit";
import { isQuoted, selectSentences } from "./coding.select";

/** Keeps how a text is divided, so that numbers never move; what is kept already stays as it is. */
export async function keepSentences(
  work: Work,
  sha256: string,
  sentences: readonly { start: number; end: number }[],
): Promise<void> {
  const starts = sentences.map(({ start }) => start);
  const ends = sentences.map(({ end }) => end);
  await work.tx.textSentences.createMany({
    data: [{ negotiationId: work.negotiation, sha256, starts, ends }],
    skipDuplicates: true,
  });
}

/** The sentences of a text, kept from here on. @throws DomainError not_found where nothing is known of it in this negotiation. */
export async function sentencesKept(work: Work, sha256: string): Promise<NumberedSentence[]> {
  const kept = await selectSentences(work.sql, work.negotiation, sha256);
  if (kept) return kept;
  const text = (await selectTexts(work.sql, work.negotiation, [sha256])).get(sha256);
  if (text === undefined) {
    throw new DomainError("not_found", "The text is not at hand here: give it on the page of its source first.");
  }
  await keepSentences(work, sha256, sentencesOf(text));
  return (await selectSentences(work.sql, work.negotiation, sha256)) ?? [];
}

/** Takes what the log says of sentences over to those of a corrected text that are the same, word for word. */
export async function carryLog(
  work: Work,
  { before, old }: { before: string; old: string },
  { sha256, text }: { sha256: string; text: string },
): Promise<void> {
  const numbers = await work.sql<{ number: number }>(
    "log-numbers",
    "select number from desk.sentence_log where negotiation_id = $1 and sha256 = $2 limit 20000",
    [work.negotiation, before],
  );
  if (numbers.length === 0) return;
  const [from, to] = [await sentencesKept(work, before), await sentencesKept(work, sha256)];
  const stay = unchangedSentences(
    { text: old, sentences: from },
    { text, sentences: to },
    numbers.map(({ number }) => number),
  );
  const pairs = [...stay].map(([number, now]) => ({ number, now }));
  await work.run(
    `insert into desk.sentence_log (negotiation_id, sha256, number, ids, reason, set_by, set_at)
     select l.negotiation_id, $3, k.now, l.ids, l.reason, l.set_by, l.set_at
     from json_to_recordset($4::json) as k(number int, now int)
     join desk.sentence_log l on l.negotiation_id = $1 and l.sha256 = $2 and l.number = k.number
     on conflict do nothing`,
    ...[work.negotiation, before, sha256, JSON.stringify(pairs)],
  );
}

type At = { sha256: string; number: number };

/**
 * Notes why a sentence goes into no record.
 * @throws DomainError not_found where there is no such sentence, invalid where a published passage stands in it, conflict where
 * somebody set it aside for another reason.
 */
export async function setAside({ sha256, number, reason }: At & { reason: string }, work: Work) {
  const sentence = (await sentencesKept(work, sha256)).find((one) => one.number === number);
  if (!sentence) throw new DomainError("not_found", `This text has no sentence ${number}.`);
  if (await isQuoted(work.sql, work.negotiation, sha256, sentence)) {
    throw new DomainError("invalid", `Sentence ${number} is coded: a published passage stands in it.`);
  }
  const [set] = await work.sql<{ number: number }>(
    "set-aside",
    `insert into desk.sentence_log as l (negotiation_id, sha256, number, reason, set_by) values ($1, $2, $3, $4, $5)
     on conflict (negotiation_id, sha256, number) do update
     set reason = excluded.reason, set_by = excluded.set_by, set_at = now()
     where l.reason is null or l.reason = excluded.reason
     returning number`,
    [work.negotiation, sha256, number, reason, work.userId],
  );
  if (!set) {
    throw new DomainError(
      "conflict",
      `Sentence ${number} is set aside already, for another reason: open it again first.`,
    );
  }
  return { sha256, number, reason };
}

/** Takes back that a sentence was set aside; one that is open stays so. */
export async function reopen({ sha256, number }: At, work: Work) {
  const at = [work.negotiation, sha256, number];
  const [line] = await work.sql<{ reason: string; setBy: string | null; ids: string[] }>(
    "aside-line",
    `select reason, set_by as "setBy", ids from desk.sentence_log
     where negotiation_id = $1 and sha256 = $2 and number = $3 and reason is not null for update`,
    at,
  );
  if (!line) return { sha256, number };
  const ofIt = "where negotiation_id = $1 and sha256 = $2 and number = $3";
  if (line.ids.length === 0) await work.run(`delete from desk.sentence_log ${ofIt}`, ...at);
  else await work.run(`update desk.sentence_log set reason = null, set_by = null ${ofIt}`, ...at);
  await writeAudit(work, work.negotiation, "sentence.reopen", sha256, {
    number,
    reason: line.reason,
    setBy: line.setBy,
  });
  return { sha256, number };
}
