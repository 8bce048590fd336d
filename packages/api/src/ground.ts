import { DomainError } from "@parley/domain/errors";
import type { Ground } from "./context";
import type { Work } from "./work";

/**
 * Takes the one lock of a negotiation, its row, until the transaction ends; gives what stands there.
 * @throws DomainError `not_found` where there is no such negotiation.
 */
export async function lockGround(work: Pick<Work, "sql" | "negotiation">): Promise<Ground> {
  const [ground] = await work.sql<Ground>(
    "lock-ground",
    `select id, edition, visibility, review_required as "reviewRequired", framed_by as "framedBy",
       settings_version as "settingsVersion"
     from record.negotiation where id = $1 for update`,
    [work.negotiation],
  );
  if (!ground) throw new DomainError("not_found", "There is no such negotiation.");
  return ground;
}
