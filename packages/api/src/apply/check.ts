/** A changeset's changes, parsed and checked whole, each record by itself and against what stands around it. */
import type { Change } from "@parley/domain/changeset";
import { DomainError, type Problem } from "@parley/domain/errors";
import type { AnyRecord, Kind } from "@parley/domain/records";
import { kindLabels, recordTitle } from "@parley/domain/records/labels";
import { passagesOf } from "@parley/domain/records/passages";
import { checkRecord, checkRecordIn, readRecord } from "@parley/domain/records/rules";
import { type Head, keyOf } from "./heads";
import { standsIn } from "./stands-in";
import type { Surroundings } from "./surroundings";

/** A change as the desk keeps it: its body is whatever was saved, half-filled forms included. */
export type Proposed = Omit<Change, "body"> & { body: unknown; savedBy: string | null };
/** A change whose body has the shape of its kind. */
export type Checked = Change & { savedBy: string | null };

/** Reads a body: canonical, or null where its shape is wrong; with all that is wrong with it alone. */
export function readBody(kind: Kind, id: string, body: unknown): { body: AnyRecord | null; problems: Problem[] } {
  const read = readRecord(kind, body);
  if ("problems" in read) return { body: null, problems: read.problems };
  if (read.body.id !== id) return { body: null, problems: [{ path: "id", text: `The record's id is ${id}.` }] };
  return { body: read.body, problems: checkRecord(kind, read.body) };
}

/** A record in the middle of a sentence: its kind, its id, and what readers call it. */
export function nameOf({ kind, id, body }: { kind: Kind; id: string; body: unknown }): string {
  const name = recordTitle(body);
  const label = kindLabels[kind].toLowerCase();
  if (name === null) return `${label} ${id}`;
  return `${label} ${id} (“${name.length > 60 ? `${name.slice(0, 60)}…` : name}”)`;
}

/** Why a change cannot be put onto what is published now, or null where it can. */
export function staleness(change: Change, head: Head | undefined, origin: string): string | null {
  const published = head?.published ?? 0;
  const name = nameOf(change);
  if (published !== change.baseVersion) {
    if (published === 0) return `Somebody withdrew ${name} since this was written.`;
    if (change.baseVersion === 0) return `Somebody else added ${name} since this was written.`;
    return `Somebody else changed ${name} since this was written: it is at version ${published}, this builds on ${change.baseVersion}.`;
  }
  if (head && published === 0 && origin !== "restore") {
    return `The id of ${name} belongs to a record that was withdrawn. Restore that one, or choose another id.`;
  }
  return null;
}

/** What is wrong with a record among those around it, and passages that do not stand in a text that is at hand. */
export function problemsAround(kind: Kind, body: AnyRecord, { find, texts }: Surroundings): Problem[] {
  const astray = passagesOf(body).filter(({ passage }) => standsIn(passage, texts) === false);
  const misplaced = astray.map(({ path, passage: { start, end, source } }) => {
    return { path: `${path}.exact`, text: `These words do not stand at ${start} to ${end} of the text of ${source}.` };
  });
  return [...checkRecordIn(kind, body, find), ...misplaced];
}

/**
 * Reads every body.
 * @throws DomainError `invalid` with every problem, each path led by the record's key.
 */
export function readChanges(proposed: readonly Proposed[]): Checked[] {
  const problems: Problem[] = [];
  const changes = proposed.map((change): Checked => {
    if (change.action === "withdraw") return { ...change, body: null };
    const read = readBody(change.kind, change.id, change.body);
    problems.push(...ledBy(change, read.problems));
    return { ...change, body: read.body };
  });
  refuseAll(problems);
  return changes;
}

/**
 * Compares every base version with what is published, and every record with those around it.
 * @throws DomainError `conflict` naming each record that somebody else changed, or `invalid` with every problem.
 */
export function checkAround(changes: readonly Checked[], around: Surroundings, origin: string): void {
  const stale = changes.flatMap((change) => {
    const text = staleness(change, around.heads.get(keyOf(change)), origin);
    return text === null ? [] : [{ path: keyOf(change), text }];
  });
  if (stale.length > 0) {
    const others = stale.length > 1 ? ` So it is with ${stale.length - 1} more.` : "";
    throw new DomainError("conflict", `${stale[0]?.text}${others} Nothing was changed.`, stale.slice(0, 200));
  }
  refuseAll(
    changes.flatMap(({ kind, id, body }) => (body ? ledBy({ kind, id }, problemsAround(kind, body, around)) : [])),
  );
}

export const ledBy = (record: { kind: string; id: string }, problems: readonly Problem[]): Problem[] =>
  problems.map(({ path, text }) => ({ path: path ? `${keyOf(record)}.${path}` : keyOf(record), text }));

/** @throws DomainError `invalid` where there are any. */
export function refuseAll(problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const more = problems.length > 1 ? ` ${problems.length - 1} more need a look.` : "";
  throw new DomainError("invalid", `${first.path}: ${first.text}${more}`, problems.slice(0, 200));
}
