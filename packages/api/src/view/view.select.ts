import type { Membership, Visibility } from "@parley/domain/access";
import type { Audience } from "@parley/domain/saved-view";
import type { Sql } from "../read";

export type ViewRow = {
  id: string;
  negotiation: string;
  visibility: Visibility;
  name: string;
  path: string;
  audience: Audience;
  own: boolean;
  by: string;
};

const views = `
  select v.id, v.negotiation_id as negotiation, n.visibility, v.name, v.path, v.audience, v.owner_id = $1 as own, u.name as by
  from account.saved_view v
  join record.negotiation n on n.id = v.negotiation_id
  join account."user" u on u.id = v.owner_id
  where v.owner_id = $1 or (v.audience <> 'own' and (v.negotiation_id = any ($2::text[]) or $3))
  order by v.owner_id = $1 desc, v.name, v.id
  limit 500`;

/** Somebody's own views, and those shared where these memberships may reach; the caller keeps what the role there may see. */
export async function selectViews(sql: Sql, user: string, memberships: readonly Membership[]): Promise<ViewRow[]> {
  const named = memberships.flatMap(({ negotiation }) => (negotiation === null ? [] : [negotiation]));
  return sql<ViewRow>("saved-views", views, [user, named, memberships.some((m) => m.negotiation === null)]);
}
