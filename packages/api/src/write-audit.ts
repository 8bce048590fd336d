import type { Prisma } from "@parley/db/clients";
import type { UnscopedWork } from "./work";

/** Adds one row to an audit chain: a negotiation's, or '' for what belongs to none. Number, time and hash are the database's. */
export async function writeAudit(
  work: UnscopedWork,
  chain: string,
  action: string,
  subject: string,
  detail: Prisma.InputJsonObject,
): Promise<void> {
  await work.tx.audit.createMany({ data: [{ chain, actor: work.actor, action, subject, detail }] });
}
