import { highestRole } from "@parley/domain/access";
import { DomainError } from "@parley/domain/errors";
import type { UnscopedRead } from "../read";
import { selectAccount, selectSessions } from "./account.select";

/** Who is signed in, or null. */
export async function getMe(_input: object, { person }: UnscopedRead) {
  if (!person) return null;
  const { session: _session, ...shown } = person;
  return { ...shown, role: highestRole(person.memberships, null) };
}

/** One's own account, with the sessions that are open, the latest seen first. */
export async function getAccount(_input: object, { sql, person }: UnscopedRead) {
  if (!person) throw new DomainError("unauthenticated", "Sign in to go on.");
  const [account, sessions] = await Promise.all([selectAccount(sql, person.id), selectSessions(sql, person.id)]);
  if (!account) throw new DomainError("not_found", "This account is not there any more.");
  return { ...account, sessions: sessions.map((one) => ({ ...one, current: one.id === person.session })) };
}
