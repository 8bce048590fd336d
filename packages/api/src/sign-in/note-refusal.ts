import type { Clients } from "@parley/db/clients";
import type { Limits } from "./limits";

/**
 * Notes in the log of accounts that a sign-in failed, without a word of what was typed. Only the first, tenth, hundredth and so
 * on of a day at one account is a row, so that a stranger cannot fill what nobody can remove. It goes on after the answer: else
 * the time it takes would tell which accounts there are.
 * @param user whose account it was; null where there is none of this e-mail.
 */
export function noteRefusal(clients: Clients, limits: Limits, action: Refusal, user: string | null): void {
  void note(clients, limits, action, user ?? "unknown").catch(() => undefined);
}

/**
 * `session.asked` is none yet: the password was right, and whoever typed it may or may not give the code that was asked for. It is
 * noted where the account's owner did not get in from lately.
 */
type Refusal = "session.refuse" | "session.asked" | "session.code" | "session.limit" | "user.askReset";

/** The same of somebody signed in who did not show that it is they: whoever holds their session may be another. */
export const noteUnproven = (
  clients: Clients,
  limits: Limits,
  what: "password" | "code",
  user: string,
): Promise<void> => note(clients, limits, what === "code" ? "session.wrongCode" : "session.wrongPassword", user, user);

type Noted = Refusal | "session.wrongPassword" | "session.wrongCode";

async function note(
  clients: Clients,
  limits: Limits,
  action: Noted,
  subject: string,
  actor = "stranger",
): Promise<void> {
  const count = await limits.countRefusal(`${action} ${subject}`);
  if (!/^10*$/.test(`${count}`)) return;
  const row = { chain: "", actor, action, subject, detail: { count } };
  await clients.account.prisma.audit.createMany({ data: [row] });
}
