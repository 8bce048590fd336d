import { type BlindCode, codesProblems } from "@parley/domain/double-coding";
import type { Problem } from "@parley/domain/errors";
import { selectBodies } from "../record/record.select";
import type { Work } from "../work";

/** What is still wrong with the codes of each sentence, with the record as it is. */
export async function problemsOf(all: readonly (readonly BlindCode[])[], work: Work): Promise<Problem[][]> {
  const ids = (kind: "party" | "speaker" | "issue") => [...new Set(all.flat().flatMap((code) => code[kind] ?? []))];
  const issues = await selectBodies(work.sql, work.negotiation, "issue", { ids: ids("issue") });
  const there = await work.sql<{ kind: string; id: string }>(
    "there",
    `select kind, id from record.record where negotiation_id = $1
       and (kind = 'party' and id = any ($2::text[]) or kind = 'speaker' and id = any ($3::text[]))`,
    [work.negotiation, ids("party"), ids("speaker")],
  );
  const known = new Set(there.map(({ kind, id }) => `${kind}/${id}`));
  const gone = (code: BlindCode, at: number) =>
    (["party", "speaker"] as const)
      .filter((kind) => code[kind] !== null && !known.has(`${kind}/${code[kind]}`))
      .map((kind) => ({
        path: `${at}.${kind}`,
        text: `There is no ${kind} “${code[kind]}” on record: choose another.`,
      }));
  const byId = new Map(issues.map(({ id, body }) => [id, body]));
  return all.map((codes) => [...codes.flatMap(gone), ...codesProblems(codes, byId)]);
}
