import type { Clients } from "@parley/db/clients";
import { type Brought, bring, type Imported, type ImportOptions } from "../importing/operator";
import { readJsonFiles } from "../importing/reading/json-files";

type With = Partial<Pick<Brought, "texts" | "codings">> & ImportOptions;

/** Imports the files of a dossier's folder, given as parsed JSON by their names. */
export function importDossier(
  clients: Clients,
  files: Readonly<Record<string, unknown>>,
  { texts = new Map(), codings = null, ...options }: With = {},
): Promise<Imported> {
  const bytes = new Map(
    Object.entries(files).map(([name, content]) => [
      name,
      async function* () {
        yield Buffer.from(JSON.stringify(content));
      },
    ]),
  );
  const reading = () => readJsonFiles(bytes);
  return bring(clients, { name: "dossier", format: "json", bySource: true, texts, codings, reading }, options);
}
