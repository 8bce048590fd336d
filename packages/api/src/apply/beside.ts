/** Where the changes of a changeset stand, and what stands beside some of them. */
import type { Kind } from "@parley/domain/records";
import type { Sql } from "../read";
import { readBody } from "./check";
import type { Beside } from "./surroundings";

/** A submission's changes, or those of a draft where its number is null. */
export type Where = { changeset: string; submission: number | null };

/** The changes, over `$1` and `$2`. */
export const changesAt = ({ submission }: Where) =>
  submission === null
    ? "desk.change where changeset_id = $1 and $2::int is null"
    : "desk.submitted_change where changeset_id = $1 and number = $2::int";

/** Finds what the same changeset says of other records; one that is half-filled is none yet. */
export function besideIn(sql: Sql, where: Where): Beside {
  const ofKind = `select record_id as id, body from ${changesAt(where)} and kind = $3 and record_id = any ($4::text[])
    and action = 'put' and body is not null`;
  const name = `${where.submission === null ? "draft" : "submission"}-beside`;
  return async (kind: Kind, ids) => {
    const values = [where.changeset, where.submission, kind, ids];
    const rows = await sql<{ id: string; body: unknown }>(name, ofKind, values);
    return rows.flatMap(({ id, body }) => {
      const read = readBody(kind, id, body).body;
      return read ? [{ kind, id, body: read }] : [];
    });
  };
}
