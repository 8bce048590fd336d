/** One-time links by which people choose a new password; an admin over all makes them and hands them on. */
import type { UnscopedRead } from "../read";
import type { UnscopedWork } from "../work";
import { hashHandle } from "./handle";

/** Hours that such a link is open. */
export const resetHours = 24;

/** Whose password a token opens. A link closes with the role of who made it, and with the suspension of who it is for. */
const byToken = `
  select u.id, u.email, u.demo
  from account.password_reset r join account."user" u on u.id = r.user_id
  where r.token_hash = $1 and r.expires_at > now() and u.suspended_at is null and exists (
    select from account.membership m join account."user" a on a.id = m.user_id
    where m.user_id = r.created_by and a.suspended_at is null and m.role = 'admin' and m.negotiation_id is null)`;

export type OpenReset = { id: string; email: string; demo: boolean };

/** Whom an open link is for; null where it opens nothing. */
export async function findReset(sql: UnscopedRead["sql"], token: string): Promise<OpenReset | null> {
  return (await sql<OpenReset>("reset", byToken, [hashHandle(token)]))[0] ?? null;
}

/** Closes the link of somebody, if one is open. */
export const closeReset = (work: UnscopedWork, user: string): Promise<number> =>
  work.run("delete from account.password_reset where user_id = $1", user);
