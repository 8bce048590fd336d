import type { KeyView } from "@parley/domain/read-key";
import { instant } from "../instant";
import { viewOfRow } from "../key-reads";
import type { Sql } from "../read";

/** A key as an admin sees it; instants, `usedAt` to within five minutes, null where nobody came by it yet. */
export type KeyRow = {
  id: string;
  view: KeyView;
  name: string;
  by: string;
  madeAt: string;
  usedAt: string | null;
};

const keys = `
  select k.id, ${viewOfRow("k")} as view, k.name, u.name as by,
    ${instant("k.created_at")} as "madeAt", ${instant("k.used_at")} as "usedAt"
  from account.read_key k join account."user" u on u.id = k.created_by
  where k.negotiation_id = $1
  order by k.created_at desc, k.id
  limit 1000`;

/** At most 1,000. */
export const selectKeys = (sql: Sql, negotiation: string): Promise<KeyRow[]> =>
  sql<KeyRow>("read-keys", keys, [negotiation]);
