/** One-time links by which people choose a new password: an admin over all hands them on, or they ask for one by mail. */
import type { Clients } from "@parley/db/clients";
import { oneTimeLink } from "@parley/domain/one-time-link";
import { askedResetLetter } from "../mail/letters";
import type { Means } from "../means";
import type { UnscopedRead } from "../read";
import type { UnscopedWork } from "../work";
import { hashHandle, newHandle } from "./handle";
import { noteRefusal } from "./note-refusal";

/** Hours that an admin's link is open, and one that its person asked for. */
export const resetHours = 24;
const askedHours = 1;

/** Whose password a token opens. A link closes with the role of who made it, and with the suspension of who it is for. */
const byToken = `
  select u.id, u.email, u.demo
  from account.password_reset r join account."user" u on u.id = r.user_id
  where r.token_hash = $1 and r.expires_at > now() and u.suspended_at is null and (r.created_by is null or exists (
    select from account.membership m join account."user" a on a.id = m.user_id
    where m.user_id = r.created_by and a.suspended_at is null and m.role = 'admin' and m.negotiation_id is null))`;

export type OpenReset = { id: string; email: string; demo: boolean };

/** Whom an open link is for; null where it opens nothing. */
export async function findReset(sql: UnscopedRead["sql"], token: string): Promise<OpenReset | null> {
  return (await sql<OpenReset>("reset", byToken, [hashHandle(token)]))[0] ?? null;
}

/** Opens a link of somebody in place of the one before: its token's hash, whose it is, who made it, for how many hours. */
export const openReset = `
  insert into account.password_reset (token_hash, user_id, created_by, expires_at)
  values ($1, $2, $3, now() + make_interval(hours => $4::int))
  on conflict (user_id) do update set token_hash = excluded.token_hash, created_by = excluded.created_by,
    created_at = now(), expires_at = excluded.expires_at`;

/**
 * Mails a link for a new password to the e-mail that an account is known by, if there is one that may have it. It is called
 * after the answer, which so is the same in words and in time whether there is.
 */
export async function mailReset(clients: Clients, { mail, limits }: Means, email: string): Promise<void> {
  if (!mail) return;
  const { pool, prisma } = clients.account;
  const where = { email, demo: false, suspendedAt: null };
  const user = await prisma.user.findFirst({ where, select: { id: true, email: true } });
  if (!user) return;
  const token = newHandle();
  await pool.query(openReset, [hashHandle(token), user.id, null, askedHours]);
  noteRefusal(clients, limits, "user.askReset", user.id);
  await mail.send(askedResetLetter(user.email, oneTimeLink(mail.origin, "reset", token), askedHours));
}

/** Closes the link of somebody, if one is open. */
export const closeReset = (work: UnscopedWork, user: string): Promise<number> =>
  work.run("delete from account.password_reset where user_id = $1", user);
