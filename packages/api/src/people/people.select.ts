import type { Role } from "@parley/domain/access";
import type { Sql } from "../read";

/** Somebody with the role they hold here by name, and the one over all negotiations. */
export type PersonRow = {
  id: string;
  name: string;
  email: string;
  suspended: boolean;
  here: Role | null;
  everywhere: Role | null;
};

const people = `
  select u.id, u.name, u.email, u.suspended_at is not null as suspended, h.role as here, e.role as everywhere
  from account."user" u
  left join account.membership h on h.user_id = u.id and h.negotiation_id = $1
  left join account.membership e on e.user_id = u.id and e.negotiation_id is null
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
