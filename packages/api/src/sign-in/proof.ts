/** Asking people for all that lets them in before they change it: their password, and a code where they have a second step. */
import type { UnscopedWork } from "../work";
import { noteUnproven } from "./note-refusal";
import { countAttempt, forgetGuesses, knowsPassword } from "./own-password";
import { useCode } from "./second-step";

export type Proof = { currentPassword: string; code: string };
/** What of a proof was not right; a word and not an error, since an error would undo the count of attempts. */
export type Wrong = "password" | "code";
type Own = { id: string; passwordHash: string | null };

type Statements = Pick<UnscopedWork, "sql" | "run" | "means" | "afterwards">;

/** Has it noted in the log of accounts, once the count of attempts stands, that somebody signed in failed at one of theirs. */
export function noteWrong(work: Pick<UnscopedWork, "means" | "afterwards">, wrong: Wrong, user: string): Wrong {
  const { means } = work;
  if (means) work.afterwards((clients) => noteUnproven(clients, means.limits, wrong, user));
  return wrong;
}

export function sealOf({ means }: Pick<UnscopedWork, "means">) {
  if (!means) throw new Error("Second steps are changed on a server.");
  return means.seal;
}

/**
 * Null where password and code are right; the code is used by that. Without a second step the password is all there is to prove.
 * @throws DomainError `rate_limited` after ten guesses at either in five minutes.
 */
export async function findWrong({ currentPassword, code }: Proof, user: Own, work: Statements): Promise<Wrong | null> {
  if (!(await knowsPassword(work, user, currentPassword))) return noteWrong(work, "password", user.id);
  const step = await work.sql("has-second-step", "select user_id from account.second_step where user_id = $1", [
    user.id,
  ]);
  if (step.length === 0) return null;
  // Who typed none did not guess.
  if (code === "") return noteWrong(work, "code", user.id);
  await countAttempt(work, "code", user.id);
  if (!(await useCode(work, sealOf(work), user.id, code))) return noteWrong(work, "code", user.id);
  await forgetGuesses(work, user.id, "code");
  return null;
}
