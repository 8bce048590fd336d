import { basename } from "node:path";
import { type Api, countsInWords } from "@parley/api/server";
import { openApi } from "./api";
import { openDatabase, prepareDatabase } from "./database";
import { environment } from "./environment";

/** Loads a dossier's folder and says each changeset that it became. */
export async function importWithProgress(api: Api, folder: string, texts: string | null) {
  let since = performance.now();
  process.stdout.write(`  Importing ${basename(folder)}\n`);
  return api.importFolder(folder, {
    ...(texts === null ? {} : { texts }),
    onProgress: ({ step, steps, title, records, edition }) => {
      const words = edition === null ? "nothing new" : `${records} records, edition ${edition}`;
      const line = `    ${step} of ${steps}: ${title}`.slice(0, 60).padEnd(60);
      process.stdout.write(`${line}${((performance.now() - since) / 1000).toFixed(1).padStart(6)} s  ${words}\n`);
      since = performance.now();
    },
  });
}

/**
 * The command: loads a dossier into this installation's database, accepted as operator.
 * @param texts folder with the texts of its sources; null for those it ships.
 */
export async function importDossier(folder: string, texts: string | null): Promise<void> {
  const { ownerUrl } = await openDatabase();
  const { urls } = await prepareDatabase(ownerUrl);
  const api = await openApi(urls);
  try {
    const { negotiation } = await importWithProgress(api, folder, texts);
    process.stdout.write(`\n  Open it: ${environment.origin}/n/${negotiation}\n`);
  } finally {
    await api.close();
  }
}

/** The command for one file, or a folder of CSV: checked whole, then accepted as operator in one changeset. */
export async function importPath(
  path: string,
  options: { dryRun: boolean; negotiation: string | null },
): Promise<void> {
  const { ownerUrl } = await openDatabase();
  const { urls } = await prepareDatabase(ownerUrl);
  const api = await openApi(urls);
  const since = performance.now();
  let told = 0;
  try {
    process.stdout.write(`  Importing ${basename(path)}\n`);
    const done = await api.importFile(path, {
      ...options,
      onProgress: (records) => {
        if (records < told + 10_000) return;
        told = records;
        process.stdout.write(`    ${records} records read\n`);
      },
    });
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    const became = done.edition === null ? "nothing was changed" : `edition ${done.edition}, accepted as operator`;
    process.stdout.write(`    ${countsInWords(done.counts)}: ${became} (${seconds} s)\n`);
    if (done.edition !== null) process.stdout.write(`\n  Open it: ${environment.origin}/n/${done.negotiation}\n`);
  } finally {
    await api.close();
  }
}
