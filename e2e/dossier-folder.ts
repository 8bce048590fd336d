import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Writes a dossier, a file for each kind of record, and its texts beside it, into a folder. */
export async function writeDossier(
  folder: string,
  files: Record<string, unknown>,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  await mkdir(join(folder, "texts"), { recursive: true });
  await Promise.all([
    ...Object.entries(files).map(([name, content]) => writeFile(join(folder, `${name}.json`), JSON.stringify(content))),
    ...[...texts].map(([name, text]) => writeFile(join(folder, "texts", name), text)),
  ]);
}
