import { randomUUID } from "node:crypto";
import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import type { Brought } from "../gate-files";
import { lockGround } from "../ground";
import { beginRun, runCheck } from "../importing/check-import";
import { formatOf, keepBytes } from "../importing/keep";
import { makeRoom } from "../importing/make-room";
import { putIntoChangeset } from "../importing/put-into-changeset";
import { findImport, type ImportRow, refusalOf, rememberedColumns, type Said, sqlOfJob } from "../importing/store";
import type { Work } from "../work";

type Named = { name: string; kind: Kind | null; sha256: string };

/** Keeps a file on the desk and begins its dry run, which goes on after the answer. */
export async function receiveFile({ name, kind, sha256 }: Named, { clients, ground, person, bytes }: Brought) {
  const format = formatOf(name);
  const sql = sqlOfJob(clients);
  const id = randomUUID();
  const { id: negotiation } = ground;
  await makeRoom(sql, negotiation, person.id);
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

async function lockImport(work: Work, id: string): Promise<ImportRow> {
  await work.run(
    "select from desk.import where negotiation_id = $1 and id = $2 and created_by = $3 for update",
    ...[work.negotiation, id, work.userId],
  );
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
  // A redaction takes the negotiation's lock first, and then the imports that it reaches.
  await lockGround(work);
  const found = await lockImport(work, input.import);
  const refusal = refusalOf(found);
  if (refusal !== null) throw new DomainError("conflict", refusal);
  await mustSayNothingRedacted(work, found);
  return putIntoChangeset(work, found.id, input);
}

/** A row may have been read before its record was redacted, and kept after. */
async function mustSayNothingRedacted(work: Work, { id, createdAt }: ImportRow): Promise<void> {
  const since = await work.sql(
    "redacted-since",
    `select from desk.import_row r join ledger.revision_body b
       on b.negotiation_id = $1 and b.kind = r.kind and b.record_id = r.record_id
     where r.import_id = $2 and r.base_version > 0 and b.redacted_at >= $3::timestamptz limit 1`,
    [work.negotiation, id, createdAt],
  );
  if (since.length > 0)
    throw new DomainError("conflict", "A record of this file was redacted since it was brought: bring the file again.");
}

/** Lets go of an import; the changeset that it became stays. */
export async function dropImport(input: { import: string }, work: Work) {
  const { id } = await lockImport(work, input.import);
  await work.run("delete from desk.import where id = $1", id);
  return { import: id };
}
