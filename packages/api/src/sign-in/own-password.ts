/** Asking people for their password again, and for a code, before they change what lets them in. */
import { DomainError } from "@parley/domain/errors";
import type { Context } from "../context";
import type { UnscopedWork } from "../work";
import { verifyPassword } from "./password";
import { renewalMinutes, renewalOf } from "./session-life";

/** Guesses by whoever holds somebody's session: so many in so many seconds. */
const guesses = { most: 10, seconds: 300 };

type Guessed = "password" | "code";
const keyOf = (what: Guessed, user: string) => `${what}-change:${user}`;
const words = { password: "with a wrong password", code: "with a wrong code" };

const countGuess = `
  insert into account.rate_limit as r (key, points, expire) values ($1, 1, $2::bigint + $3::bigint)
  on conflict (key) do update set
    points = case when r.expire < $2::bigint then 1 else r.points + 1 end,
    expire = case when r.expire < $2::bigint then excluded.expire else r.expire end
  returning points`;

/** Counts a guess before it is looked at. @throws DomainError `rate_limited` after ten in five minutes. */
export async function countAttempt(work: Pick<UnscopedWork, "sql">, what: Guessed, user: string): Promise<void> {
  const values = [keyOf(what, user), Date.now(), guesses.seconds * 1_000];
  const [row] = await work.sql<{ points: number }>("count-guess", countGuess, values);
  if ((row?.points ?? 0) > guesses.most) {
    throw new DomainError("rate_limited", `Too many attempts ${words[what]}. Try again in 5 minutes.`);
  }
}

/**
 * Counts a proof before anything is begun: each holds a connection while it is looked at, and nobody who is right is counted
 * below. @throws DomainError `rate_limited`.
 */
export async function countProof(
  _input: object,
  { means, standing }: Pick<Context, "means" | "standing">,
): Promise<void> {
  const { person } = await standing(null);
  if (person) await means.limits.countProof(person.id);
}

/**
 * Whether this is the password of whoever asks. Counted before it is looked at: so a wrong one is an answer and not an error,
 * which would undo the count.
 * @throws DomainError `rate_limited` after ten guesses in five minutes.
 */
export async function knowsPassword(
  work: Pick<UnscopedWork, "sql">,
  user: { id: string; passwordHash: string | null },
  password: string,
): Promise<boolean> {
  await countAttempt(work, "password", user.id);
  return verifyPassword(user.passwordHash, password);
}

/** Forgets the guesses of somebody who got through: those at a code only a right code forgets. */
export const forgetGuesses = (
  work: Pick<UnscopedWork, "run">,
  user: string,
  what: Guessed = "password",
): Promise<number> => work.run("delete from account.rate_limit where key = $1", keyOf(what, user));

const allowRenewal = `
  insert into account.rate_limit (key, points, expire) values ($1, 1, $2)
  on conflict (key) do update set points = 1, expire = excluded.expire`;

/** Forgets the guesses of whoever acts and proved who they are, and lets their session go on under another handle, once. */
export async function noteProof(work: UnscopedWork): Promise<void> {
  const { id, session } = work.mustBePerson();
  await forgetGuesses(work, id);
  if (work.commandId === null) return;
  await work.run(allowRenewal, renewalOf(session, work.commandId), Date.now() + renewalMinutes * 60_000);
}

/** The account of whoever acts. */
export const ownAccount = (work: UnscopedWork) =>
  work.tx.user.findUniqueOrThrow({
    where: { id: work.mustBePerson().id },
    select: { id: true, email: true, demo: true, passwordHash: true },
  });

/** Ends the sessions of whoever acts, save the one that asks. */
export function endOthers(work: UnscopedWork): Promise<number> {
  const { id, session } = work.mustBePerson();
  return work.run("delete from account.session where user_id = $1 and left(handle_hash, 16) <> $2", id, session);
}
