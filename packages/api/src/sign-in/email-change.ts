import type { UnscopedWork } from "../work";

/** Days that an e-mail somebody asked for waits to be confirmed. */
const days = 7;

/** In SQL, whether what was asked for still waits. */
export const stillAsked = (table: string): string => `${table}.asked_at > now() - interval '${days} days'`;

/** Takes back what somebody asked for, whoever it was that asked with their password. @returns how many there were. */
export const dropAskedEmail = (work: Pick<UnscopedWork, "run">, user: string): Promise<number> =>
  work.run("delete from account.email_change where user_id = $1", user);
