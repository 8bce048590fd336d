import { DomainError } from "@parley/domain/errors";
import { addUser, readEmail } from "../sign-in/accounts";
import { dropAskedEmail } from "../sign-in/email-change";
import { hashHandle } from "../sign-in/handle";
import { checkPassword, hashPassword } from "../sign-in/password";
import { findReset, mailReset } from "../sign-in/reset-link";
import { findInvitation } from "../sign-in/setup-link";
import type { UnscopedWork } from "../work";
import { writeAudit } from "../write-audit";

type NewPerson = { token: string; name: string; email: string; password: string };

/**
 * Makes the account that an open link is for: an admin's over all by the operator's link, by an invitation that of whoever was
 * invited, under the e-mail it was sent to. The link is used by that; what is refused leaves it open.
 * @throws DomainError `not_found` for a link that is not open, `invalid` and `conflict` as for every new account.
 */
export async function setUpAccount({ token, name, email, password }: NewPerson, work: UnscopedWork) {
  const invitation = await findInvitation(work.sql, token);
  const where = { tokenHash: hashHandle(token), usedAt: null };
  const { count } = await work.tx.invitation.updateMany({ where, data: { usedAt: new Date() } });
  if (!invitation || count === 0) {
    throw new DomainError("not_found", "This link is not open any more. Ask whoever sent it for another.");
  }
  const { role, negotiation, by } = invitation;
  const person = { name, email: invitation.email ?? email, password, role, negotiation };
  const id = await addUser(work.tx, person, work.actor);
  if (by !== null) await writeAudit(work, negotiation ?? "", "person.join", id, { role });
  return { made: true };
}

/**
 * Has a link for a new password mailed, if there is an account of this e-mail: the answer does not tell, nor does its time. It
 * says whether there is a mail server at all.
 */
export async function askForReset({ email }: { email: string }, work: UnscopedWork) {
  const { means } = work;
  const address = readEmail(email);
  if (!means?.mail) return { asked: false };
  work.afterwards((clients) => mailReset(clients, means, address));
  return { asked: true };
}

type NewPassword = { token: string; password: string };

/**
 * Sets the password of whoever an open link is for, ends all their sessions, and takes off the provider of sign-ins that
 * the password before could connect. The link is used by that; what is refused leaves it open.
 * @throws DomainError `not_found` for a link that is not open, `invalid` for a weak password.
 */
export async function resetPassword({ token, password }: NewPassword, work: UnscopedWork) {
  const found = await findReset(work.sql, token);
  if (found) checkPassword(password, found.email, found.demo);
  // Whoever deletes the row has the link: of two at once one waits here, and then finds it used.
  const used = await work.run("delete from account.password_reset where token_hash = $1", hashHandle(token));
  if (!found || used === 0) {
    throw new DomainError("not_found", "This link is not open any more. Ask whoever sent it for another.");
  }
  // Whoever had the password before could connect a provider's account of their own by it. What came before any password stays.
  await work.run(
    `delete from account.identity i using account."user" u
     where i.user_id = u.id and u.id = $1 and u.password_hash is not null`,
    found.id,
  );
  await work.run(
    `update account."user" set password_hash = $2, password_changed_at = now() where id = $1`,
    ...[found.id, await hashPassword(password)],
  );
  const ended = await work.run("delete from account.session where user_id = $1", found.id);
  await dropAskedEmail(work, found.id);
  // Who holds what was sent to the e-mail is let in from here, whoever guesses at the account elsewhere meanwhile.
  const { network, means } = work;
  if (network !== null) work.afterwards(async () => means?.limits.know({ email: found.email, network }));
  await writeAudit(work, "", "user.reset", found.id, { ended });
  return { changed: true };
}
