import type { Sql } from "../read";
import { openSeal } from "./seal";

/** How many people's apps give codes that open nothing here, their secrets being sealed under another key. */
export async function sealedElsewhere(sql: Sql, secret: string): Promise<number> {
  const seal = openSeal(secret);
  const text = `select user_id as "user", sealed_secret as sealed from account.second_step`;
  const rows = await sql<{ user: string; sealed: string }>("", text, []);
  return rows.filter(({ user, sealed }) => seal.open(sealed, user) === null).length;
}
