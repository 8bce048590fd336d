import type { Sql } from "../read";
import { mostRecords, type Published, selectBodies } from "../record/record.select";

const leaning = `
  select 'position' as kind, id from record.position where negotiation_id = $1 and issue_id = $2
  union
  select 'proposal', proposal_id from record.provision where negotiation_id = $1 and issue_id = $2
  order by 1, 2`;

/** A published record that has a place on an issue. */
export type LeaningRecord = Published<"position"> | Published<"proposal">;

/** Every published position and proposal that stands on an issue, positions first, by id. */
export async function selectLeaning(sql: Sql, negotiation: string, issue: string): Promise<LeaningRecord[]> {
  const keys = await sql<{ kind: "position" | "proposal"; id: string }>("leaning-on", leaning, [negotiation, issue]);
  const found: LeaningRecord[] = [];
  for (const kind of ["position", "proposal"] as const) {
    const ids = keys.filter((key) => key.kind === kind).map(({ id }) => id);
    for (let i = 0; i < ids.length; i += mostRecords) {
      const some = await selectBodies(sql, negotiation, kind, { ids: ids.slice(i, i + mostRecords) });
      found.push(...(some as LeaningRecord[]));
    }
  }
  return found;
}
