import { existsSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Api } from "@parley/api/server";
import { openApi } from "./api";
import { openDatabase, prepareDatabase, type ZoneUrls } from "./database";
import { environment, root, stateFolder } from "./environment";
import { importWithProgress } from "./import";
import { readSecrets } from "./secrets";
import { step } from "./steps";

const FIRST_DOSSIER = join(root, "dossiers/russia-ukraine");

/**
 * Brings everything to where the web server can start: database, migrations, logins; with the demo its accounts, and
 * in an empty database the first dossier. Writes what the server is to be told to `.parley/server.json`. Safe to repeat.
 */
export async function setup(): Promise<void> {
  await mkdir(stateFolder, { recursive: true });
  const { ownerUrl } = await step("Starting the database", openDatabase, ({ words }) => words);
  const { urls } = await step(
    "Migrations and logins",
    () => prepareDatabase(ownerUrl),
    ({ applied }) => (applied.length > 0 ? applied.join(", ") : "up to date"),
  );
  await writeServerFile(urls);
  const api = await openApi(urls);
  try {
    if (environment.demo) {
      await api.refuseDemoBesideOthers();
      await step("Demo accounts", async () => void (await api.ensureDemoAccounts()));
    }
    await step("Search", api.refillSearch, (found) => (found > 0 ? `${found} records made found` : "up to date"));
    await step("Days of earlier editions", api.refillDays, (kept) => (kept > 0 ? `${kept} kept` : "up to date"));
    if (environment.demo) await importFirst(api);
  } finally {
    await api.close();
  }
}

/** An import that was cut short leaves its note, and the next set-up goes on where it ended. */
async function importFirst(api: Api): Promise<void> {
  const note = join(stateFolder, "stamps/first-import");
  const isEmpty = (await api.clients.reader.prisma.negotiation.count()) === 0;
  if (!isEmpty && !existsSync(note)) return;
  await mkdir(join(stateFolder, "stamps"), { recursive: true });
  await writeFile(note, FIRST_DOSSIER);
  await importWithProgress(api, FIRST_DOSSIER);
  await rm(note);
}

async function writeServerFile(urls: ZoneUrls): Promise<void> {
  const { authentication } = await readSecrets();
  const values = {
    PARLEY_READER_URL: urls.reader,
    PARLEY_DESK_URL: urls.desk,
    PARLEY_WRITER_URL: urls.writer,
    PARLEY_ACCOUNT_URL: urls.account,
    NEXTAUTH_SECRET: authentication,
  };
  const file = join(stateFolder, "server.json");
  await writeFile(`${file}.new`, JSON.stringify(values, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
}
