/** A file on its way into the desk. */

import type { Clients } from "@parley/db/clients";
import { DomainError } from "@parley/domain/errors";
import type { Format } from "./store";

/** Bytes of a part. */
const part = 1_000_000;

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

/** Keeps the bytes of an import part by part. */
export async function keepBytes(clients: Clients, id: string, bytes: AsyncIterable<Uint8Array>) {
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
