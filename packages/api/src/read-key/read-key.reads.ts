import type { MemberRead } from "../read";
import { selectKeys } from "./read-key.select";

/** The keys of a negotiation that open something, the latest first. */
export async function listKeys(_input: object, { sql, ground }: MemberRead) {
  return selectKeys(sql, ground.id);
}
