import type { Role } from "@parley/domain/access";
import type { Sql } from "../read";
import { stillAsked } from "../sign-in/email-change";

/** Somebody with the role they hold here by name, and the one over all negotiations. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  suspended: boolean;
  here: Role | null;
  everywhere: Role | null;
  /** Whether they sign in with a second step. */
  secondStep: boolean;
  /** The e-mail they ask to sign in with; null for whoever does not manage all. */
  emailAsked: string | null;
};

const people = `
  select u.id, u.name, u.email, u.suspended_at is not null as suspended, h.role as here, e.role as everywhere,
    exists (select from account.second_step t where t.user_id = u.id) as "secondStep", c.email as "emailAsked"
  from account."user" u
  left join account.membership h on h.user_id = u.id and h.negotiation_id = $1
  left join account.membership e on e.user_id = u.id and e.negotiation_id is null
  left join account.email_change c on c.user_id = u.id and $2 and ${stillAsked("c")}
  where ($2 or h.role is not null or e.role is not null) and ($3::text is null or u.id = $3)
  order by u.name, u.id
  limit 1000`;

/** People with a role here or everywhere; with `all`, those without one too. At most 1,000. */
export async function selectPeople(
  sql: Sql,
  negotiation: string,
  all: boolean,
  id: string | null = null,
): Promise<PersonRow[]> {
  return sql<PersonRow>("people", people, [negotiation, all, id]);
}

/** Somebody who has been sent a link and has not used it yet; `until` is an instant. */
export type InvitedRow = { email: string; role: Role; everywhere: boolean; until: string };

const invited = `
  select i.email, i.role, i.negotiation_id is null as everywhere,
    to_char(i.expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as until
  from account.invitation i
  where i.created_by is not null and i.email is not null and i.used_at is null and i.expires_at > now()
    and (i.negotiation_id = $1 or $2 and i.negotiation_id is null)
  order by i.email, i.negotiation_id nulls last
  limit 1000`;

/** Open invitations to this negotiation; with `all`, those to all of them too. At most 1,000. */
export const selectInvitations = (sql: Sql, negotiation: string, all: boolean): Promise<InvitedRow[]> =>
  sql<InvitedRow>("invited", invited, [negotiation, all]);

const byEmail = `
  select u.id, m.role
  from account."user" u
  left join account.membership m on m.user_id = u.id and m.negotiation_id is not distinct from $2
  where u.email = $1`;

/** Whoever has the account of an e-mail, and their role in a negotiation, or over all where it is null. */
export const selectByEmail = (sql: Sql, email: string, negotiation: string | null) =>
  sql<{ id: string; role: Role | null }>("by-email", byEmail, [email, negotiation]);

/** From which role on a second step at sign-in is required; null: of nobody. */
export async function selectSecondStepRule(sql: Sql): Promise<Role | null> {
  const rule = `select second_step_from as "from" from account.sign_in_rule`;
  return (await sql<{ from: Role | null }>("second-step-rule", rule, []))[0]?.from ?? null;
}
