/** A file on its way into the desk. */
import { randomUUID } from "node:crypto";
import { DomainError } from "@parley/domain/errors";
import type { Kind } from "@parley/domain/records";
import type { Brought } from "../gate";
import { beginRun, runCheck } from "./check-import";
import { type Format, rememberedColumns, sqlOfJob } from "./import.store";

/** Bytes of a part. */
const part = 1_000_000;
/** Imports of a person in a negotiation that are kept; older ones make room. */
const mostKept = 10;

const endings: Record<string, Format> = { json: "json", csv: "csv", tsv: "csv", txt: "csv", xlsx: "xlsx" };

/** @throws DomainError `invalid` where the name is of no file that an import takes. */
export function formatOf(name: string): Format {
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  const format = Object.hasOwn(endings, ending) ? endings[ending] : undefined;
  if (format) return format;
  const cure =
    ending === "zip"
      ? "unpack it, and bring the files in it"
      : ending === "xls" || ending === "ods"
        ? "save it as .xlsx"
        : "bring a file of JSON, CSV or a workbook, ending in .json, .csv or .xlsx";
  throw new DomainError("invalid", `“${name}” is no file that an import takes: ${cure}. Nothing was changed.`);
}

/** Bytes in parts of one size, however they come. */
export async function* inParts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let held: Uint8Array[] = [];
  let size = 0;
  for await (const piece of bytes) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.subarray(at, at + part - size);
      held.push(taken);
      size += taken.length;
      at += taken.length;
      if (size < part) continue;
      yield Buffer.concat(held);
      held = [];
      size = 0;
    }
  }
  if (size > 0) yield Buffer.concat(held);
}

type Named = { name: string; kind: Kind | null; sha256: string };

/** Keeps a file on the desk and begins its dry run, which goes on after the answer. */
export async function bringImport({ name, kind, sha256 }: Named, { clients, ground, person, bytes }: Brought) {
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

/** Keeps the bytes of an import part by part. */
export async function keepBytes(clients: Brought["clients"], id: string, bytes: AsyncIterable<Uint8Array>) {
  let ordinal = 0;
  let size = 0;
  for await (const one of inParts(bytes)) {
    size += one.length;
    await clients.writer.pool.query("insert into desk.import_part (import_id, ordinal, bytes) values ($1, $2, $3)", [
      id,
      ordinal,
      one,
    ]);
    await clients.writer.pool.query("update desk.import set updated_at = now(), size = $2 where id = $1", [id, size]);
    ordinal += 1;
  }
}

/** Lets go of what is old: finished or not, it is in no changeset that is not there by itself. */
async function makeRoom(clients: Brought["clients"], negotiation: string, user: string): Promise<void> {
  await clients.writer.pool.query(
    `delete from desk.import where updated_at < now() - interval '30 days'
       or id in (select id from desk.import where negotiation_id = $1 and created_by = $2
         order by created_at desc offset $3)`,
    [negotiation, user, mostKept - 1],
  );
}
