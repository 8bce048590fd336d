import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Clients } from "@parley/db/clients";
import { DomainError } from "@parley/domain/errors";
import type { Codings } from "./codings";
import { type Imported, type ImportOptions, importDossier } from "./dossier";

const wrong = (text: string) => new DomainError("invalid", text);

/** Reads the JSON files of a folder. @throws DomainError `invalid` naming the folder, or the file that is no JSON. */
async function readJsonFiles(folder: string): Promise<Record<string, unknown>> {
  const all = await readdir(folder).catch(() => {
    throw wrong(`There is no folder ${folder} that can be read.`);
  });
  const names = all.filter((name) => name.endsWith(".json")).sort();
  const read = names.map(async (name) => {
    try {
      return [name, JSON.parse(await readFile(join(folder, name), "utf8")) as unknown] as const;
    } catch {
      throw wrong(`${name} cannot be read as JSON.`);
    }
  });
  return Object.fromEntries(await Promise.all(read));
}

/** Texts by file name. A byte order mark is kept, since offsets and fingerprints count it. */
async function readTexts(folder: string): Promise<Map<string, string>> {
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
async function readCodingsIn(folder: string): Promise<Codings | null> {
  const codings = join(folder, "codings");
  if (!existsSync(join(codings, "about.json"))) return null;
  const { "about.json": about } = await readJsonFiles(codings);
  const entries = await readdir(codings, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = names.sort().map(async (name) => (await readJsonFiles(join(codings, name)))["positions.json"]);
  return { about, positions: await Promise.all(read) };
}

/** `texts` is the folder with the texts of the sources; where not said, the dossier's own folder, or its `texts`. */
export type ImportFolderOptions = { texts?: string } & Pick<ImportOptions, "onProgress">;

/** Loads the dossier of a folder. @throws DomainError `invalid` with every problem; nothing is then changed. */
export async function importFolder(
  clients: Clients,
  folder: string,
  { texts, ...options }: ImportFolderOptions = {},
): Promise<Imported> {
  const files = await readJsonFiles(folder);
  const found = await Promise.all((texts ? [texts] : [folder, join(folder, "texts")]).map(readTexts));
  const codings = await readCodingsIn(folder);
  return importDossier(clients, files, { ...options, codings, texts: new Map(found.flatMap((one) => [...one])) });
}
