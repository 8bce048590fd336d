import { DomainError } from "@parley/domain/errors";
import type { Read } from "../read";
import { selectBodies } from "../record/record.select";
import { selectLeaning } from "./codebook.select";

/** An issue as it is published, and every record that has a place on it. */
export async function listLeaning(input: { issue: string }, { sql, ground }: Read) {
  const [issue] = await selectBodies(sql, ground.id, "issue", { ids: [input.issue] });
  if (!issue) throw new DomainError("not_found", "There is no such issue, or you may not see it.");
  const records = await selectLeaning(sql, ground.id, input.issue);
  return { issue: issue.body, version: issue.version, records };
}
