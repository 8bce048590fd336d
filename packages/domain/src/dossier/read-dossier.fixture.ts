/** Dossiers of this repository, read for specs. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { DossierRecords } from "./files";
import type { Text } from "./passages";

const path = (name: string) => fileURLToPath(new URL(`../../../../dossiers/${name}`, import.meta.url));

/** One file of a dossier, as it stands. */
export const dossierFile = (name: string, file: string): string => readFileSync(`${path(name)}/${file}`, "utf8");

/** The parsed JSON of a dossier's own folder, by file name. */
export function dossierJson(name: string): Record<string, unknown> {
  const files = readdirSync(path(name)).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(files.map((file) => [file, JSON.parse(dossierFile(name, file))]));
}

/** The texts that lie in its folder `texts`, by source. */
export function dossierTexts(name: string, records: DossierRecords): Record<string, Text> {
  const at = records.source.flatMap(({ id, file }) => {
    const where = `${path(name)}/texts/${file}`;
    if (!existsSync(where)) return [];
    const bytes = readFileSync(where);
    return [[id, { text: bytes.toString("utf8"), sha256: createHash("sha256").update(bytes).digest("hex") }] as const];
  });
  return Object.fromEntries(at);
}
