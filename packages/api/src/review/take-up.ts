import { DomainError } from "@parley/domain/errors";
import { createChangeset, lockFor, noteAuthor } from "../changeset/changeset.writes";
import { lockGround } from "../ground";
import type { Work } from "../work";

/**
 * Makes a new draft of what a discarded changeset holds, for those who wrote it; who wrote which record stays noted, and the
 * discarded one stays as it is.
 * @throws DomainError `invalid` where nothing of it is left to take up.
 */
export async function takeUpDiscarded(input: { changeset: string }, work: Work) {
  // What is redacted meanwhile must not be copied first.
  await lockGround(work);
  const { found } = await lockFor(work, input.changeset, "takeUp");
  const changeset = await createChangeset(work, found.title, found.origin);
  await work.run(
    `update desk.changeset n set reason = o.reason from desk.changeset o where n.id = $1 and o.id = $2`,
    ...[changeset, found.id],
  );
  const records = await work.run(
    `insert into desk.change (changeset_id, kind, record_id, action, base_version, body, saved_by)
     select $1, kind, record_id, action, base_version, body, saved_by from desk.change
     where changeset_id = $2 and redacted_at is null`,
    ...[changeset, found.id],
  );
  if (records === 0) throw new DomainError("invalid", "Nothing is left in this changeset that could be taken up.");
  await noteAuthor(work, changeset);
  return { changeset, records };
}
