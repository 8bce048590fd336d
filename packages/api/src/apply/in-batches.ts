/** A submission of any size, looked at and written some of it at a time, so that it need never be in memory whole. */
import { oneAhead } from "../one-ahead";
import type { Work } from "../work";
import { noteAcceptance, openEdition, writeChanges } from "./apply";
import { besideIn, changesAt, type Where } from "./beside";
import { type Checked, checkAround, type Proposed, readChanges, refuseAll } from "./check";
import { SubmissionHasher } from "./digest";
import { issueProblems } from "./issue-uses";
import { leaningProblems } from "./leaning";
import { referrerProblems } from "./referrers";
import { gatherStatistics } from "./statistics";
import { type Surroundings, selectSurroundings } from "./surroundings";
import { textProblems } from "./text-uses";

/** Changes that are looked at together. What has more is taken in batches. */
export const mostAtOnce = 2_000;
/** Two batches are in memory at a time. */
const batchSize = 1_000;

const columns = `kind, record_id as id, action, base_version as "baseVersion", body, saved_by as "savedBy"`;

export async function countChanges({ sql }: Pick<Work, "sql">, where: Where): Promise<number> {
  const text = `select count(*)::int as count from ${changesAt(where)}`;
  const [row] = await sql<{ count: number }>("count-changes", text, [where.changeset, where.submission]);
  return row?.count ?? 0;
}

/** The changes in the order of kind and id, so many at a time. */
async function* batchesOf({ sql }: Pick<Work, "sql">, where: Where): AsyncGenerator<Proposed[]> {
  const text = `select ${columns} from ${changesAt(where)} and (kind, record_id) > ($3, $4)
    order by kind, record_id limit ${batchSize}`;
  for (let after = { kind: "", id: "" }; ; ) {
    const values = [where.changeset, where.submission, after.kind, after.id];
    const rows: Proposed[] = await sql<Proposed>("some-changes", text, values);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = last;
  }
}

async function listAuthors({ sql }: Pick<Work, "sql">, where: Where): Promise<(string | null)[]> {
  const text = `select distinct saved_by as "savedBy" from ${changesAt(where)} order by 1`;
  const rows = await sql<{ savedBy: string | null }>("authors-of-changes", text, [where.changeset, where.submission]);
  return rows.map(({ savedBy }) => savedBy);
}

export async function hashInBatches(work: Pick<Work, "sql">, where: Where, title: string): Promise<string> {
  const hasher = new SubmissionHasher();
  for await (const batch of oneAhead(batchesOf(work, where))) for (const change of batch) hasher.add(change);
  return hasher.end(title);
}

type Checking = Pick<Work, "sql" | "negotiation">;

/** Checks each batch among all that stands with it, and hands it over. */
async function* checkedBatches(
  work: Checking,
  where: Where,
  origin: string,
  seen: (change: Proposed) => void,
): AsyncGenerator<{ changes: Checked[]; around: Surroundings }> {
  const beside = besideIn(work.sql, where);
  for await (const proposed of batchesOf(work, where)) {
    proposed.forEach(seen);
    const changes = readChanges(proposed);
    const around = await selectSurroundings(work.sql, work.negotiation, changes, beside);
    checkAround(changes, around, origin);
    yield { changes, around };
  }
}

/** What corrections and withdrawals do to what is published; new records do nothing to it. */
async function checkOnPublished(work: Checking, where: Where): Promise<void> {
  const text = `select ${columns} from ${changesAt(where)} and (base_version > 0 or action = 'withdraw')
    and exists (select from ${changesAt(where)} and (action = 'withdraw' or base_version > 0 and kind in ('issue', 'source')))
    order by kind, record_id`;
  const rows = await work.sql<Proposed>("changes-on-published", text, [where.changeset, where.submission]);
  const changes = readChanges(rows);
  for (const problemsOf of [issueProblems, referrerProblems, leaningProblems, textProblems])
    refuseAll(await problemsOf(work.sql, work.negotiation, changes));
}

/** Checks a submission as `checkWhole` does. @throws DomainError as that does, at the first batch where something is wrong. */
export async function checkInBatches(work: Checking, where: Where, origin: string): Promise<void> {
  await checkOnPublished(work, where);
  for await (const _ of oneAhead(checkedBatches(work, where, origin, () => undefined)));
}

/** Checks and writes a submission under the lock that the caller holds; its hash is known once all of it was read. */
export async function applyInBatches(
  work: Work,
  where: Where & { submission: number },
  { title, origin, records }: { title: string; origin: string; records: number },
): Promise<{ edition: number; hash: string }> {
  await checkOnPublished(work, where);
  const edition = await openEdition(work, {
    changeset: where.changeset,
    title,
    authors: await listAuthors(work, where),
  });
  const hasher = new SubmissionHasher();
  // A batch is looked at while the one before is written: no record is in two of them, and what stands with it is read first.
  const checked = checkedBatches(work, where, origin, (change) => hasher.add(change));
  for await (const { changes, around } of oneAhead(checked)) await writeChanges(work, edition, changes, around);
  await noteAcceptance(work, where.changeset, { edition, title, records });
  work.afterwards(gatherStatistics);
  return { edition, hash: hasher.end(title) };
}
