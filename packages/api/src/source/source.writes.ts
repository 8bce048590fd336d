import { sha256Hex } from "@parley/domain/canonical";
import { DomainError } from "@parley/domain/errors";
import { selectBodies } from "../record/record.select";
import { keepTexts } from "../source-text/keep-texts";
import type { Work } from "../work";
import { writeAudit } from "../write-audit";
import { selectPassages } from "./source.select";

/** What a paste does to a text at its end and between its lines. */
const readings: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `${text}\n`,
  (text) => text.replace(/\n$/, ""),
  (text) => text.replace(/\r\n/g, "\n"),
  (text) => text.replace(/\r?\n/g, "\r\n"),
  (text) => `${text.replace(/\r\n/g, "\n")}\n`,
];

/**
 * Keeps the text of a source, for those who code from it, where its sha-256 is the one on record.
 * Answers how many passages coded from it stand in it, and which records have one that does not.
 * @throws DomainError not_found, or invalid where the source has no fingerprint or the text another one.
 */
export async function bringText(input: { source: string; text: string }, work: Work) {
  const [found] = await selectBodies(work.sql, work.negotiation, "source", { ids: [input.source] });
  if (!found) throw new DomainError("not_found", "There is no such source, or you may not see it.");
  const { sha256 } = found.body;
  if (sha256 === null) {
    throw new DomainError("invalid", "This source has no fingerprint on record: add the sha-256 of its text first.");
  }
  const text = readings.map((read) => read(input.text)).find((reading) => sha256Hex(reading) === sha256);
  if (text === undefined) {
    const words = "This is not the text on record: its sha-256 is another. Paste it whole, as it was coded.";
    throw new DomainError("invalid", words, [{ path: "text", text: words }]);
  }
  await keepTexts(work, [{ sha256, text }]);
  await writeAudit(work, work.negotiation, "text.bring", input.source, { sha256 });
  const passages = await selectPassages(work.sql, work.negotiation, input.source, "all");
  const astray = passages.filter(({ start, end, exact }) => text.slice(start, end) !== exact);
  return {
    standing: passages.length - astray.length,
    astray: astray.slice(0, 50).map(({ kind, id, title }) => ({ kind, id, title })),
  };
}

/** Keeps a text for those who code from it, before a source names it. Answers the fingerprint by which it is known again. */
export async function keepText({ text }: { text: string }, work: Work) {
  const sha256 = sha256Hex(text);
  await keepTexts(work, [{ sha256, text }]);
  await writeAudit(work, work.negotiation, "text.keep", sha256, { characters: text.length });
  return { sha256 };
}
