import type { Problem } from "@parley/domain/errors";
import { records } from "@parley/domain/records";
import { checkIssueChange, type Use } from "@parley/domain/records/rules";
import type { Sql } from "../read";
import { selectBodies } from "../record/record.select";
import { type Checked, ledBy } from "./check";
import { keyOf } from "./heads";

type UseRow = Use & { kind: "position" | "proposal"; id: string; issue: string };

const uses = `
  select 'position' as kind, id, issue_id as issue, low, high, option, open
  from record.position where negotiation_id = $1 and issue_id = any ($2::text[])
  union all
  select 'proposal', proposal_id, issue_id, low, high, option, open
  from record.provision where negotiation_id = $1 and issue_id = any ($2::text[])`;

/** What changed issues would do to the positions and provisions that stand on them: stops are not renumbered in place. */
export async function issueProblems(sql: Sql, negotiation: string, changes: readonly Checked[]): Promise<Problem[]> {
  const changed = changes.flatMap(({ kind, body, baseVersion }) =>
    kind === "issue" && body && baseVersion > 0 ? [records.issue.parse(body)] : [],
  );
  if (changed.length === 0) return [];
  const ids = changed.map(({ id }) => id);
  const touched = new Set(changes.map(keyOf));
  const stay = (await sql<UseRow>("issue-uses", uses, [negotiation, ids])).filter((use) => !touched.has(keyOf(use)));
  const moved = changes.flatMap(({ kind, body }): UseRow[] => {
    if (!body || (kind !== "position" && kind !== "proposal")) return [];
    if (kind === "position") return [{ ...records.position.parse(body), kind }];
    const { id, provisions } = records.proposal.parse(body);
    return provisions.flatMap(({ issue, ...use }) => (issue === null ? [] : [{ ...use, kind, id, issue }]));
  });
  const before = new Map((await selectBodies(sql, negotiation, "issue", { ids })).map(({ id, body }) => [id, body]));
  return changed.flatMap((after) => {
    const old = before.get(after.id);
    const on = [...stay, ...moved].filter((use) => use.issue === after.id);
    return old ? ledBy({ kind: "issue", id: after.id }, checkIssueChange(old, after, on)) : [];
  });
}
