/** Signing in and out, and making accounts. The web listener and the command line call these; no endpoint does. */
import { randomUUID } from "node:crypto";
import type { Clients, Transaction } from "@parley/db/clients";
import type { Role } from "@parley/domain/access";
import { DomainError, isDomainError } from "@parley/domain/errors";
import { demoAccounts } from "./demo";
import type { Limits } from "./limits";
import { noteRefusal } from "./note-refusal";
import { checkPassword, demoPassword, hashPassword, verifyPassword } from "./password";
import type { Seal } from "./seal";
import { statementsOf, useCode } from "./second-step";
import { openSession } from "./sessions";

export type SignIn = { email: string; password: string; code?: string; device: string; network: string };

/** An e-mail as accounts are known by it. @throws DomainError `invalid` for what is none. */
export function readEmail(email: string): string {
  const address = foldEmail(email);
  if (/^[^\s@]+@[^\s@]+$/.test(address)) return address;
  const text = "This is not an e-mail address.";
  throw new DomainError("invalid", text, [{ path: "email", text }]);
}

/** One spelling of an address, whatever was typed. */
export const foldEmail = (email: string) => email.trim().toLowerCase().slice(0, 300);

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
    if (!attempt.code) {
      // The sign-in page always asks first without one: where its owner is known there is nothing to say.
      const { id } = user;
      void limits.isKnown(counted).then(
        (known) => known || noteRefusal(clients, limits, "session.asked", id),
        () => undefined,
      );
      throw new DomainError("unauthenticated", "A code is asked for as well.");
    }
    await limits.countCode(counted).catch(noteLimit(user.id));
    if (!(await useCode(statementsOf(clients.account), seal, user.id, attempt.code))) {
      return refuse(user.id, "session.code");
    }
    await limits.forgetCodes(counted);
  }
  await limits.forget(counted);
  return { handle: await openSession(clients, user.id, attempt.device, attempt.network) };
}

export type NewUser = {
  email: string;
  name: string;
  /** Null for whoever signs in through a provider. */
  password: string | null;
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
  if (password !== null) checkPassword(password, address, demo);
  if (await tx.user.findUnique({ where: { email: address }, select: { id: true } })) {
    throw new DomainError("conflict", "This e-mail has an account.");
  }
  const id = randomUUID();
  const passwordHash = password === null ? null : await hashPassword(password);
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
