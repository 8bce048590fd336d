import { highestRole } from "@parley/domain/access";
import type { UnscopedRead } from "../read";

/** Who is signed in, or null. */
export async function getMe(_input: object, { person }: UnscopedRead) {
  return person ? { ...person, role: highestRole(person.memberships, null) } : null;
}
