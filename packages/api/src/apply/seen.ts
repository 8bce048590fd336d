import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import type { Work } from "../work";

/** Whoever names no version may go on with words of their own alone: what somebody else wrote is not replaced unseen. */
export async function mustHaveSeen(
  work: Work,
  found: { id: string; version: number },
  version: number | null,
  { kind, id }: { kind: Kind; id: string },
) {
  const others =
    version === null
      ? await work.sql(
          "saved-by-others",
          `select from desk.change
           where changeset_id = $1 and kind = $2 and record_id = $3 and saved_by is distinct from $4`,
          [found.id, kind, id, work.userId],
        )
      : [];
  if (others.length === 0 && (version === null || version === found.version)) return;
  throw new DomainError(
    "stale",
    "This draft was saved from somewhere else meanwhile. Load it again; your text is kept here.",
  );
}
