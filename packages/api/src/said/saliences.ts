/** How much issues matter to parties, as figures weigh it. */
import type { DatedSalience } from "@parley/domain/analysis/salience";
import type { Sql } from "../read";

/** The most saliences that one answer holds. */
const most = 5_000;

const saliences = `
  select party_id as party, issue_id as issue, value, attribution, confidence, last_day as last
  from record.salience
  where negotiation_id = $1
  order by last_day, id
  limit ${most}`;

/** Every salience with its last possible day, the earliest first. */
export async function selectSaliences(sql: Sql, negotiation: string): Promise<DatedSalience[]> {
  return sql<DatedSalience>("saliences", saliences, [negotiation]);
}
