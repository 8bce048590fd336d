import type { UnscopedRead } from "../read";
import { hashHandle } from "../sign-in/handle";
import { openLink } from "../sign-in/setup-link";

/** Whether a setup link is open: not used, not run out. Nobody guesses one. */
export async function getLink({ token }: { token: string }, { db }: UnscopedRead) {
  const where = { tokenHash: hashHandle(token), ...openLink() };
  return { open: (await db.invitation.count({ where })) > 0 };
}
