import type { UnscopedRead } from "../read";
import { findReset } from "../sign-in/reset-link";
import { findInvitation } from "../sign-in/setup-link";

/** Whether a link is open: not used, not run out. Nobody guesses one. Whom an admin sent it to, and as what they come. */
export async function getLink({ token }: { token: string }, { sql }: UnscopedRead) {
  const found = await findInvitation(sql, token);
  if (!found) return { open: false, email: null, role: null };
  return { open: true, email: found.email, role: found.role };
}

/** Whether a link for a new password is open, and whose it is: a password manager files the new one under it. */
export async function getReset({ token }: { token: string }, { sql }: UnscopedRead) {
  const found = await findReset(sql, token);
  return { open: found !== null, email: found?.email ?? null };
}
