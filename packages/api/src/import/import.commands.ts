import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import { createChangeset } from "../changeset/changeset.writes";
import type { Work } from "../work";
import { beginRun, runCheck } from "./check-import";
import { refusalOf } from "./import.reads";
import { findImport, type ImportRow, type Said } from "./import.store";

async function lockImport(work: Work, id: string): Promise<ImportRow> {
  await work.run("select from desk.import where id = $1 for update", id);
  const found = await findImport(work.sql, work.negotiation, id, work.userId);
  if (!found) throw new DomainError("not_found", "There is no such import, or you may not see it.");
  return found;
}

/** Checks a file anew, with what was said of its columns, which is remembered; the check goes on after the answer. */
export async function checkAgain(input: { import: string; kind: Kind | null; columns: Said["columns"] }, work: Work) {
  const found = await lockImport(work, input.import);
  const { id, negotiation, name, format } = found;
  if (found.state === "proposed") throw new DomainError("conflict", "This was put into a changeset already.");
  if (found.state === "coming") throw new DomainError("conflict", "This file did not come whole: bring it again.");
  const said = { kind: input.kind, columns: input.columns };
  const run = await beginRun(work.sql, id, said);
  await work.run(
    `insert into desk.import_mapping (negotiation_id, user_id, mapping) values ($1, $2, $3::jsonb)
     on conflict (negotiation_id, user_id) do update set mapping = desk.import_mapping.mapping || excluded.mapping`,
    ...[negotiation, work.userId, JSON.stringify(input.columns)],
  );
  work.afterwards((clients) => runCheck(clients, { id, negotiation, name, format, said }, run));
  return { import: id };
}

/** Puts the good records of a checked file into a draft of a changeset. */
export async function proposeImport(input: { import: string; title: string; reason: string | null }, work: Work) {
  const found = await lockImport(work, input.import);
  const refusal = refusalOf(found);
  if (refusal !== null) throw new DomainError("conflict", refusal);
  return putIntoChangeset(work, found.id, input);
}

const intoDraft = `
  insert into desk.change (changeset_id, kind, record_id, action, base_version, body, saved_by)
  select $2, kind, record_id, 'put', base_version, body, $3 from desk.import_row where import_id = $1 and state = 'good'`;

/** The same for whoever has judged it already. */
export async function putIntoChangeset(
  work: Work,
  id: string,
  { title, reason }: { title: string; reason: string | null },
): Promise<{ changeset: string; records: number }> {
  const changeset = await createChangeset(work, title, "import");
  if (reason !== null) await work.run("update desk.changeset set reason = $2 where id = $1", changeset, reason);
  const records = await work.run(intoDraft, id, changeset, work.userId);
  await work.run(
    "update desk.import set state = 'proposed', changeset_id = $2, updated_at = now() where id = $1",
    id,
    changeset,
  );
  await work.run("delete from desk.import_part where import_id = $1", id);
  await work.run("delete from desk.import_row where import_id = $1", id);
  return { changeset, records };
}

/** Lets go of an import; the changeset that it became stays. */
export async function dropImport(input: { import: string }, work: Work) {
  const { id } = await lockImport(work, input.import);
  await work.run("delete from desk.import where id = $1", id);
  return { import: id };
}
