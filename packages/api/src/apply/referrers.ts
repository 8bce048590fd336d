/** A record leaves only when nothing published refers to it any more. */
import type { Problem } from "@parley/domain/errors";
import type { AnyRecord, Kind } from "@parley/domain/records";
import { kindLabels } from "@parley/domain/records/labels";
import { referencesOf } from "@parley/domain/records/references";
import type { Sql } from "../read";
import { type Checked, ledBy, nameOf } from "./check";

type Row = { kind: Kind; id: string; body: AnyRecord };

// The quoted id finds those that may refer; which of its fields names what is known by `referencesOf`.
const candidates = `
  select r.kind, r.id, b.body
  from record.record r
  join ledger.revision_body b
    on b.negotiation_id = r.negotiation_id and b.kind = r.kind and b.record_id = r.id and b.version = r.version
  where r.negotiation_id = $1 and b.body is not null
    and exists (select from unnest($2::text[]) as w(id) where position(to_json(w.id)::text in b.body::text) > 0)
    and not exists (select from json_to_recordset($3::json) as k(kind text, id text) where k.kind = r.kind and k.id = r.id)
  order by r.kind, r.id
  limit 5000`;

/** For each record withdrawn, what is published and would still refer to it once all of this is accepted. */
export async function referrerProblems(sql: Sql, negotiation: string, changes: readonly Checked[]): Promise<Problem[]> {
  const withdrawn = changes.filter(({ action }) => action === "withdraw");
  if (withdrawn.length === 0) return [];
  const keys = JSON.stringify(changes.map(({ kind, id }) => ({ kind, id })));
  const staying = [
    ...(await sql<Row>("referrers", candidates, [negotiation, withdrawn.map(({ id }) => id), keys])),
    ...changes.flatMap(({ kind, id, body }) => (body ? [{ kind, id, body }] : [])),
  ];
  const references = staying.map((row) => ({ row, names: referencesOf(row.body) }));
  return withdrawn.flatMap((gone) => {
    const by = references.filter(({ names }) => names.get(gone.kind)?.has(gone.id)).map(({ row }) => row);
    return by.length === 0 ? [] : ledBy(gone, [{ path: "", text: refusalOf(gone.kind, by) }]);
  });
}

function refusalOf(kind: Kind, by: readonly Row[]): string {
  const named = by.slice(0, 3).map(nameOf).join(", ");
  const more = by.length > 3 ? ` and ${by.length - 3} more` : "";
  const them = by.length === 1 ? "it" : "them";
  return `This ${kindLabels[kind].toLowerCase()} cannot be withdrawn while ${named}${more} ${by.length === 1 ? "refers" : "refer"} to it: change or withdraw ${them} in the same changeset.`;
}
