import { instant } from "../instant";
import type { Sql } from "../read";
import { stillAsked } from "../sign-in/email-change";
import { stillOpen } from "../sign-in/session-life";

type AccountRow = {
  name: string;
  email: string;
  /** The e-mail asked for, which no admin has confirmed yet. */
  emailAsked: string | null;
  demo: boolean;
  passwordChangedAt: string | null;
  hasPassword: boolean;
  /** Since when the provider of sign-ins knows this account; null where it does not. */
  connectedAt: string | null;
};

const account = `
  select u.name, u.email, c.email as "emailAsked", u.demo, ${instant("u.password_changed_at")} as "passwordChangedAt",
    u.password_hash is not null as "hasPassword", ${instant("i.made_at")} as "connectedAt"
  from account."user" u
  left join account.identity i on i.user_id = u.id
  left join account.email_change c on c.user_id = u.id and ${stillAsked("c")}
  where u.id = $1`;

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
  from account.session s
  where user_id = $1 and ${stillOpen("s")}
  order by seen_at desc, handle_hash
  limit 200`;

/** Somebody's open sessions, the latest seen first; at most 200. */
export async function selectSessions(sql: Sql, user: string): Promise<SessionRow[]> {
  return sql<SessionRow>("own-sessions", sessions, [user]);
}
