/** A second step at sign-in, turned on and off by its owner, who proves each time to be it. */
import { DomainError } from "@parley/domain/errors";
import { endOthers, knowsPassword, noteProof, ownAccount } from "../sign-in/own-password";
import { findWrong, noteWrong, type Proof, sealOf, type Wrong } from "../sign-in/proof";
import { keepCodes, stepOf } from "../sign-in/second-step";
import { asksForSecondStep } from "../sign-in/second-step-rule";
import type { UnscopedWork } from "../work";
import { writeAudit } from "../write-audit";

type Answer = { done: boolean; wrong: Wrong | null; ended: number };

const wrong = (what: Wrong): Answer => ({ done: false, wrong: what, ended: 0 });

/** Keeps a secret once a code shows that an app has it, and ends every other session. */
export async function turnOn(
  { currentPassword, code, secret, codes }: Proof & { secret: string; codes: string[] },
  work: UnscopedWork,
): Promise<Answer> {
  const seal = sealOf(work);
  const user = await ownAccount(work);
  if (user.demo) throw new DomainError("conflict", "An account of the demo has no second step.");
  if (!(await knowsPassword(work, user, currentPassword))) return wrong(noteWrong(work, "password", user.id));
  const step = stepOf(secret, code.replaceAll(/\s/g, ""));
  if (step === null) return wrong("code");
  const made = await work.run(
    `insert into account.second_step (user_id, sealed_secret, last_step) values ($1, $2, $3) on conflict (user_id) do nothing`,
    ...[user.id, seal.close(secret, user.id), step],
  );
  if (made === 0) throw new DomainError("conflict", "You have a second step already. Turn it off first.");
  await keepCodes(work, user.id, codes);
  return done(work, user.id, "user.secondStep");
}

/** @throws DomainError `conflict` where a role asks for it. */
export async function turnOff(proof: Proof, work: UnscopedWork): Promise<Answer> {
  const user = await ownAccount(work);
  // Before the code is used: what is refused here would give it back.
  const [rule] = await work.sql<{ required: boolean }>("required", `select ${asksForSecondStep("$1")} as required`, [
    user.id,
  ]);
  if (rule?.required) throw new DomainError("conflict", "Your role asks for it, so it stays on.");
  const failed = await findWrong(proof, user, work);
  if (failed) return wrong(failed);
  await work.run("delete from account.second_step where user_id = $1", user.id);
  return done(work, user.id, "user.noSecondStep");
}

/** Puts new recovery codes in place of those that are left. */
export async function renewCodes(
  { codes, ...proof }: Proof & { codes: string[] },
  work: UnscopedWork,
): Promise<Answer> {
  const user = await ownAccount(work);
  const failed = await findWrong(proof, user, work);
  if (failed) return wrong(failed);
  await keepCodes(work, user.id, codes);
  await noteProof(work);
  await writeAudit(work, "", "user.recoveryCodes", user.id, {});
  return { done: true, wrong: null, ended: 0 };
}

async function done(work: UnscopedWork, user: string, action: string): Promise<Answer> {
  await noteProof(work);
  const ended = await endOthers(work);
  await writeAudit(work, "", action, user, { ended });
  return { done: true, wrong: null, ended };
}
