import { instant } from "../instant";
import type { Sql } from "../read";

type AccountRow = { name: string; email: string; demo: boolean; passwordChangedAt: string | null };

const account = `
  select name, email, demo, ${instant("password_changed_at")} as "passwordChangedAt"
  from account."user" where id = $1`;

export async function selectAccount(sql: Sql, user: string): Promise<AccountRow | null> {
  return (await sql<AccountRow>("own-account", account, [user]))[0] ?? null;
}

/** A session as its owner may see it: the id is the beginning of the stored hash, and opens nothing. */
export type SessionRow = {
  id: string;
  device: string | null;
  network: string | null;
  createdAt: string;
  seenAt: string;
  expiresAt: string;
};

const sessions = `
  select left(handle_hash, 16) as id, device, network, ${instant("created_at")} as "createdAt",
    ${instant("seen_at")} as "seenAt", ${instant("expires_at")} as "expiresAt"
  from account.session
  where user_id = $1 and expires_at > now()
  order by seen_at desc, handle_hash
  limit 200`;

/** Somebody's open sessions, the latest seen first; at most 200. */
export async function selectSessions(sql: Sql, user: string): Promise<SessionRow[]> {
  return sql<SessionRow>("own-sessions", sessions, [user]);
}
