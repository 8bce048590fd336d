import { DomainError } from "@parley/domain/errors";
import { instant } from "../instant";
import type { UnscopedRead } from "../read";
import { newSecondStep } from "../sign-in/second-step";
import { asksForSecondStep } from "../sign-in/second-step-rule";

type Row = {
  /** Since when; null where there is none. */
  since: string | null;
  codesLeft: number;
  /** Whether a role of theirs asks for it. */
  required: boolean;
};

const own = `
  select (select ${instant("t.made_at")} from account.second_step t where t.user_id = $1) as since,
    (select count(*)::int from account.recovery_code c where c.user_id = $1) as "codesLeft",
    ${asksForSecondStep("$1")} as required`;

function mustBePerson({ person }: UnscopedRead) {
  if (!person) throw new DomainError("unauthenticated", "Sign in to go on.");
  return person;
}

/** Whether one signs in with a second step, and whether one has to. */
export async function getSecondStep(_input: object, read: UnscopedRead): Promise<Row> {
  const [row] = await read.sql<Row>("own-second-step", own, [mustBePerson(read).id]);
  return row ?? { since: null, codesLeft: 0, required: false };
}

/** A new secret for an app, and recovery codes: a read, since nothing of it is kept until it is turned on. */
export const beginSecondStep = async (_input: object, read: UnscopedRead) => newSecondStep(mustBePerson(read).email);
