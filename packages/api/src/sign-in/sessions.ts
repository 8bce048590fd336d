/** Sessions: opened for whoever proved who they are, however they did, and ended. */
import type { Clients } from "@parley/db/clients";
import { hashHandle, newHandle } from "./handle";
import { endBeyondMost, idleHours, renewalOf, sessionDays, stillOpen } from "./session-life";

/** Opens a session, notes it, and gives its handle, which only the cookie will know. */
export async function openSession(
  clients: Clients,
  userId: string,
  device: string,
  network: string,
  detail: { through?: "provider" } = {},
): Promise<string> {
  const handle = newHandle();
  const expiresAt = new Date(Date.now() + sessionDays * 86_400_000);
  const [deviceNoted, networkNoted] = [device.slice(0, 300) || null, network.slice(0, 100) || null];
  const data = { handleHash: hashHandle(handle), userId, expiresAt, device: deviceNoted, network: networkNoted };
  const idle = new Date(Date.now() - idleHours * 3_600_000);
  const { prisma } = clients.account;
  await prisma.$transaction([
    prisma.session.deleteMany({ where: { userId, OR: [{ expiresAt: { lt: new Date() } }, { seenAt: { lt: idle } }] } }),
    prisma.session.createMany({ data: [data] }),
    prisma.$executeRawUnsafe(endBeyondMost, userId),
    prisma.audit.createMany({ data: [sessionNote(userId, "session.open", data.handleHash, detail)] }),
  ]);
  return handle;
}

/** Ends the session of a handle; a handle that opens nothing is fine. */
export async function endSession(clients: Clients, handle: string): Promise<void> {
  const where = { handleHash: hashHandle(handle) };
  await clients.account.prisma.$transaction(async (tx) => {
    const open = await tx.session.findUnique({ where, select: { userId: true } });
    const { count } = await tx.session.deleteMany({ where });
    if (!open || count === 0) return;
    await tx.audit.createMany({ data: [sessionNote(open.userId, "session.close", where.handleHash)] });
  });
}

/**
 * Has a session go on under another handle, once and within a minute of a proof given in it. Null where none was, or it is not
 * open.
 * @param proof the id of the command that gave the proof.
 * @returns the handle, which only the cookie will know.
 */
export async function renewSession(clients: Clients, handle: string, proof: string): Promise<string | null> {
  const next = newHandle();
  const [before, after] = [hashHandle(handle), hashHandle(next)];
  return clients.account.prisma.$transaction(async (tx) => {
    const granted = "delete from account.rate_limit where key = $1 and expire > $2";
    if ((await tx.$executeRawUnsafe(granted, renewalOf(before.slice(0, 16), proof), Date.now())) === 0) return null;
    const text = `update account.session s set handle_hash = $2 where s.handle_hash = $1 and ${stillOpen("s")} returning s.user_id`;
    const [found] = await tx.$queryRawUnsafe<{ user_id: string }[]>(text, before, after);
    if (!found) return null;
    const detail = { as: after.slice(0, 16) };
    await tx.audit.createMany({ data: [sessionNote(found.user_id, "session.renew", before, detail)] });
    return next;
  });
}

type Noted = "session.open" | "session.close" | "session.renew";

/** Which session, by what its owner's list of sessions names it; not from where, since nobody could ever take that out again. */
const sessionNote = (actor: string, action: Noted, handleHash: string, detail = {}) => ({
  ...{ chain: "", actor, action, subject: handleHash.slice(0, 16), detail },
});
