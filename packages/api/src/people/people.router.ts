import { roles } from "@parley/domain/access";
import { z } from "zod";
import { command, query, router, scoped } from "../gate";
import { listPeople } from "./people.reads";
import {
  confirmEmail,
  endSecondStep,
  endSessions,
  giveRole,
  invitePerson,
  makeResetLink,
  refuseEmail,
  requireSecondStep,
  restorePerson,
  suspendPerson,
  takeInvitationBack,
  takeRole,
} from "./people.writes";

const user = z.string().min(1).max(80);
const everywhere = z.boolean().default(false);
const email = z.string().trim().min(1, "Say an e-mail address.").max(300, "Use at most 300 characters.");
/**
 * Sha-256 of the token: the client makes it, and only its maker and whoever gets the link ever know it. Null has the link
 * made here, and mailed.
 */
const tokenHash = z
  .string()
  .regex(/^[0-9a-f]{64}$/, "An invitation carries a fingerprint made by the client.")
  .nullable();
const role = z.enum(roles);

export const peopleRouter = router({
  list: query("people:manage", scoped({}), listPeople),
  give: command("people:manage", scoped({ user, everywhere, role }), giveRole),
  take: command("people:manage", scoped({ user, everywhere }), takeRole),
  invite: command("people:manage", scoped({ email, everywhere, role, tokenHash }), invitePerson, { makesLink: true }),
  takeInvitationBack: command("people:manage", scoped({ email, everywhere }), takeInvitationBack),
  makeResetLink: command("people:manage", scoped({ user, tokenHash }), makeResetLink, { makesLink: true }),
  endSecondStep: command("people:manage", scoped({ user }), endSecondStep),
  requireSecondStep: command("people:manage", scoped({ from: z.enum(roles).nullable() }), requireSecondStep),
  confirmEmail: command("people:manage", scoped({ user, email }), confirmEmail),
  refuseEmail: command("people:manage", scoped({ user }), refuseEmail),
  endSessions: command("people:manage", scoped({ user }), endSessions),
  suspend: command("people:manage", scoped({ user }), suspendPerson),
  restore: command("people:manage", scoped({ user }), restorePerson),
});
