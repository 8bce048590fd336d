import type { Problem } from "@parley/domain/errors";
import { records } from "@parley/domain/records";
import { type Leaning, leaningOn, sameRow } from "@parley/domain/records/recoding";
import { checkIssueChange, type Use } from "@parley/domain/records/rules";
import type { Sql } from "../read";
import { selectBodies } from "../record/record.select";
import { type Checked, ledBy } from "./check";
import { keyOf } from "./heads";

type UseRow = Pick<Leaning, "kind" | "id" | "part"> & { issue: string } & Use["was"];

const uses = `
  select 'position' as kind, id, null as part, issue_id as issue, low, high, option
  from record.position where negotiation_id = $1 and issue_id = any ($2::text[])
  union all
  select 'proposal', proposal_id, id, issue_id, low, high, option
  from record.provision where negotiation_id = $1 and issue_id = any ($2::text[])`;

/** What changed issues would do to the positions and provisions that stand on them: stops are not renumbered in place. */
export async function issueProblems(sql: Sql, negotiation: string, changes: readonly Checked[]): Promise<Problem[]> {
  const changed = changes.flatMap(({ kind, body, baseVersion }) =>
    kind === "issue" && body && baseVersion > 0 ? [records.issue.parse(body)] : [],
  );
  if (changed.length === 0) return [];
  const ids = changed.map(({ id }) => id);
  const published = await sql<UseRow>("issue-uses", uses, [negotiation, ids]);
  const touched = new Set(changes.map(keyOf));
  const anew = changes.flatMap((change) =>
    ids.flatMap((issue) => leaningIn(issue, change).map((row) => ({ issue, row }))),
  );
  const before = new Map((await selectBodies(sql, negotiation, "issue", { ids })).map(({ id, body }) => [id, body]));
  return changed.flatMap((after) => {
    const old = before.get(after.id);
    const own = published.filter(({ issue }) => issue === after.id);
    const on = own.map(({ issue, kind, id, part, ...was }): Use => {
      const rewritten = touched.has(keyOf({ kind, id }));
      const now = anew.find((one) => one.issue === issue && sameRow(one.row, { kind, id, part }));
      return { kind, was, rewritten, is: rewritten ? (now?.row.was ?? null) : was };
    });
    return old ? ledBy({ kind: "issue", id: after.id }, checkIssueChange(old, after, on)) : [];
  });
}

/** Where a changed record stands on an issue. */
function leaningIn(issue: string, { kind, id, body }: Checked): Leaning[] {
  if (!body) return [];
  if (kind === "position") return leaningOn(issue, { kind, id, body: records.position.parse(body) });
  return kind === "proposal" ? leaningOn(issue, { kind, id, body: records.proposal.parse(body) }) : [];
}
