import { highestRole } from "@parley/domain/access";
import type { Person } from "../context";
import type { MemberRead } from "../read";
import { selectInvitations, selectPeople, selectSecondStepRule } from "./people.select";

/** Whether somebody may give and take roles over all negotiations, and suspend people. */
export const managesAll = (person: Person | null): boolean =>
  person !== null && highestRole(person.memberships, null) === "admin";

/** People and their roles, and who is invited. An admin over all sees everybody, to name them here. */
export async function listPeople(_input: object, { sql, ground, person }: MemberRead) {
  const all = managesAll(person);
  const [people, invited, secondStepFrom] = await Promise.all([
    selectPeople(sql, ground.id, all),
    selectInvitations(sql, ground.id, all),
    selectSecondStepRule(sql),
  ]);
  return { managesAll: all, people, invited, secondStepFrom };
}
