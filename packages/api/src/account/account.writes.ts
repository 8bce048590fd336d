/** What people change of their own account. It acts on the next request, and who did it is in the audit. */
import { DomainError, refuse } from "@parley/domain/errors";
import { readEmail } from "../sign-in/accounts";
import { checkPassword, hashPassword, verifyPassword } from "../sign-in/password";
import { closeReset } from "../sign-in/reset-link";
import type { UnscopedWork } from "../work";
import { writeAudit } from "../write-audit";

function mustBePerson({ person }: UnscopedWork) {
  if (!person) throw new DomainError("unauthenticated", "Sign in to go on.");
  return person;
}

/** Changes what others read beside this person's work; the ledger knows people by number, so no history changes. */
export async function changeName({ name }: { name: string }, work: UnscopedWork) {
  const person = mustBePerson(work);
  if (name !== person.name) {
    await work.run(`update account."user" set name = $2 where id = $1`, person.id, name);
    await writeAudit(work, "", "user.name", person.id, {});
  }
  return { name };
}

/** Guesses at a password by whoever holds somebody's session: so many in so many seconds. */
const guesses = { most: 10, seconds: 300 };

const countGuess = `
  insert into account.rate_limit as r (key, points, expire) values ($1, 1, $2::bigint + $3::bigint)
  on conflict (key) do update set
    points = case when r.expire < $2::bigint then 1 else r.points + 1 end,
    expire = case when r.expire < $2::bigint then excluded.expire else r.expire end
  returning points`;

async function mustBeFewGuesses(work: UnscopedWork, user: string): Promise<void> {
  const values = [`password-change:${user}`, Date.now(), guesses.seconds * 1_000];
  const [row] = await work.sql<{ points: number }>("count-guess", countGuess, values);
  if ((row?.points ?? 0) > guesses.most) {
    throw new DomainError("rate_limited", "Too many attempts with a wrong password. Try again in 5 minutes.");
  }
}

/** Whether this is the password of the person who asks. Counted before it is looked at. */
async function knowsPassword(work: UnscopedWork, user: { id: string; passwordHash: string | null }, password: string) {
  await mustBeFewGuesses(work, user.id);
  return verifyPassword(user.passwordHash, password);
}

const forgetGuesses = (work: UnscopedWork, user: string) =>
  work.run("delete from account.rate_limit where key = $1", `password-change:${user}`);

type NewPassword = { currentPassword: string; password: string };

/**
 * Changes the password of whoever knows the one there is, and ends every other session. A wrong one is an answer and not an
 * error, since an error would undo the count of attempts.
 * @throws DomainError `invalid` for a weak password, `rate_limited` after ten wrong ones in five minutes.
 */
export async function changePassword({ currentPassword, password }: NewPassword, work: UnscopedWork) {
  const person = mustBePerson(work);
  const user = await work.tx.user.findUniqueOrThrow({
    where: { id: person.id },
    select: { id: true, email: true, demo: true, passwordHash: true },
  });
  checkPassword(password, user.email, user.demo);
  if (!(await knowsPassword(work, user, currentPassword))) return { changed: false, ended: 0 };
  await work.run(
    `update account."user" set password_hash = $2, password_changed_at = now() where id = $1`,
    ...[person.id, await hashPassword(password)],
  );
  await forgetGuesses(work, person.id);
  await closeReset(work, person.id);
  const ended = await endOthers(work, person);
  await writeAudit(work, "", "user.password", person.id, { ended });
  return { changed: true, ended };
}

const endOthers = (work: UnscopedWork, { id, session }: { id: string; session: string }) =>
  work.run("delete from account.session where user_id = $1 and left(handle_hash, 16) <> $2", id, session);

/** Ends one of one's own sessions; one that has ended, or is somebody else's, is left as it is. */
export async function endOwnSession({ session }: { session: string }, work: UnscopedWork) {
  const person = mustBePerson(work);
  const ended = await work.run(
    "delete from account.session where user_id = $1 and left(handle_hash, 16) = $2",
    ...[person.id, session],
  );
  if (ended > 0) await writeAudit(work, "", "session.end", person.id, { ended });
  return { ended };
}

/** Ends all of one's own sessions but the one that asks. */
export async function endOtherSessions(_input: object, work: UnscopedWork) {
  const person = mustBePerson(work);
  const ended = await endOthers(work, person);
  if (ended > 0) await writeAudit(work, "", "session.end", person.id, { ended });
  return { ended };
}

type NewEmail = { currentPassword: string; email: string };

/**
 * Asks to sign in with another e-mail, in place of what was asked before. Nothing changes until an admin over all confirms it:
 * roles are given by e-mail, so nobody may take on an address by typing it. Whether it has an account is not told here.
 * @throws DomainError `invalid` for what is no e-mail address, `conflict` in an account of the demo.
 */
export async function askForEmail({ currentPassword, email }: NewEmail, work: UnscopedWork) {
  const person = mustBePerson(work);
  const address = readEmail(email);
  const user = await work.tx.user.findUniqueOrThrow({
    where: { id: person.id },
    select: { id: true, email: true, demo: true, passwordHash: true },
  });
  if (user.demo) throw new DomainError("conflict", "An account of the demo keeps its e-mail.");
  if (user.email === address) refuse([{ path: "email", text: "You sign in with this e-mail already." }]);
  if (!(await knowsPassword(work, user, currentPassword))) return { asked: false };
  await forgetGuesses(work, person.id);
  await work.run(
    `insert into account.email_change (user_id, email) values ($1, $2)
     on conflict (user_id) do update set email = excluded.email, asked_at = now()`,
    ...[person.id, address],
  );
  await writeAudit(work, "", "user.askEmail", person.id, {});
  return { asked: true };
}

/** Takes back what was asked; where nothing was, that is fine. */
export async function takeEmailBack(_input: object, work: UnscopedWork) {
  const person = mustBePerson(work);
  const taken = await work.run("delete from account.email_change where user_id = $1", person.id);
  return { taken };
}
