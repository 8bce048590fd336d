/** A corrected text of a source: another text, onto which what was coded from the one before moves with its words. */
import { sha256Hex } from "@parley/domain/canonical";
import { counted } from "@parley/domain/counting";
import { DomainError } from "@parley/domain/errors";
import type { AnyRecord, Kind } from "@parley/domain/records";
import { recordTitle } from "@parley/domain/records/labels";
import { passagesOf } from "@parley/domain/records/passages";
import { type Move, movePassages } from "@parley/domain/texts/move-passages";
import { putChanges } from "../apply/draft-changes";
import { createChangeset } from "../changeset/changeset.writes";
import { selectQuoting } from "../coding/coding.select";
import { carryLog } from "../coding/coding.writes";
import { lockGround } from "../ground";
import { selectBodies, selectTexts } from "../record/record.select";
import type { Work } from "../work";
import { writeAudit } from "../write-audit";
import { keepTexts } from "./keep-texts";

/** A passage that did not move, and why: its words are gone, or it cannot be told which of them they are now. */
type Left = { kind: Kind; id: string; title: string; exact: string; why: "gone" | "unclear" };
type Published = { kind: Kind; id: string; version: number; body: AnyRecord };

/** Records whose passages are moved at once. */
const mostMoved = 10_000;
const tooMany = () =>
  new DomainError(
    "invalid",
    `More than ${mostMoved.toLocaleString("en")} records quote this source, too many to move. Nothing was changed: enter the corrected text as a source of its own.`,
  );

/**
 * Keeps the corrected text and makes a draft: the source with its fingerprint, and every published record that quotes the source,
 * its passages where their words stand now. Those that do not stand there, or nobody can tell where, stay as they are and are listed:
 * the draft cannot be submitted until somebody has decided about each. What was set aside goes with sentences that are unchanged.
 * @throws DomainError not_found, or invalid where the text is the one on record.
 */
export async function correctText(input: { source: string; text: string }, work: Work) {
  const { negotiation, sql } = work;
  // What is redacted meanwhile must not be copied first.
  await lockGround(work);
  const [published] = await selectBodies(sql, negotiation, "source", { ids: [input.source] });
  if (!published) throw new DomainError("not_found", "There is no such source, or you may not see it.");
  const sha256 = sha256Hex(input.text);
  const before = published.body.sha256;
  if (sha256 === before) {
    const words = "This is the text on record, to the last character: there is nothing to correct.";
    throw new DomainError("invalid", words, [{ path: "text", text: words }]);
  }
  await keepTexts(work, [{ sha256, text: input.text }]);
  await writeAudit(work, negotiation, "text.correct", input.source, { sha256, before });
  const old = before === null ? null : ((await selectTexts(sql, negotiation, [before])).get(before) ?? null);
  if (before !== null && old !== null) await carryLog(work, { before, old }, { sha256, text: input.text });
  const found = await selectQuoting(sql, negotiation, input.source, mostMoved + 1);
  if (found.length > mostMoved) throw tooMany();
  const quoting = found.flatMap(({ body, ...row }) => (body ? [{ ...row, body: body as unknown as AnyRecord }] : []));
  const { changed, moved, left } = moveAll(quoting, input.source, (passages) =>
    movePassages(old, input.text, passages),
  );
  const title = recordTitle(published.body) ?? input.source;
  const changeset = await createChangeset(work, `Corrected text: ${title}`.slice(0, 300), "form");
  const source = {
    kind: "source" as const,
    id: input.source,
    baseVersion: published.version,
    body: { ...published.body, sha256, file: null },
  };
  await putChanges(work, changeset, [
    source,
    ...changed.map(({ kind, id, version, body }) => ({ kind, id, baseVersion: version, body })),
  ]);
  const reason = `${counted(moved, "passage")} found again in the corrected text; ${counted(left.length, "passage")} to decide about.`;
  await work.run("update desk.changeset set reason = $2 where id = $1", changeset, reason);
  return { changeset, sha256, moved, records: changed.length, left: left.slice(0, 500) };
}

type Place = { exact: string; start: number; end: number };

/** Moves the passages of one source in each record. `changed` are records that read otherwise now, or have a passage left. */
function moveAll(records: readonly Published[], source: string, move: (passages: Place[]) => Move[]) {
  const changed: Published[] = [];
  const left: Left[] = [];
  const bodies = records.map((record) => ({ ...record, body: structuredClone(record.body) }));
  const placed = bodies.flatMap((record) =>
    passagesOf(record.body).flatMap(({ passage }) => (passage.source === source ? [{ record, passage }] : [])),
  );
  const moves = move(placed.map(({ passage }) => passage));
  const touched = new Set<Published>();
  placed.forEach(({ record, passage }, i) => {
    const found = moves[i];
    if (!found) return;
    if (!found.moved) {
      const { kind, id, body } = record;
      left.push({ kind, id, title: recordTitle(body) ?? id, exact: passage.exact, why: found.why });
      touched.add(record);
      return;
    }
    const { exact, start, end } = found;
    if (start === passage.start && exact === passage.exact) return;
    // The passages of a copy of ours, which nobody else holds.
    Object.assign(passage, { exact, start, end });
    touched.add(record);
  });
  changed.push(...bodies.filter((record) => touched.has(record)));
  return { changed, moved: placed.length - left.length, left };
}
