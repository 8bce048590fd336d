/** Roles, given and taken. What is done acts on the next request; who did it is in the audit. */
import { randomUUID } from "node:crypto";
import type { Role } from "@parley/domain/access";
import { DomainError } from "@parley/domain/errors";
import { oneTimeLink } from "@parley/domain/one-time-link";
import { invitationLetter, resetLetter } from "../mail/letters";
import { readEmail } from "../sign-in/accounts";
import { dropAskedEmail, stillAsked } from "../sign-in/email-change";
import { hashHandle, newHandle } from "../sign-in/handle";
import { closeReset, openReset, resetHours } from "../sign-in/reset-link";
import { invitationDays } from "../sign-in/setup-link";
import type { Work } from "../work";
import { writeAudit } from "../write-audit";
import { managesAll } from "./people.reads";
import { type PersonRow, selectByEmail, selectPeople, selectSecondStepRule } from "./people.select";

type OnRole = { user: string; everywhere: boolean };

function mustManageAll(work: Work): void {
  if (!managesAll(work.person)) throw new DomainError("forbidden", "This takes the admin's role for all negotiations.");
}

async function getPerson(work: Work, id: string): Promise<PersonRow> {
  const [found] = await selectPeople(work.sql, work.negotiation, managesAll(work.person), id);
  if (!found) throw new DomainError("not_found", "There is no such person, or you may not see them.");
  return found;
}

/** Gives a role here, or with `everywhere` in all negotiations, in place of the one held there. */
export async function giveRole({ user, everywhere, role }: OnRole & { role: Role }, work: Work) {
  if (everywhere) mustManageAll(work);
  const found = await getPerson(work, user);
  const negotiation = everywhere ? null : work.negotiation;
  await setRole(work, user, negotiation, (everywhere ? found.everywhere : found.here) ?? "none", role);
  return { user, role, everywhere };
}

async function setRole(work: Work, user: string, negotiation: string | null, from: Role | "none", role: Role) {
  if (from === role) return;
  await work.run(
    `insert into account.membership (id, user_id, negotiation_id, role) values ($1, $2, $3, $4)
     on conflict (user_id, negotiation_id) do update set role = excluded.role`,
    ...[randomUUID(), user, negotiation, role],
  );
  await writeAudit(work, negotiation ?? "", "role.give", user, { from, to: role });
}

/** Takes a role away. The last admin over all stays. */
export async function takeRole({ user, everywhere }: OnRole, work: Work) {
  if (everywhere) mustManageAll(work);
  const found = await getPerson(work, user);
  const from = everywhere ? found.everywhere : found.here;
  const negotiation = everywhere ? null : work.negotiation;
  if (from !== null) {
    await work.run(
      "delete from account.membership where user_id = $1 and negotiation_id is not distinct from $2",
      ...[user, negotiation],
    );
    await writeAudit(work, negotiation ?? "", "role.take", user, { from });
  }
  return { user, everywhere };
}

/**
 * The token of a one-time link. Where the client made one, only its hash comes here and the admin hands the link on; where it
 * asks for mail instead, it is made here and goes into the letter alone.
 * @throws DomainError `conflict` where there is no mail server.
 */
function linkToken(work: Work, tokenHash: string | null) {
  if (tokenHash !== null) return { tokenHash, mailed: null };
  const mail = work.means?.mail;
  if (!mail) throw new DomainError("conflict", "There is no mail server here. Make a link and hand it on.");
  const token = newHandle();
  return { tokenHash: hashHandle(token), mailed: { token, mail } };
}

type Invitation = { email: string; everywhere: boolean };

/**
 * Gives a role to whoever has an account of this e-mail; else opens an invitation, in place of the one sent before, by
 * which they make one. `known` says which it was.
 * @throws DomainError `invalid` for what is no e-mail address.
 */
export async function invitePerson(
  { email, everywhere, role, tokenHash: given }: Invitation & { role: Role; tokenHash: string | null },
  work: Work,
) {
  if (everywhere) mustManageAll(work);
  const address = readEmail(email);
  const negotiation = everywhere ? null : work.negotiation;
  const [person] = await selectByEmail(work.sql, address, negotiation);
  if (person) {
    await setRole(work, person.id, negotiation, person.role ?? "none", role);
    return { email: address, known: true };
  }
  const { tokenHash, mailed } = linkToken(work, given);
  const invitation = { email: address, negotiationId: negotiation };
  await work.tx.invitation.deleteMany({ where: { ...invitation, usedAt: null } });
  const expiresAt = new Date(Date.now() + invitationDays * 86_400_000);
  const row = { ...invitation, tokenHash, role, createdBy: work.userId, expiresAt };
  await work.tx.invitation.createMany({ data: [row] });
  await writeAudit(work, negotiation ?? "", "person.invite", "invitation", { role, days: invitationDays });
  if (mailed) {
    const { origin, send } = mailed.mail;
    const by = work.mustBePerson().email;
    const letter = invitationLetter(address, by, role, oneTimeLink(origin, "setup", mailed.token), invitationDays);
    work.afterwards(() => send(letter));
  }
  return { email: address, known: false };
}

/** Closes an invitation that was not used; one that is not there is fine. */
export async function takeInvitationBack({ email, everywhere }: Invitation, work: Work) {
  if (everywhere) mustManageAll(work);
  const negotiationId = everywhere ? null : work.negotiation;
  const address = readEmail(email);
  const { count } = await work.tx.invitation.deleteMany({ where: { email: address, negotiationId, usedAt: null } });
  if (count > 0) await writeAudit(work, negotiationId ?? "", "person.uninvite", "invitation", {});
  return { email: address, closed: count };
}

/**
 * Opens a link by which somebody chooses a new password, in place of the one made before. Their password and sessions stay as
 * they are until it is used.
 * @throws DomainError `conflict` where they are suspended.
 */
export async function makeResetLink(
  { user, tokenHash: given }: { user: string; tokenHash: string | null },
  work: Work,
) {
  mustManageAll(work);
  const found = await getPerson(work, user);
  if (found.suspended) throw new DomainError("conflict", "They are suspended. Let them in again first.");
  const { tokenHash, mailed } = linkToken(work, given);
  await work.run(openReset, tokenHash, user, work.userId, resetHours);
  await writeAudit(work, "", "user.resetLink", user, { hours: resetHours });
  if (mailed) {
    const { origin, send } = mailed.mail;
    const by = work.mustBePerson().email;
    const letter = resetLetter(found.email, by, oneTimeLink(origin, "reset", mailed.token), resetHours);
    work.afterwards(() => send(letter));
  }
  return { user, hours: resetHours };
}

/** Shuts somebody out of everything and ends their sessions. */
export async function suspendPerson({ user }: { user: string }, work: Work) {
  mustManageAll(work);
  await getPerson(work, user);
  const changed = await work.run(
    `update account."user" set suspended_at = now() where id = $1 and suspended_at is null`,
    user,
  );
  await work.run("delete from account.session where user_id = $1", user);
  await closeReset(work, user);
  if (changed > 0) await writeAudit(work, "", "user.suspend", user, {});
  return { user, suspended: true };
}

/** Signs somebody out everywhere, as where a device of theirs is lost. They may sign in again. */
export async function endSessions({ user }: { user: string }, work: Work) {
  mustManageAll(work);
  await getPerson(work, user);
  const ended = await work.run("delete from account.session where user_id = $1", user);
  if (ended > 0) await writeAudit(work, "", "user.endSessions", user, { ended });
  return { user, ended };
}

/** Lets somebody in again who was suspended. */
export async function restorePerson({ user }: { user: string }, work: Work) {
  mustManageAll(work);
  await getPerson(work, user);
  const changed = await work.run(
    `update account."user" set suspended_at = null where id = $1 and suspended_at is not null`,
    user,
  );
  if (changed > 0) await writeAudit(work, "", "user.restore", user, {});
  return { user, suspended: false };
}

/**
 * Has somebody sign in with the e-mail that they asked for. `email` is what the admin saw, so that nothing else is confirmed.
 * @throws DomainError `conflict` where they ask for another by now or for none, or where another account has it.
 */
export async function confirmEmail({ user, email }: { user: string; email: string }, work: Work) {
  mustManageAll(work);
  await getPerson(work, user);
  const asked = await work.run(
    `delete from account.email_change c where c.user_id = $1 and c.email = $2 and ${stillAsked("c")}`,
    ...[user, email],
  );
  if (asked === 0) throw new DomainError("conflict", "They do not ask for this e-mail any more. Look again.");
  await work.run(`update account."user" set email = $2 where id = $1`, user, email);
  // It may lie in the mailbox that was theirs before.
  await closeReset(work, user);
  await writeAudit(work, "", "user.email", user, {});
  return { user, email };
}

/** Lets somebody keep the e-mail they have. */
export async function refuseEmail({ user }: { user: string }, work: Work) {
  mustManageAll(work);
  await getPerson(work, user);
  const refused = await dropAskedEmail(work, user);
  if (refused > 0) await writeAudit(work, "", "user.refuseEmail", user, {});
  return { user, refused };
}

/** Takes the second step off an account whose owner lost app and recovery codes, and ends their sessions. */
export async function endSecondStep({ user }: { user: string }, work: Work) {
  mustManageAll(work);
  await getPerson(work, user);
  const ended = await work.run("delete from account.second_step where user_id = $1", user);
  if (ended > 0) {
    await work.run("delete from account.session where user_id = $1", user);
    await writeAudit(work, "", "user.endSecondStep", user, {});
  }
  return { user, ended };
}

/**
 * Requires a second step from a role on, or of nobody. Whoever lacks it reaches nothing but their own account from then on.
 * @throws DomainError `conflict` where whoever requires it has none, and would shut themselves out by it.
 */
export async function requireSecondStep({ from }: { from: Role | null }, work: Work) {
  mustManageAll(work);
  const [own] = await work.sql<{ may: boolean }>(
    "own-second-step",
    `select u.demo or exists (select from account.second_step t where t.user_id = u.id) as may
     from account."user" u where u.id = $1`,
    [work.userId],
  );
  if (from !== null && !own?.may) {
    throw new DomainError("conflict", "Set up a second step in your own account first.");
  }
  const was = await selectSecondStepRule(work.sql);
  if (was !== from) {
    await work.run("update account.sign_in_rule set second_step_from = $1", from);
    await writeAudit(work, "", "people.secondStep", "rule", { from: was ?? "nobody", to: from ?? "nobody" });
  }
  return { from };
}
