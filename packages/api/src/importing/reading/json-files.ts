/** A dossier as a folder holds it: the lists of one JSON dossier, each in a file of its own. */
import { type AnySheet, codingSheets, sheets } from "@parley/domain/exchange/sheets";
import { readJson } from "./json";
import { FileProblem, type Read, type Reading } from "./told";

/** Bytes of each file, by its name. */
export type JsonFiles = ReadonlyMap<string, () => AsyncIterable<Uint8Array>>;

const all: readonly AnySheet[] = [...sheets, ...codingSheets];
const fileOf = ({ name }: AnySheet) => `${name}.json`;

async function* asDossier(key: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`{"format":"parley-dossier","version":1,"${key}":`);
  yield* bytes;
  yield Buffer.from("}");
}

/** What is read of a file is told by the file's name. */
function told(read: Read, file: string, key: string): Read {
  const sheet = "record" in read ? read.record.sheet : "coding" in read ? read.coding.sheet : key;
  if (sheet !== key) throw new FileProblem("This file holds one list alone: put its records into [ and ].");
  if ("record" in read) return { record: { ...read.record, sheet: file } };
  return "coding" in read ? { coding: { ...read.coding, sheet: file } } : read;
}

/** Reads a folder's files as the one JSON dossier that they make together. */
export async function* readJsonFiles(files: JsonFiles): Reading {
  const known = all.map(fileOf);
  for (const sheet of files.keys()) {
    if (known.includes(sheet)) continue;
    const text = `A dossier has no such file. It has ${known.join(", ")}.`;
    yield { problem: { sheet, row: null, column: null, value: null, text } };
  }
  for (const sheet of all) {
    const file = fileOf(sheet);
    const bytes = files.get(file);
    if (!bytes && sheet.kind === "negotiation")
      throw new FileProblem("This file is missing: every dossier has one.", { sheet: file });
    if (!bytes) continue;
    try {
      for await (const read of readJson(asDossier(sheet.name, bytes()))) yield told(read, file, sheet.name);
    } catch (error) {
      if (error instanceof FileProblem) throw new FileProblem(error.message, { ...error.told, sheet: file });
      throw error;
    }
  }
}
