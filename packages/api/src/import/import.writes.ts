import { randomUUID } from "node:crypto";
import type { Clients } from "@parley/db/clients";
import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import type { Brought } from "../gate";
import { beginRun, runCheck } from "../importing/check-import";
import { formatOf, keepBytes } from "../importing/keep";
import { putIntoChangeset } from "../importing/put-into-changeset";
import { findImport, type ImportRow, refusalOf, rememberedColumns, type Said, sqlOfJob } from "../importing/store";
import type { Work } from "../work";

/** Imports of a person in a negotiation that are kept; older ones make room. */
const mostKept = 10;

type Named = { name: string; kind: Kind | null; sha256: string };

/** Keeps a file on the desk and begins its dry run, which goes on after the answer. */
export async function receiveFile({ name, kind, sha256 }: Named, { clients, ground, person, bytes }: Brought) {
  const format = formatOf(name);
  const sql = sqlOfJob(clients);
  const id = randomUUID();
  const { id: negotiation } = ground;
  await makeRoom(clients, negotiation, person.id);
  await clients.writer.pool.query(
    "insert into desk.import (id, negotiation_id, name, format, size, sha256, created_by) values ($1, $2, $3, $4, 0, $5, $6)",
    [id, negotiation, name, format, sha256, person.id],
  );
  try {
    await keepBytes(clients, id, bytes);
  } catch (error) {
    await clients.writer.pool.query("delete from desk.import where id = $1", [id]);
    throw error;
  }
  const said = { kind, columns: await rememberedColumns(sql, negotiation, person.id) };
  const run = await beginRun(sql, id, said);
  // Whoever brought it asks how far it is; what fails is written down there.
  void runCheck(clients, { id, negotiation, name, format, said }, run).catch(() => undefined);
  return { import: id };
}

/** Lets go of what is old: finished or not, it is in no changeset that is not there by itself. */
async function makeRoom(clients: Clients, negotiation: string, user: string): Promise<void> {
  await clients.writer.pool.query(
    `delete from desk.import where updated_at < now() - interval '30 days'
       or id in (select id from desk.import where negotiation_id = $1 and created_by = $2
         order by created_at desc offset $3)`,
    [negotiation, user, mostKept - 1],
  );
}

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

/** Lets go of an import; the changeset that it became stays. */
export async function dropImport(input: { import: string }, work: Work) {
  const { id } = await lockImport(work, input.import);
  await work.run("delete from desk.import where id = $1", id);
  return { import: id };
}
