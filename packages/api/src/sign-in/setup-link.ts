/** One-time links by which people make their own account: the operator's for a first admin, and those that admins send. */
import type { Clients } from "@parley/db/clients";
import type { Role } from "@parley/domain/access";
import type { UnscopedRead } from "../read";
import { hashHandle, newHandle } from "./handle";

/** Hours that the operator's link is open. */
export const setupHours = 24;
/** Days that an admin's invitation is open. */
export const invitationDays = 7;

/** What every open link of the operator's is found by; those that admins send to others name who made them. */
export const openLink = () => ({ createdBy: null, negotiationId: null, usedAt: null, expiresAt: { gt: new Date() } });

/** In SQL, whether a link is open, and made by an admin who may still give roles there. */
export const openOfAdmin = (i: string): string => `${i}.used_at is null and ${i}.expires_at > now() and exists (
    select from account.membership m join account."user" u on u.id = m.user_id
    where m.user_id = ${i}.created_by and u.suspended_at is null and m.role = 'admin'
      and (m.negotiation_id is null or m.negotiation_id = ${i}.negotiation_id))`;

/** What opens with one token: whose it is for, null where the operator leaves that open, and what it gives. */
const byToken = `
  select i.email, i.role, i.negotiation_id as negotiation, i.created_by as by
  from account.invitation i
  where i.token_hash = $1 and (${openOfAdmin("i")}
    or i.created_by is null and i.used_at is null and i.expires_at > now())`;

export type OpenInvitation = { email: string | null; role: Role; negotiation: string | null; by: string | null };

/** The open link of a token. One whose admin may not give roles any more opens nothing. */
export async function findInvitation(sql: UnscopedRead["sql"], token: string): Promise<OpenInvitation | null> {
  const [found] = await sql<OpenInvitation>("invitation", byToken, [hashHandle(token)]);
  return found ?? null;
}

/** Whether somebody manages everything here already. */
export async function hasAdmin({ account }: Clients): Promise<boolean> {
  const where = { role: "admin", negotiationId: null, user: { suspendedAt: null } };
  return (await account.prisma.membership.count({ where })) > 0;
}

/** Makes a link in place of those made before, and gives its token, of which only the hash is kept. */
export async function makeSetupLink({ account }: Clients): Promise<string> {
  const token = newHandle();
  const expiresAt = new Date(Date.now() + setupHours * 3_600_000);
  await account.prisma.$transaction(async (tx) => {
    await tx.invitation.deleteMany({ where: openLink() });
    await tx.invitation.createMany({ data: [{ tokenHash: hashHandle(token), role: "admin", expiresAt }] });
    const row = { chain: "", actor: "operator", action: "setup.link", subject: "admin", detail: { hours: setupHours } };
    await tx.audit.createMany({ data: [row] });
  });
  return token;
}
