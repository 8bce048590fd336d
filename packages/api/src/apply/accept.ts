/** From a submission to the record: everything is judged under the negotiation's lock, on what is published then. */
import { type ChangesetFacts, nextState } from "@parley/domain/changeset";
import { DomainError } from "@parley/domain/errors";
import { lockGround } from "../ground";
import type { Work } from "../work";
import { applyChanges } from "./apply";
import { type Checked, checkAround, type Proposed, readChanges, refuseAll } from "./check";
import { submissionHash } from "./digest";
import { applyInBatches, countChanges, mostAtOnce } from "./in-batches";
import { issueProblems } from "./issue-uses";
import { leaningProblems } from "./leaning";
import { referrerProblems } from "./referrers";
import { type Surroundings, selectSurroundings } from "./surroundings";
import { textProblems } from "./text-uses";

export type Verdict = { changeset: string; submission: number; hash: string };

type Row = {
  state: ChangesetFacts["state"];
  origin: string;
  latest: number;
  title: string;
  hash: string;
  authors: string[];
};

const submissionOf = `
  select c.state, c.origin, s.title, s.hash,
    (select max(number) from desk.submission where changeset_id = c.id) as latest,
    (select coalesce(json_agg(user_id order by user_id), '[]') from desk.changeset_author where changeset_id = c.id) as authors
  from desk.changeset c
  join desk.submission s on s.changeset_id = c.id and s.number = $3
  where c.negotiation_id = $1 and c.id = $2
  for update of c`;
const changesOf = `
  select kind, record_id as id, action, base_version as "baseVersion", body, saved_by as "savedBy"
  from desk.submitted_change where changeset_id = $1 and number = $2 order by kind, record_id`;

/**
 * Accepts a submission: all of it or none of it.
 * @returns the edition that it became.
 * @throws DomainError `conflict` where it was changed since, or a record of it was; `forbidden` for one's own work where
 * review is required; `invalid` where a rule is broken.
 */
export async function acceptSubmission(
  work: Work,
  { changeset, submission, hash }: Verdict,
): Promise<{ edition: number }> {
  const ground = await lockGround(work);
  const [found] = await work.sql<Row>("submission", submissionOf, [work.negotiation, changeset, submission]);
  if (!found) throw new DomainError("not_found", "There is no such submission, or you may not see it.");
  const { state, authors, origin, title } = found;
  const actor = work.person ? { user: work.person.id, role: work.role } : ("operator" as const);
  const changed = "This changeset was changed after this review. Look at what it says now.";
  if (state === "submitted" && (found.latest !== submission || found.hash !== hash))
    throw new DomainError("conflict", changed);
  const next = nextState("accept", { state, authors, reviewRequired: ground.reviewRequired }, actor);

  const where = { changeset, submission };
  const records = await countChanges(work, where);
  if (records > mostAtOnce) {
    const applied = await applyInBatches(work, where, { title, origin, records });
    if (applied.hash !== hash) throw new DomainError("conflict", changed);
    await work.run("update desk.changeset set state = $2, updated_at = now() where id = $1", changeset, next);
    return { edition: applied.edition };
  }
  const proposed = await work.sql<Proposed>("submitted-changes", changesOf, [changeset, submission]);
  if (submissionHash(title, proposed) !== hash) throw new DomainError("conflict", changed);
  const { changes, around } = await checkWhole(work, proposed, origin);
  const edition = await applyChanges(work, { changeset, title, changes }, around);
  await work.run("update desk.changeset set state = $2, updated_at = now() where id = $1", changeset, next);
  return { edition };
}

/**
 * Checks every record of a changeset, by itself, against what is published and among those around it.
 * @throws DomainError `invalid` with every problem, or `conflict` naming each record that somebody else changed.
 */
export async function checkWhole(
  work: Pick<Work, "sql" | "negotiation">,
  proposed: readonly Proposed[],
  origin: string,
): Promise<{ changes: Checked[]; around: Surroundings }> {
  const changes = readChanges(proposed);
  const around = await selectSurroundings(work.sql, work.negotiation, changes);
  checkAround(changes, around, origin);
  refuseAll(await issueProblems(work.sql, work.negotiation, changes));
  refuseAll(await referrerProblems(work.sql, work.negotiation, changes));
  refuseAll(await leaningProblems(work.sql, work.negotiation, changes));
  refuseAll(await textProblems(work.sql, work.negotiation, changes));
  return { changes, around };
}
