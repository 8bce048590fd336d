import type { Visibility } from "@parley/domain/access";
import { DomainError } from "@parley/domain/errors";
import { lockGround } from "../ground";
import type { UnscopedWork, Work } from "../work";
import { writeAudit } from "../write-audit";

/** Makes an empty negotiation; what it is called and all else in it comes by changesets. */
export async function createNegotiation(input: { id: string; visibility: Visibility }, work: UnscopedWork) {
  const { id, visibility } = input;
  const made = await work.run(
    "insert into record.negotiation (id, visibility) values ($1, $2) on conflict (id) do nothing",
    ...[id, visibility],
  );
  if (made === 0) throw new DomainError("conflict", "There is a negotiation of this id already.");
  await writeAudit(work, id, "negotiation.create", id, { visibility });
  return { id };
}

type Settings = { reviewRequired?: boolean | undefined; visibility?: Visibility | undefined };

/** Switches the review rule or who may see the negotiation. Acts on the next request of everybody. */
export async function changeSettings(input: Settings, work: Work) {
  const before = await lockGround(work);
  const reviewRequired = input.reviewRequired ?? before.reviewRequired;
  const visibility = input.visibility ?? before.visibility;
  const changed = reviewRequired !== before.reviewRequired || visibility !== before.visibility;
  if (changed) {
    await work.run(
      "update record.negotiation set review_required = $2, visibility = $3 where id = $1",
      ...[work.negotiation, reviewRequired, visibility],
    );
    const from = { reviewRequired: before.reviewRequired, visibility: before.visibility };
    const detail = { from, to: { reviewRequired, visibility } };
    await writeAudit(work, work.negotiation, "negotiation.settings", work.negotiation, detail);
  }
  return { reviewRequired, visibility, changed };
}
