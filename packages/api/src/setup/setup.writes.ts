import { DomainError } from "@parley/domain/errors";
import { addUser } from "../sign-in/accounts";
import { hashHandle } from "../sign-in/handle";
import { openLink } from "../sign-in/setup-link";
import type { UnscopedWork } from "../work";

type FirstAdmin = { token: string; name: string; email: string; password: string };

/**
 * Makes an admin over all of whoever holds an open setup link, which is used by that; what is refused leaves it open.
 * @throws DomainError `not_found` for a link that is not open, `invalid` and `conflict` as for every new account.
 */
export async function setUpAdmin({ token, name, email, password }: FirstAdmin, work: UnscopedWork) {
  const where = { tokenHash: hashHandle(token), ...openLink() };
  const { count } = await work.tx.invitation.updateMany({ where, data: { usedAt: new Date() } });
  if (count === 0) throw new DomainError("not_found", "This link is not open any more. Ask the operator for another.");
  await addUser(work.tx, { name, email, password, role: "admin" }, work.actor);
  return { made: true };
}
