/** A text that comes to hand: kept for those who code from it, and divided into sentences before anybody counts on their numbers. */
import { checkSentences, type Text } from "@parley/domain/dossier";
import { type NumberedSentence, sentencesOf } from "@parley/domain/texts/sentences";
import { insertRows } from "../apply/insert";
import { selectSentences } from "../coding/coding.select";
import { keepSentences } from "../coding/coding.writes";
import type { Work } from "../work";

export async function keepTexts(work: Work, texts: readonly Text[]): Promise<void> {
  await work.tx.sourceText.createMany({ data: [...texts], skipDuplicates: true });
  for (const one of texts) await divide(work, one);
  const atHand = texts.map(({ sha256 }) => ({ negotiationId: work.negotiation, sha256 }));
  await work.tx.textAtHand.createMany({ data: atHand, skipDuplicates: true });
}

const fits = (sentences: readonly NumberedSentence[], { text, sha256 }: Text) =>
  checkSentences(
    sentences.map((one) => ({ source: sha256, ...one })),
    new Set([sha256]),
    { [sha256]: { text, sha256 } },
  ).length === 0;

/** A file may have told how a text is divided before anybody here had its words. Where that does not fit them, it goes. */
async function divide(work: Work, text: Text): Promise<void> {
  const now = sentencesOf(text.text);
  await keepSentences(work, text.sha256, now);
  // Read after that: somebody may have brought another division at the same time.
  const before = (await selectSentences(work.sql, work.negotiation, text.sha256)) ?? now;
  if (!fits(before, text)) await divideAnew(work, text.sha256, { before, now });
}

type Line = { number: number; ids: string[]; reason: string | null; setBy: string | null; setAt: Date };

/** What the log says of a sentence stays where one begins and ends alike. Nothing of a text at hand is ever divided anew. */
async function divideAnew(
  work: Work,
  sha256: string,
  { before, now }: { before: readonly NumberedSentence[]; now: readonly NumberedSentence[] },
): Promise<void> {
  const { negotiation: negotiationId } = work;
  const divided = await work.run(
    `update desk.text_sentences t set starts = $3, ends = $4
     where t.negotiation_id = $1 and t.sha256 = $2
       and not exists (select from desk.text_at_hand h where h.negotiation_id = t.negotiation_id and h.sha256 = t.sha256)`,
    ...[negotiationId, sha256, now.map(({ start }) => start), now.map(({ end }) => end)],
  );
  if (divided === 0) return;
  const lines = await work.sql<Line>(
    "log-taken-out",
    `delete from desk.sentence_log where negotiation_id = $1 and sha256 = $2
     returning number, ids, reason, set_by as "setBy", set_at as "setAt"`,
    [negotiationId, sha256],
  );
  const places = new Map(now.map(({ number, start, end }) => [`${start} ${end}`, number]));
  const moved = new Map(before.map(({ number, start, end }) => [number, places.get(`${start} ${end}`)]));
  const rows = lines.flatMap(({ number, ...line }) => {
    const at = moved.get(number);
    return at === undefined ? [] : [{ negotiationId, sha256, number: at, ...line }];
  });
  await insertRows(work, "desk.sentence_log", rows);
}
