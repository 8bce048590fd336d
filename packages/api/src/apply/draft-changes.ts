/** Many records of a draft at once: saved whole, or taken out again. */
import type { Kind } from "@parley/domain/records";
import type { Work } from "../work";

/** A record as a draft wants it; without a body, its withdrawal. */
export type Put = { kind: Kind; id: string; baseVersion: number; body: object | null };

/** Saves whole records into a draft that the caller has locked or made. */
export async function putChanges(work: Work, changeset: string, puts: readonly Put[]): Promise<void> {
  if (puts.length === 0) return;
  await work.run(
    `insert into desk.change (changeset_id, kind, record_id, action, base_version, body, saved_by)
     select $1, k.kind, k.id, case when k.body is null then 'withdraw' else 'put' end, k."baseVersion", k.body, $3
     from json_to_recordset($2::json) as k(kind text, id text, "baseVersion" int, body jsonb)
     on conflict (changeset_id, kind, record_id) do update
     set action = excluded.action, base_version = excluded.base_version, body = excluded.body,
       saved_by = excluded.saved_by, saved_at = now()`,
    ...[changeset, JSON.stringify(puts), work.userId],
  );
}

/** Takes records out of a draft that the caller has locked. */
export async function dropChanges(work: Work, changeset: string, gone: readonly { kind: Kind; id: string }[]) {
  if (gone.length === 0) return;
  await work.run(
    `delete from desk.change c using json_to_recordset($2::json) as k(kind text, id text)
     where c.changeset_id = $1 and c.kind = k.kind and c.record_id = k.id`,
    ...[changeset, JSON.stringify(gone.map(({ kind, id }) => ({ kind, id })))],
  );
}
