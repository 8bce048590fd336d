import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DossierRecords, Text } from "@parley/domain/dossier";

/** Parsed JSON of a dossier's folder, by file name. @throws Error naming the file that is no JSON. */
export async function readJsonFiles(folder: string): Promise<Record<string, unknown>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
  const files: Record<string, unknown> = {};
  for (const name of names) {
    try {
      files[name] = JSON.parse(await readFile(join(folder, name), "utf8"));
    } catch (error) {
      throw new Error(
        `${join(folder, name)} cannot be read as JSON (${error instanceof Error ? error.message : error}).`,
      );
    }
  }
  return files;
}

/** Where a dossier keeps the texts that it ships: its folder `texts`, else beside its files. */
export function ownTexts(folder: string): string {
  return existsSync(join(folder, "texts")) ? join(folder, "texts") : folder;
}

/** The texts at hand of a dossier's sources, by the source's id, with where each was found. */
export async function readTexts(
  records: DossierRecords,
  folders: readonly string[],
): Promise<Record<string, Text & { folder: string }>> {
  const texts: Record<string, Text & { folder: string }> = {};
  for (const { id, file } of records.source) {
    const folder = file && folders.find((one) => existsSync(join(one, basename(file))));
    if (!file || !folder) continue;
    const bytes = await readFile(join(folder, basename(file)));
    // A byte order mark is kept: offsets count it.
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    texts[id] = { text, sha256: createHash("sha256").update(bytes).digest("hex"), folder };
  }
  return texts;
}
