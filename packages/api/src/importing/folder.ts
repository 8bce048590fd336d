/** What lies in a folder beside its records: texts of sources, and codings that were made apart. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { DomainError } from "@parley/domain/errors";
import type { Codings } from "./codings";

const wrong = (text: string) => new DomainError("invalid", text);

async function readJsonFile(folder: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(folder, name), "utf8")) as unknown;
  } catch {
    throw wrong(`${name} cannot be read as JSON.`);
  }
}

/** Texts by file name. A byte order mark is kept, since offsets and fingerprints count it. */
export async function readTexts(folder: string): Promise<Map<string, string>> {
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const names = existsSync(folder) ? (await readdir(folder)).filter((name) => name.endsWith(".txt")) : [];
  const read = names.map(async (name) => {
    try {
      return [name, decoder.decode(await readFile(join(folder, name)))] as const;
    } catch {
      throw wrong(`${name} cannot be read as text in UTF-8.`);
    }
  });
  return new Map(await Promise.all(read));
}

/** The codings that were made apart, coder by coder in the order of their names; null where a dossier has none. */
export async function readCodingsIn(folder: string): Promise<Codings | null> {
  const codings = join(folder, "codings");
  if (!existsSync(join(codings, "about.json"))) return null;
  const about = await readJsonFile(codings, "about.json");
  const entries = await readdir(codings, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const positions = await Promise.all(names.sort().map((name) => readJsonFile(join(codings, name), "positions.json")));
  return { about, positions };
}
