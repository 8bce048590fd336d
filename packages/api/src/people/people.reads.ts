import { highestRole } from "@parley/domain/access";
import type { Person } from "../context";
import type { Read } from "../read";
import { selectPeople } from "./people.select";

/** Whether somebody may give and take roles over all negotiations, and suspend people. */
export const managesAll = (person: Person | null): boolean =>
  person !== null && highestRole(person.memberships, null) === "admin";

/** People and their roles. An admin over all sees everybody, to name them here. */
export async function listPeople(_input: object, { sql, ground, person }: Read) {
  const all = managesAll(person);
  return { managesAll: all, people: await selectPeople(sql, ground.id, all) };
}
