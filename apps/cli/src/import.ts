import { basename } from "node:path";
import { type Api, countsInWords } from "@parley/api/server";
import { openApi } from "./api";
import { openDatabase, prepareDatabase } from "./database";
import { environment } from "./environment";

type Options = {
  /** A folder with texts of the sources; null for those that a dossier ships. */
  texts?: string | null;
  dryRun?: boolean;
  /** Where the file does not say it. */
  negotiation?: string | null;
};

/** Imports a file, a folder of CSV or a dossier's folder, and says each changeset that it became. */
export async function importWithProgress(api: Api, path: string, options: Options = {}) {
  const begun = performance.now();
  let since = begun;
  let told = 0;
  const secondsSince = (then: number) => `${((performance.now() - then) / 1000).toFixed(1)} s`;
  process.stdout.write(`  Importing ${basename(path)}\n`);
  const done = await api.importPath(path, {
    ...options,
    onRead: (records) => {
      if (records < told + 10_000) return;
      told = records;
      process.stdout.write(`    ${records} records read\n`);
    },
    onProgress: ({ step, steps, title, records, edition }) => {
      if (steps === 1) return;
      const line = `    ${step} of ${steps}: ${title}`.slice(0, 60).padEnd(60);
      process.stdout.write(`${line}${secondsSince(since).padStart(8)}  ${records} records, edition ${edition}\n`);
      since = performance.now();
    },
  });
  const [first, ...more] = done.editions;
  const became = first === undefined ? "nothing was changed" : `edition ${[first, ...more].join(", ")}, as operator`;
  process.stdout.write(`    ${countsInWords(done.counts)}: ${became} (${secondsSince(begun)})\n`);
  return done;
}

/** The command: all of it is accepted as operator, or nothing. */
export async function importPath(path: string, options: Options): Promise<void> {
  const { ownerUrl } = await openDatabase();
  const { urls } = await prepareDatabase(ownerUrl);
  const api = await openApi(urls);
  try {
    const { negotiation, editions } = await importWithProgress(api, path, options);
    if (editions.length > 0) process.stdout.write(`\n  Open it: ${environment.origin}/n/${negotiation}\n`);
  } finally {
    await api.close();
  }
}
