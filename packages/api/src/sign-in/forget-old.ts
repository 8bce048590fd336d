import type { Clients } from "@parley/db/clients";
import { stillAsked } from "./email-change";
import { stillOpen } from "./session-life";

/** Days that a used or run out link is kept, by which an admin sees that it was; and what a command answered, for who sends it again. */
const days = { link: 30, command: 90 };

const before = (column: string, count: number) => `${column} < now() - interval '${count} days'`;
const ofAccounts = [
  `delete from account.session s where not (${stillOpen("s")})`,
  `delete from account.invitation where ${before("coalesce(used_at, expires_at)", days.link)}`,
  "delete from account.password_reset where expires_at < now()",
  `delete from account.email_change c where not (${stillAsked("c")})`,
  `delete from account.command where ${before("done_at", days.command)}`,
];
const ofDesk = [`delete from desk.command where ${before("done_at", days.command)}`];

/** Lets go of what is kept of people and opens nothing any more. Safe to repeat, and on several servers at once. */
export async function forgetOld({ account, desk }: Clients): Promise<void> {
  for (const statement of ofAccounts) await account.pool.query(statement);
  for (const statement of ofDesk) await desk.pool.query(statement);
}
