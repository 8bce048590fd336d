import type { Role } from "@parley/domain/access";
import type { Letter } from "./mail";

/** A name is one line, whatever was typed. */
const oneLine = (name: string) => name.replaceAll(/\s+/g, " ").trim();
const ending = "Whoever has this link can use it, once: pass it on to nobody. If you did not expect it, do nothing.";
const as: Record<Role, string> = { viewer: "a viewer", analyst: "an analyst", admin: "an admin" };

export const invitationLetter = (to: string, by: string, role: Role, link: string, days: number): Letter => ({
  to,
  subject: "An account at Parley for you",
  text: `${oneLine(by)} added you to Parley as ${as[role]}. Make your account within ${days} days:\n\n${link}\n\n${ending}\n`,
});

export const resetLetter = (to: string, by: string, link: string, hours: number): Letter => ({
  to,
  subject: "A new password for Parley",
  text: `${oneLine(by)} made this link for you. Choose a new password by it within ${hours} hours:\n\n${link}\n\n${ending}\n`,
});
