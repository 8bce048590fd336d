/** Which sentences two people are given to code. */
import { randomFrom } from "@parley/domain/analysis/agreement";
import { drawSentences, mostSampled } from "@parley/domain/double-coding";
import { DomainError } from "@parley/domain/errors";
import { sentencesKept } from "../coding/coding.writes";
import type { Sampled } from "../double-coding/double-coding.select";
import { selectBodies, selectTexts } from "../record/record.select";
import type { Work } from "../work";

export type Sample =
  | { how: "range"; source: string; from: number; to: number }
  | { how: "random"; source: string | null; count: number; seed: number };

const invalid = (path: string, text: string) => new DomainError("invalid", text, [{ path, text }]);

/** The sentences chosen, in order. @throws DomainError invalid where there are no such sentences. */
export async function chooseSentences(sample: Sample, work: Work): Promise<Sampled[]> {
  const all = await sentencesAtHand(sample.source, work);
  if (sample.how === "random") {
    return drawSentences(all.length, sample.count, randomFrom(sample.seed)).flatMap((at) => all[at] ?? []);
  }
  const { from, to } = sample;
  if (from > to) throw invalid("sample.from", "The first sentence comes after the last: swap the two.");
  if (to > all.length)
    throw invalid("sample.to", `This text has ${all.length} sentences: choose from 1 to ${all.length}.`);
  if (to - from >= mostSampled) throw invalid("sample.to", `At most ${mostSampled} sentences in one sample.`);
  return all.slice(from - 1, to);
}

/** The sentences of one source, or of all whose text is at hand, in the order of their ids. */
async function sentencesAtHand(source: string | null, work: Work): Promise<Sampled[]> {
  const found = await selectBodies(work.sql, work.negotiation, "source", source === null ? {} : { ids: [source] });
  if (source !== null && found.length === 0) throw invalid("sample.source", "There is no such source.");
  const fingerprints = found.flatMap(({ body }) => body.sha256 ?? []);
  const texts = await selectTexts(work.sql, work.negotiation, fingerprints);
  const all: Sampled[] = [];
  for (const { id, body } of found) {
    const { sha256 } = body;
    if (sha256 === null || !texts.has(sha256)) continue;
    const kept = await sentencesKept(work, sha256);
    all.push(...kept.map(({ number, start, end }) => ({ source: id, sha256, number, start, end })));
  }
  if (all.length > 0) return all;
  throw invalid(
    "sample.source",
    "No text is at hand to choose sentences from: give one on the page of its source first.",
  );
}
