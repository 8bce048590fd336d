import { DomainError } from "@parley/domain/errors";
import { addUser } from "../sign-in/accounts";
import { hashHandle } from "../sign-in/handle";
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
