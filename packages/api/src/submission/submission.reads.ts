import { DomainError } from "@parley/domain/errors";
import { type ChangeKey, selectChanges } from "../changeset/changeset.select";
import type { Read } from "../read";
import { selectSubmissions } from "./submission.select";

/** Every time a changeset was handed in; what it said then is kept for good. */
export async function listSubmissions(input: { changeset: string }, { sql, ground }: Read) {
  return selectSubmissions(sql, ground.id, input.changeset, null);
}

type Asked = { changeset: string; submission: number; from: ChangeKey | null; to: ChangeKey | null };

/** Changes of a submission that one answer holds. */
const mostShown = 2_000;

/**
 * What a changeset said when it was handed in: records from one on and before another, and the version of each that this was
 * written against. `after` is the record with which the answer would go on, null where it does not.
 */
export async function getSubmission(input: Asked, { sql, ground }: Read) {
  const [found] = await selectSubmissions(sql, ground.id, input.changeset, input.submission);
  if (!found) throw new DomainError("not_found", "There is no such submission, or you may not see it.");
  const { from, to } = input;
  const rows = await selectChanges(sql, ground.id, input, { from, to, limit: mostShown + 1 });
  const further = rows[mostShown];
  return {
    ...found,
    after: further ? { kind: further.kind, id: further.id } : null,
    changes: rows.slice(0, mostShown).map(({ kind, id, action, baseVersion, base, body }) => {
      return { kind, id, action, baseVersion, before: base, after: action === "put" ? body : null };
    }),
  };
}
