import { randomUUID } from "node:crypto";
import { type ChangesetAction, type ChangesetFacts, type ChangesetState, nextState } from "@parley/domain/changeset";
import { DomainError, type Problem } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import { kindLabels } from "@parley/domain/records/labels";
import { acceptSubmission, checkWhole, type Verdict } from "../apply/accept";
import { type Proposed, readBody } from "../apply/check";
import { submissionHash } from "../apply/digest";
import { putChanges } from "../apply/draft-changes";
import { checkInBatches, countChanges, hashInBatches, mostAtOnce } from "../apply/in-batches";
import { mustHaveSeen } from "../apply/seen";
import { undoingOf } from "../apply/undo";
import { lockGround } from "../ground";
import { type About, addComment } from "../review/comment";
import type { Work } from "../work";
import type { ChangesetRow } from "./changeset.select";

type Locked = ChangesetFacts & { id: string; title: string; origin: ChangesetRow["origin"]; version: number };

const locked = `
  select c.id, c.title, c.origin, c.version, c.state, n.review_required as "reviewRequired",
    (select coalesce(json_agg(user_id order by user_id), '[]') from desk.changeset_author where changeset_id = c.id) as authors
  from desk.changeset c join record.negotiation n on n.id = c.negotiation_id
  where c.negotiation_id = $1 and c.id = $2
  for update of c`;

/** Locks a changeset and gives the state after the action. @throws DomainError where there is none, or it may not be done. */
export async function lockFor(
  work: Work,
  id: string,
  action: ChangesetAction,
): Promise<{ found: Locked; next: ChangesetState }> {
  const [found] = await work.sql<Locked>("lock-changeset", locked, [work.negotiation, id]);
  if (!found) throw new DomainError("not_found", "There is no such changeset, or you may not see it.");
  const actor = work.person ? { user: work.person.id, role: work.role } : ("operator" as const);
  return { found, next: nextState(action, found, actor) };
}

type Saved = {
  changeset: string | null;
  title?: string | undefined;
  reason?: string | null | undefined;
  version: number | null;
  change: { kind: Kind; id: string | null; action: "put" | "withdraw"; baseVersion: number; body: object | null };
};
export type SaveAnswer = { changeset: string; version: number; kind: Kind; id: string; problems: Problem[] };

/**
 * Saves one record of a draft as it stands, half-filled forms included; makes the draft where there is none. Gives the
 * draft's new version, the record's id, and what is still wrong with it.
 */
export async function saveChange(input: Saved, work: Work): Promise<SaveAnswer> {
  const { change } = input;
  const id = change.id ?? newRecordId(change.kind);
  const title =
    input.title ??
    `${change.action === "withdraw" ? "Withdraw" : verbs(change)} ${kindLabels[change.kind].toLowerCase()} ${id}`;
  const changeset = input.changeset ?? (await createChangeset(work, title, "form"));
  const { found, next } = await lockFor(work, changeset, "save");
  await mustHaveSeen(work, found, input.version, { kind: change.kind, id });
  const { body, problems } = proposedBody(change, id);
  await work.run(
    `insert into desk.change (changeset_id, kind, record_id, action, base_version, body, saved_by)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7)
     on conflict (changeset_id, kind, record_id) do update
     set action = excluded.action, base_version = excluded.base_version, body = excluded.body,
       saved_by = excluded.saved_by, saved_at = now()`,
    ...[changeset, change.kind, id, change.action, change.baseVersion, body && JSON.stringify(body), work.userId],
  );
  const named = { title: input.changeset === null ? null : (input.title ?? null), reason: input.reason ?? null };
  const version = await touch(work, changeset, next, named);
  return { changeset, version, kind: change.kind, id, problems };
}

const verbs = ({ baseVersion }: Saved["change"]) => (baseVersion === 0 ? "Add" : "Change");
const newRecordId = (kind: Kind) => `${kind}-${randomUUID().slice(0, 8)}`;

function proposedBody(
  { kind, action, body }: Saved["change"],
  id: string,
): { body: object | null; problems: Problem[] } {
  if (action === "withdraw") return { body: null, problems: [] };
  const whole = { ...body, id };
  const parsed = readBody(kind, id, whole);
  return { body: parsed.body ?? whole, problems: parsed.problems };
}

/** Makes an empty draft and gives its id. */
export async function createChangeset(work: Work, title: string, origin: ChangesetRow["origin"]): Promise<string> {
  const id = randomUUID();
  const data = { id, negotiationId: work.negotiation, title, origin, createdBy: work.userId };
  await work.tx.changeset.createMany({ data: [data] });
  return id;
}

/** Moves a locked changeset on, and gives its new version. */
export async function touch(
  work: Work,
  id: string,
  state: ChangesetState,
  named: { title: string | null; reason: string | null } = { title: null, reason: null },
): Promise<number> {
  const [row] = await work.sql<{ version: number }>(
    "touch-changeset",
    `update desk.changeset set state = $2, version = version + 1, updated_at = now(),
       title = coalesce($3, title), reason = coalesce($4, reason)
     where id = $1 returning version`,
    [id, state, named.title, named.reason],
  );
  if (!row) throw new Error("the locked changeset is there");
  return row.version;
}

/** Whoever shapes a changeset or sends it in wrote part of it, even where nothing of theirs is a record: they do not accept it. */
export async function noteAuthor(work: Work, changesetId: string): Promise<void> {
  await work.run(
    "insert into desk.changeset_author (changeset_id, user_id) values ($1, $2) on conflict do nothing",
    ...[changesetId, work.userId],
  );
}

/** Takes one record out of a draft. */
export async function dropChange(
  input: { changeset: string; version: number | null; kind: Kind; id: string },
  work: Work,
) {
  const { found, next } = await lockFor(work, input.changeset, "save");
  await mustHaveSeen(work, found, input.version, input);
  await noteAuthor(work, input.changeset);
  await work.tx.change.deleteMany({ where: { changesetId: input.changeset, kind: input.kind, recordId: input.id } });
  return { changeset: input.changeset, version: await touch(work, input.changeset, next) };
}

/** Gives a draft its title and its reason. */
export async function describeChangeset(
  input: { changeset: string; title: string; reason: string | null },
  work: Work,
) {
  const { changeset, title, reason } = input;
  const { next } = await lockFor(work, changeset, "save");
  await noteAuthor(work, changeset);
  // One update: a second of the same row would look for the negotiation, whose lock comes first.
  const [row] = await work.sql<{ version: number }>(
    "describe-changeset",
    `update desk.changeset set title = $2, reason = $3, state = $4, version = version + 1, updated_at = now()
     where id = $1 returning version`,
    [changeset, title, reason, next],
  );
  return { changeset, version: row?.version ?? 0 };
}

export type SubmitAnswer = Verdict & { edition: number | null };

/**
 * Freezes a draft into a numbered snapshot and puts it into the queue. Where no review is required it is accepted at once.
 * @throws DomainError `invalid` with every problem of every record, `conflict` where somebody changed one meanwhile.
 */
export async function submitChangeset({ changeset }: { changeset: string }, work: Work): Promise<SubmitAnswer> {
  // The negotiation's lock comes before the changeset's, always, since acceptance may follow.
  const { reviewRequired } = await lockGround(work);
  const { found, proposed, verdict } = await freezeDraft(changeset, work);
  await noteAuthor(work, changeset);
  if (!reviewRequired) return { ...verdict, edition: (await acceptSubmission(work, verdict)).edition };
  if (proposed) await checkWhole(work, proposed, found.origin);
  else await checkInBatches(work, { changeset, submission: verdict.submission }, found.origin);
  return { ...verdict, edition: null };
}

/** Makes the snapshot; `proposed` is null where it is too large to be looked at whole. What is in it is judged by `checkWhole`, before anybody else sees it or when it is accepted. */
export async function freezeDraft(changeset: string, work: Work) {
  const { found, next } = await lockFor(work, changeset, "submit");
  const where = { changeset, submission: null };
  const count = await countChanges(work, where);
  if (count === 0) throw new DomainError("invalid", "There is nothing in this changeset yet.");
  const proposed =
    count > mostAtOnce
      ? null
      : await work.sql<Proposed>(
          "draft-changes",
          `select kind, record_id as id, action, base_version as "baseVersion", body, saved_by as "savedBy"
     from desk.change where changeset_id = $1 order by kind, record_id`,
          [changeset],
        );
  const hash = proposed ? submissionHash(found.title, proposed) : await hashInBatches(work, where, found.title);
  const number = (await lastSubmission(work, changeset)) + 1;
  const { title } = found;
  await work.tx.submission.createMany({
    data: [{ changesetId: changeset, number, title, hash, submittedBy: work.userId }],
  });
  await work.run(
    `insert into desk.submitted_change (changeset_id, number, kind, record_id, action, base_version, body, saved_by)
     select changeset_id, $2, kind, record_id, action, base_version, body, saved_by from desk.change where changeset_id = $1`,
    ...[changeset, number],
  );
  await touch(work, changeset, next);
  return { found, proposed, verdict: { changeset, submission: number, hash } satisfies Verdict };
}

/** The number of the latest submission, 0 where there is none. */
async function lastSubmission(work: Work, changeset: string): Promise<number> {
  const [last] = await work.sql<{ number: number }>(
    "last-submission",
    "select coalesce(max(number), 0) as number from desk.submission where changeset_id = $1",
    [changeset],
  );
  return last?.number ?? 0;
}

export async function acceptChangeset(input: Verdict, work: Work): Promise<{ edition: number }> {
  return acceptSubmission(work, input);
}

/**
 * Sends a submission back to its authors with what should change.
 * @throws DomainError `conflict` where it is not the latest: what was read is not what would go back.
 */
export async function returnChangeset(input: { changeset: string; submission: number; comment: string }, work: Work) {
  const { next } = await lockFor(work, input.changeset, "returnIt");
  if ((await lastSubmission(work, input.changeset)) !== input.submission) {
    throw new DomainError("conflict", "This changeset was submitted anew after this review. Look at what it says now.");
  }
  await addComment(work, input.changeset, input.comment, input.submission, null);
  return { changeset: input.changeset, version: await touch(work, input.changeset, next) };
}

/** Takes a submission out of the queue to work on it again. */
export async function amendChangeset(input: { changeset: string }, work: Work) {
  const { next } = await lockFor(work, input.changeset, "save");
  return { changeset: input.changeset, version: await touch(work, input.changeset, next) };
}

export async function discardChangeset(input: { changeset: string }, work: Work) {
  const { next } = await lockFor(work, input.changeset, "discard");
  return { changeset: input.changeset, version: await touch(work, input.changeset, next) };
}

/** Adds a comment for the desk, on the whole or on one record of it. */
export async function commentOn(input: { changeset: string; text: string; about: About | null }, work: Work) {
  const { changeset, text, about } = input;
  const [found] = await work.sql<Locked>("lock-changeset", locked, [work.negotiation, changeset]);
  if (!found) throw new DomainError("not_found", "There is no such changeset, or you may not see it.");
  if (about) {
    const where = { changesetId: changeset, kind: about.kind, recordId: about.id };
    if ((await work.tx.change.count({ where })) === 0)
      throw new DomainError("conflict", "This record is not in the changeset any more. Comment on the whole instead.");
  }
  return { id: await addComment(work, changeset, text, null, about) };
}

/** Makes a draft that brings back a version of a record; it is reviewed like any other change. */
export async function restoreVersion(
  input: { kind: Kind; id: string; version: number },
  work: Work,
): Promise<SaveAnswer> {
  const { kind, id } = input;
  // What is redacted meanwhile must not be copied first.
  await lockGround(work);
  const [old] = await work.sql<{ body: object | null; published: number }>(
    "old-version",
    `select b.body, coalesce(r.version, 0) as published
     from ledger.revision v
     left join ledger.revision_body b
       on b.negotiation_id = v.negotiation_id and b.kind = v.kind and b.record_id = v.record_id and b.version = v.version
     left join record.record r on r.negotiation_id = v.negotiation_id and r.kind = v.kind and r.id = v.record_id
     where v.negotiation_id = $1 and v.kind = $2 and v.record_id = $3 and v.version = $4`,
    [work.negotiation, kind, id, input.version],
  );
  if (!old) throw new DomainError("not_found", "There is no such version, or you may not see it.");
  if (!old.body)
    throw new DomainError("invalid", "This version has no words to bring back: it was a withdrawal, or was redacted.");
  const changeset = await createChangeset(
    work,
    `Restore ${kindLabels[kind].toLowerCase()} ${id} to version ${input.version}`,
    "restore",
  );
  const change = { kind, id, action: "put" as const, baseVersion: old.published, body: old.body };
  return saveChange({ changeset, version: null, change }, work);
}

/** Makes a draft that undoes a whole accepted changeset; it is reviewed like any other. */
export async function undoChangeset(input: { changeset: string }, work: Work) {
  const { title, edition, proposed } = await undoingOf(input.changeset, work);
  const changeset = await createChangeset(work, `Undo: ${title}`.slice(0, 300), "restore");
  await putChanges(work, changeset, proposed);
  const reason = `Puts back what edition ${edition} changed.`;
  await work.run("update desk.changeset set reason = $2 where id = $1", changeset, reason);
  return { changeset, records: proposed.length };
}
