import type { Role } from "@parley/domain/access";
import type { Letter } from "./mail";

/** Who sent it is told by their e-mail: a name is whatever its owner types, and could be words of any kind. */
const sender = (email: string) => (/^[\w.+-]+@[\w.-]+$/.test(email) ? `an admin, ${email}` : "an admin");
const ending = "Whoever has this link can use it, once: pass it on to nobody. If you did not expect it, do nothing.";
const as: Record<Role, string> = { viewer: "a viewer", analyst: "an analyst", admin: "an admin" };

export const invitationLetter = (to: string, by: string, role: Role, link: string, days: number): Letter => ({
  to,
  subject: "An account at Parley for you",
  text: `You were added to Parley as ${as[role]} by ${sender(by)}. Make your account within ${days} days:\n\n${link}\n\n${ending}\n`,
});

export const resetLetter = (to: string, by: string, link: string, hours: number): Letter => ({
  to,
  subject: "A new password for Parley",
  text: `This link was made for you by ${sender(by)}. Choose a new password for Parley by it within ${hours} hours:\n\n${link}\n\n${ending}\n`,
});

export const askedResetLetter = (to: string, link: string, hours: number): Letter => ({
  to,
  subject: "A new password for Parley",
  text: `Somebody asked for a new password at Parley for this e-mail. Choose it by this link within ${hours === 1 ? "an hour" : `${hours} hours`}:\n\n${link}\n\nWhoever has this link can use it, once: pass it on to nobody. If it was not you who asked, do nothing: your password stays as it is.\n`,
});
