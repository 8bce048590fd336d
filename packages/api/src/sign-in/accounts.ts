/** Signing in and out, and making accounts. The web listener and the command line call these; no endpoint does. */
import { randomUUID } from "node:crypto";
import type { Clients, Transaction } from "@parley/db/clients";
import type { Role } from "@parley/domain/access";
import { DomainError, isDomainError } from "@parley/domain/errors";
import { sqlOf } from "../read";
import { demoAccounts } from "./demo";
import { hashHandle, newHandle } from "./handle";
import type { Limits } from "./limits";
import { noteRefusal } from "./note-refusal";
import { checkPassword, demoPassword, hashPassword, verifyPassword } from "./password";
import type { Seal } from "./seal";
import { useCode } from "./second-step";
import { endBeyondMost, idleHours, sessionDays } from "./session-life";

export type SignIn = { email: string; password: string; code?: string; device: string; network: string };

/** An e-mail as accounts are known by it. @throws DomainError `invalid` for what is none. */
export function readEmail(email: string): string {
  const address = foldEmail(email);
  if (/^[^\s@]+@[^\s@]+$/.test(address)) return address;
  const text = "This is not an e-mail address.";
  throw new DomainError("invalid", text, [{ path: "email", text }]);
}

const foldEmail = (email: string) => email.trim().toLowerCase().slice(0, 300);

/**
 * Opens a session for whoever knows the password. Null for every failure alike.
 * @throws DomainError `rate_limited` where there were too many attempts from this network or at this account;
 * `unauthenticated` where the password is right and a code is asked for as well.
 */
export async function signIn(
  clients: Clients,
  limits: Limits,
  seal: Seal,
  attempt: SignIn,
): Promise<{ handle: string } | null> {
  const email = foldEmail(attempt.email);
  const counted = { email, network: attempt.network };
  const refuse = (user: string | null, action: "session.refuse" | "session.code" = "session.refuse") => {
    noteRefusal(clients, limits, action, user);
    return null;
  };
  const noteLimit = (user: string | null) => (error: unknown) => {
    const reached = isDomainError(error) && error.code === "rate_limited";
    if (reached) noteRefusal(clients, limits, "session.limit", user);
    throw error;
  };
  await limits.count(counted).catch(noteLimit(null));
  const { prisma } = clients.account;
  const user = await prisma.user.findUnique({
    where: { email },
    select: { id: true, passwordHash: true, suspendedAt: true, secondStep: { select: { userId: true } } },
  });
  const matches = await verifyPassword(user?.passwordHash ?? null, attempt.password);
  if (!user || !matches || user.suspendedAt) return refuse(user?.id ?? null);
  if (user.secondStep) {
    if (!attempt.code) throw new DomainError("unauthenticated", "A code is asked for as well.");
    await limits.countCode(counted).catch(noteLimit(user.id));
    const { pool } = clients.account;
    const run = async (text: string, ...values: unknown[]) => (await pool.query(text, values)).rowCount ?? 0;
    if (!(await useCode({ sql: sqlOf(clients.account), run }, seal, user.id, attempt.code))) {
      return refuse(user.id, "session.code");
    }
    await limits.forgetCodes(counted);
  }
  await limits.forget(counted);
  return { handle: await openSession(clients, user.id, attempt.device, attempt.network) };
}

/** Opens a session, notes it, and gives its handle, which only the cookie will know. */
export async function openSession(clients: Clients, userId: string, device: string, network: string): Promise<string> {
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
    prisma.audit.createMany({ data: [sessionNote(userId, "session.open", data.handleHash)] }),
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

/** Which session, by what its owner's list of sessions names it; not from where, since nobody could ever take that out again. */
const sessionNote = (actor: string, action: "session.open" | "session.close", handleHash: string) => ({
  ...{ chain: "", actor, action, subject: handleHash.slice(0, 16), detail: {} },
});

export type NewUser = {
  email: string;
  name: string;
  password: string;
  role: Role | null;
  /** Where the role counts; null, and nothing said, for all negotiations. */
  negotiation?: string | null;
  demo?: boolean;
};

/** Makes an account with a role over all negotiations, or with none, as the operator. @throws DomainError as `addUser` does. */
export const createUser = (clients: Clients, user: NewUser): Promise<string> =>
  clients.account.prisma.$transaction((tx) => addUser(tx, user, "operator"));

/**
 * Makes an account and writes down who made it.
 * @throws DomainError `invalid` for a weak password, `conflict` where the e-mail has an account.
 */
export async function addUser(
  tx: Transaction,
  { email, name, password, role, negotiation = null, demo = false }: NewUser,
  actor: string,
): Promise<string> {
  const address = readEmail(email);
  checkPassword(password, address, demo);
  if (await tx.user.findUnique({ where: { email: address }, select: { id: true } })) {
    throw new DomainError("conflict", "This e-mail has an account.");
  }
  const id = randomUUID();
  const passwordHash = await hashPassword(password);
  await tx.user.createMany({ data: [{ id, email: address, name: name.trim(), passwordHash, demo }] });
  const membership = { id: randomUUID(), userId: id, negotiationId: negotiation };
  if (role) await tx.membership.createMany({ data: [{ ...membership, role }] });
  const detail = { role: role ?? "none", demo };
  await tx.audit.createMany({ data: [{ chain: "", actor, action: "user.create", subject: id, detail }] });
  return id;
}

/** Makes the four accounts of demo mode where they are missing. Gives those that were made. */
export async function ensureDemoAccounts(clients: Clients): Promise<string[]> {
  const made: string[] = [];
  for (const account of demoAccounts.people) {
    const where = { email: account.email };
    if (await clients.account.prisma.user.findUnique({ where, select: { id: true } })) continue;
    const { email, name, role } = account;
    await createUser(clients, { email, name, role, password: demoPassword, demo: true });
    made.push(account.email);
  }
  return made;
}
