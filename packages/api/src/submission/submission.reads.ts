import { DomainError } from "@parley/domain/errors";
import { selectChanges } from "../changeset/changeset.select";
import type { Read } from "../read";
import { selectSubmissions } from "./submission.select";

/** Every time a changeset was handed in; what it said then is kept for good. */
export async function listSubmissions(input: { changeset: string }, { sql, ground }: Read) {
  return selectSubmissions(sql, ground.id, input.changeset, null);
}

/** What a changeset said when it was handed in: each record, and the version of it that this was written against. */
export async function getSubmission(input: { changeset: string; submission: number }, { sql, ground }: Read) {
  const [found] = await selectSubmissions(sql, ground.id, input.changeset, input.submission);
  if (!found) throw new DomainError("not_found", "There is no such submission, or you may not see it.");
  const rows = await selectChanges(sql, ground.id, input.changeset, input.submission);
  return {
    ...found,
    changes: rows.map(({ kind, id, action, baseVersion, base, body }) => {
      return { kind, id, action, baseVersion, before: base, after: action === "put" ? body : null };
    }),
  };
}
