/** Whose account it is that a provider speaks of: one that is connected, or one that an open invitation makes. */
import { randomUUID } from "node:crypto";
import type { Clients, Transaction } from "@parley/db/clients";
import type { Role } from "@parley/domain/access";
import { addUser } from "../accounts";
import { openOfAdmin } from "../setup-link";
import type { Claims } from "./provider";

export type Known = { id: string; email: string; suspended: boolean; secondStep: boolean };

const byIdentity = `
  select u.id, u.email, u.suspended_at is not null as suspended,
    exists (select from account.second_step t where t.user_id = u.id) as "secondStep"
  from account.identity i join account."user" u on u.id = i.user_id
  where i.issuer = $1 and i.subject = $2`;

/** Whose account is connected, or null. */
export async function findKnown(
  clients: Clients,
  { issuer, subject }: Pick<Claims, "issuer" | "subject">,
): Promise<Known | null> {
  const { rows } = await clients.account.pool.query<Known>(byIdentity, [issuer, subject]);
  return rows[0] ?? null;
}

/**
 * An e-mail that the provider has seen its owner read, in the form that accounts are known by; else null. Only the letters A
 * to Z are made small: other letters have more than one small form, and so could be somebody else's address.
 */
export function verifiedEmail({ email, emailVerified }: Claims): string | null {
  if (emailVerified !== true || typeof email !== "string" || email.length > 300) return null;
  return /^[^\s@\p{C}]+@[^\s@\p{C}]+$/u.test(email) ? email.replaceAll(/[A-Z]/g, (one) => one.toLowerCase()) : null;
}

function nameOf({ name }: Claims, email: string): string {
  const said = typeof name === "string" ? name.replaceAll(/[\s\p{C}]+/gu, " ").trim() : "";
  return ([...said].slice(0, 120).join("") || email.split("@", 1)[0]) ?? email;
}

const useInvitations = `
  update account.invitation i set used_at = now()
  where i.email = $1 and ${openOfAdmin("i")}
  returning i.role, i.negotiation_id as negotiation`;

type Invited = { role: Role; negotiation: string | null };

/**
 * Makes the account that open invitations to a verified e-mail are for, without a password, and connects it. Null where there
 * is none. An account that has this e-mail already is left alone: its owner connects it, being signed in.
 */
export async function join(clients: Clients, claims: Claims): Promise<Known | null> {
  const email = verifiedEmail(claims);
  if (email === null) return null;
  return clients.account.prisma.$transaction(async (tx) => {
    if (await tx.user.findUnique({ where: { email }, select: { id: true } })) return null;
    // Whoever marks them has them: of two at once one waits here, and then finds none.
    const [first, ...more] = await tx.$queryRawUnsafe<Invited[]>(useInvitations, email);
    if (!first) return null;
    const id = await addUser(tx, { ...first, email, name: nameOf(claims, email), password: null }, "provider");
    await connect(tx, id, claims);
    const memberships = more.map(({ role, negotiation }) => ({
      ...{ id: randomUUID(), userId: id, negotiationId: negotiation, role },
    }));
    await tx.membership.createMany({ data: memberships, skipDuplicates: true });
    const rows = [first, ...more].map(({ role, negotiation }) => ({
      ...{ chain: negotiation ?? "", actor: "provider", action: "person.join", subject: id, detail: { role } },
    }));
    for (const row of rows) await tx.audit.createMany({ data: [row] });
    return { id, email, suspended: false, secondStep: false };
  });
}

/** Has an identity stand for an account, in place of the one before. @throws where it stands for another. */
export async function connect(tx: Transaction, userId: string, { issuer, subject }: Claims): Promise<void> {
  await tx.identity.deleteMany({ where: { userId } });
  await tx.identity.createMany({ data: [{ issuer, subject, userId }] });
}
