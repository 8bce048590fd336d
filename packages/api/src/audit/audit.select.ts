import { instant } from "../instant";
import type { Sql } from "../read";

/** What the log is narrowed to; null leaves a question open. Days are ISO days in UTC, both counted in. */
export type AuditFilter = { who: string | null; what: AuditPart | null; since: string | null; until: string | null };

/** The parts that what is done falls into, each with what the names of its actions begin with. */
export const auditParts = {
  record: ["changeset", "record", "negotiation"],
  texts: ["text", "sentence", "coding", "doubleCoding"],
  files: ["download"],
  roles: ["role", "person", "people"],
  accounts: ["user", "setup"],
  sessions: ["session"],
} as const;
export type AuditPart = keyof typeof auditParts;

export type AuditRow = {
  seq: number;
  at: string;
  actor: string;
  /** Who that is; null where it was no person. */
  name: string | null;
  action: string;
  subject: string;
  /** Who that is, where it is a person. */
  subjectName: string | null;
  detail: object;
  /** What the row is sealed with, over it and the row before. */
  hash: string;
};

const rows = `
  select a.seq, ${instant("a.at")} as at, a.actor, u.name, a.action, a.subject, s.name as "subjectName", a.detail, a.hash
  from ledger.audit a
  left join account."user" u on u.id = a.actor
  left join account."user" s on s.id = a.subject
  where a.chain = $1 and a.seq < $2
    and ($3::text is null or a.actor = $3 or position(lower($3) in lower(u.name)) > 0)
    and ($4::text[] is null or split_part(a.action, '.', 1) = any($4))
    and ($5::date is null or a.at >= $5::date::timestamp at time zone 'UTC')
    and ($6::date is null or a.at < ($6::date + 1)::timestamp at time zone 'UTC')
  order by a.seq desc
  limit $7`;

const beyond = 2_147_483_647;

/** Rows of one chain, a negotiation's or '' of accounts, latest first, from below `before`. */
export function selectAudit(
  sql: Sql,
  chain: string,
  { who, what, since, until }: AuditFilter,
  { before, limit }: { before: number | null; limit: number },
): Promise<AuditRow[]> {
  const named = what && auditParts[what];
  return sql<AuditRow>("", rows, [chain, before ?? beyond, who, named, since, until, limit]);
}
