/** How long an import stays on the desk, and how many of one person do. */
import { DomainError } from "@parley/domain/errors";
import type { Sql } from "../read";

/** Days after which nobody comes back for one: file and columns are with whoever brought it, and its draft stands by itself. */
const daysKept = 30;
/** Files of one person in a negotiation that are in no changeset: each kind of record as a CSV, twice over. */
const mostOpen = 24;
/** Finished imports of a person in a negotiation that can still be looked at. */
const mostFinished = 20;

const old = `updated_at < now() - make_interval(days => ${daysKept})`;
// What somebody just works on is left for the next time.
const letGo = (which: string) => `
  delete from desk.import where id in (select id from desk.import where ${which} for update skip locked)`;

/**
 * Lets go of what is old, of everybody, and of this person’s what is finished or cannot be. What is checked and not yet in a
 * changeset waits for who brought it. @throws DomainError `conflict` where too much of it does.
 */
export async function makeRoom(sql: Sql, negotiation: string, user: string): Promise<void> {
  await sql("", letGo(old), []);
  const finished = `id in (select id from desk.import
    where negotiation_id = $1 and created_by = $2 and state in ('proposed', 'failed') order by created_at desc offset $3)`;
  await sql("", letGo(finished), [negotiation, user, mostFinished]);
  const broken = `negotiation_id = $1 and created_by = $2 and state = 'coming' and updated_at < now() - interval '1 hour'`;
  await sql("", letGo(broken), [negotiation, user]);
  const [waiting] = await sql<{ count: number }>(
    "imports-open",
    `select count(*)::int as count from desk.import
     where negotiation_id = $1 and created_by = $2 and state not in ('proposed', 'failed')`,
    [negotiation, user],
  );
  if ((waiting?.count ?? 0) >= mostOpen)
    throw new DomainError(
      "conflict",
      `You have ${mostOpen} files here that are in no changeset yet: put them into one, or let go of some. Then bring this one.`,
    );
}
