import { instant } from "../instant";
import type { Read } from "../read";

type AuditRow = {
  seq: number;
  at: string;
  actor: string;
  name: string | null;
  action: string;
  subject: string;
  detail: object;
};

const rows = `
  select a.seq, ${instant("a.at")} as at, a.actor, u.name,
    a.action, a.subject, a.detail
  from ledger.audit a left join account."user" u on u.id = a.actor
  where a.chain = $1 and a.seq < $2
  order by a.seq desc
  limit $3`;

/** Who did what in this negotiation, latest first, from below `before`. */
export async function listAudit(input: { before: number | null; limit: number }, { sql, ground }: Read) {
  return sql<AuditRow>("audit", rows, [ground.id, input.before ?? 2_147_483_647, input.limit]);
}
