import { randomUUID } from "node:crypto";
import type { BlindCode } from "@parley/domain/double-coding";
import { putChanges } from "../apply/draft-changes";
import { createChangeset, noteAuthor } from "../changeset/changeset.writes";
import type { WholeSample } from "../double-coding/double-coding.select";
import { selectTexts } from "../record/record.select";
import type { Work } from "../work";

/** UTF-16 units that a passage holds at most. */
const longest = 2_000;

/** Makes a draft of positions, each with its sentence as its passage, and gives its id. */
export async function draftOf(
  { title, sampled }: WholeSample,
  settled: readonly { place: number; code: BlindCode }[],
  work: Work,
): Promise<string> {
  const texts = await selectTexts(work.sql, work.negotiation, [...new Set(sampled.map(({ sha256 }) => sha256))]);
  const changeset = await createChangeset(work, `Double coding: ${title}`.slice(0, 300), "form");
  const puts = settled.map(({ place, code }) => {
    const at = sampled[place];
    const exact = at && texts.get(at.sha256)?.slice(at.start, Math.min(at.end, at.start + longest));
    const passage =
      at && exact ? [{ source: at.source, exact, start: at.start, end: at.start + exact.length, altered: false }] : [];
    const id = `position-${randomUUID().slice(0, 8)}`;
    return { kind: "position" as const, id, baseVersion: 0, body: { id, ...code, evidence: passage } };
  });
  await putChanges(work, changeset, puts);
  await noteAuthor(work, changeset);
  return changeset;
}
