/** The one-time link by which an installation without the demo gets its first admin. Only the operator makes one. */
import type { Clients } from "@parley/db/clients";
import { hashHandle, newHandle } from "./handle";

/** Hours that a link is open. */
export const setupHours = 24;

/** What every open link of the operator's is found by; those that admins send to others name who made them. */
export const openLink = () => ({ createdBy: null, negotiationId: null, usedAt: null, expiresAt: { gt: new Date() } });

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
