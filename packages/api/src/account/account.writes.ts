/** What people change of their own account. It acts on the next request, and who did it is in the audit. */
import { DomainError, refuse } from "@parley/domain/errors";
import { readEmail } from "../sign-in/accounts";
import { dropAskedEmail } from "../sign-in/email-change";
import { endOthers, noteProof, ownAccount } from "../sign-in/own-password";
import { checkPassword, hashPassword } from "../sign-in/password";
import { findWrong, type Proof } from "../sign-in/proof";
import { closeReset } from "../sign-in/reset-link";
import type { UnscopedWork } from "../work";
import { writeAudit } from "../write-audit";

/** Changes what others read beside this person's work; the ledger knows people by number, so no history changes. */
export async function changeName({ name }: { name: string }, work: UnscopedWork) {
  const person = work.mustBePerson();
  if (name !== person.name) {
    await work.run(`update account."user" set name = $2 where id = $1`, person.id, name);
    await writeAudit(work, "", "user.name", person.id, {});
  }
  return { name };
}

type NewPassword = Proof & { password: string };

/**
 * Changes the password of whoever knows the one there is, and the code where there is a second step; ends every other session.
 * A wrong one is an answer and not an error, since an error would undo the count of attempts.
 * @throws DomainError `invalid` for a weak password, `rate_limited` after ten wrong ones in five minutes.
 */
export async function changePassword({ password, ...proof }: NewPassword, work: UnscopedWork) {
  const person = work.mustBePerson();
  const user = await ownAccount(work);
  const wrong = await findWrong(proof, user, work);
  if (wrong) return { changed: false, ended: 0, wrong };
  // After the count: what it costs to look at is no stranger's to ask for without end. A refusal gives back a code that was used.
  checkPassword(password, user.email, user.demo);
  await work.run(
    `update account."user" set password_hash = $2, password_changed_at = now() where id = $1`,
    ...[person.id, await hashPassword(password)],
  );
  await noteProof(work);
  await closeReset(work, person.id);
  await dropAskedEmail(work, person.id);
  const ended = await endOthers(work);
  await writeAudit(work, "", "user.password", person.id, { ended });
  return { changed: true, ended, wrong };
}

/**
 * Takes the provider of sign-ins off one's own account, and ends every other session, since one may have begun by it.
 * @throws DomainError `conflict` where there is no password, which is the only other way in.
 */
export async function disconnect(proof: Proof, work: UnscopedWork) {
  const person = work.mustBePerson();
  const user = await ownAccount(work);
  if (user.passwordHash === null) {
    throw new DomainError("conflict", "You have no password yet, and would be shut out. Choose one by a link first.");
  }
  const wrong = await findWrong(proof, user, work);
  if (wrong) return { disconnected: false, wrong };
  await noteProof(work);
  const gone = await work.run("delete from account.identity where user_id = $1", person.id);
  if (gone > 0) await writeAudit(work, "", "user.disconnect", person.id, { ended: await endOthers(work) });
  return { disconnected: true, wrong };
}

/** Ends one of one's own sessions; one that has ended, or is somebody else's, is left as it is. */
export async function endOwnSession({ session }: { session: string }, work: UnscopedWork) {
  const person = work.mustBePerson();
  const ended = await work.run(
    "delete from account.session where user_id = $1 and left(handle_hash, 16) = $2",
    ...[person.id, session],
  );
  if (ended > 0) await writeAudit(work, "", "session.end", person.id, { ended });
  return { ended };
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(_input: object, work: UnscopedWork) {
  const person = work.mustBePerson();
  const ended = await endOthers(work);
  if (ended > 0) await writeAudit(work, "", "session.end", person.id, { ended });
  return { ended };
}

type NewEmail = Proof & { email: string };

/**
 * Asks to sign in with another e-mail, in place of what was asked before. Nothing changes until an admin over all confirms it:
 * roles are given by e-mail, so nobody may take on an address by typing it. Whether it has an account is not told here.
 * @throws DomainError `invalid` for what is no e-mail address, `conflict` in an account of the demo.
 */
export async function askForEmail({ email, ...proof }: NewEmail, work: UnscopedWork) {
  const person = work.mustBePerson();
  const address = readEmail(email);
  const user = await ownAccount(work);
  if (user.demo) throw new DomainError("conflict", "An account of the demo keeps its e-mail.");
  if (user.email === address) refuse([{ path: "email", text: "You sign in with this e-mail already." }]);
  const wrong = await findWrong(proof, user, work);
  if (wrong) return { asked: false, wrong };
  await noteProof(work);
  await work.run(
    `insert into account.email_change (user_id, email) values ($1, $2)
     on conflict (user_id) do update set email = excluded.email, asked_at = now()`,
    ...[person.id, address],
  );
  await writeAudit(work, "", "user.askEmail", person.id, {});
  return { asked: true, wrong };
}

/** Takes back what was asked; where nothing was, that is fine. */
export async function takeEmailBack(_input: object, work: UnscopedWork) {
  const person = work.mustBePerson();
  const taken = await dropAskedEmail(work, person.id);
  return { taken };
}
