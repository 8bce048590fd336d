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

type Settings = {
  reviewRequired?: boolean | undefined;
  visibility?: Visibility | undefined;
  framedBy?: string[] | undefined;
};

/** Switches the review rule, who may see the negotiation, or where its charts may be shown. Acts on the next request of everybody. */
export async function changeSettings(input: Settings, work: Work) {
  const { reviewRequired, visibility, framedBy } = await lockGround(work);
  const from = { reviewRequired, visibility, framedBy };
  const given = Object.fromEntries(Object.entries(input).filter(([key, value]) => key in from && value !== undefined));
  const to: typeof from = { ...from, ...given };
  const changed = JSON.stringify(from) !== JSON.stringify(to);
  if (changed) {
    await work.run(
      "update record.negotiation set review_required = $2, visibility = $3, framed_by = $4::text[] where id = $1",
      ...[work.negotiation, to.reviewRequired, to.visibility, to.framedBy],
    );
    await writeAudit(work, work.negotiation, "negotiation.settings", work.negotiation, { from, to });
  }
  return { ...to, changed };
}
