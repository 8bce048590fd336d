import { statSync } from "node:fs";
import { join } from "node:path";
import { sealedElsewhere, verifyLedger } from "@parley/api/server";
import { openDatabase, prepareDatabase, readCompressed, restoreBackup, takeBackup, writeCompressed } from "./database";
import { environment, stateFolder } from "./environment";
import { isServed } from "./runs";
import { readSecrets } from "./secrets";
import { step } from "./steps";

const say = (line = "") => process.stdout.write(`${line}\n`);
const megabytes = (bytes: number) => `${(bytes / 1_048_576).toFixed(1)} MB`;

/** In a folder each backup has a name of its own, by when it was begun. */
function pathIn(to: string): string {
  const isFolder = statSync(to, { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder ? join(to, `parley-${new Date().toISOString().slice(0, 19).replaceAll(":", "")}Z.backup`) : to;
}

/** The command: writes all that is kept to a file, while people go on working. */
export async function backUp(to: string, replace: boolean): Promise<void> {
  const path = pathIn(to);
  const stop = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop.abort(new Error("Ended.")));
  const { ownerUrl } = await openDatabase();
  let held = { tables: 0, rows: 0 };
  const { bytes, sha256 } = await step("Backing up", () =>
    writeCompressed(path, { replace, signal: stop.signal }, async (write) => {
      held = await takeBackup(ownerUrl, write);
    }),
  );
  say(`  ${held.tables} tables, ${held.rows} rows, ${megabytes(bytes)}: ${path}`);
  say(`  sha256 ${sha256}`);
  say("\n  It holds drafts and passwords' hashes: keep it where only you read it, and apart from it");
  say(
    `  ${environment.secret ? "NEXTAUTH_SECRET" : join(stateFolder, "secrets.json")}, without which codes of second steps open nothing any more.`,
  );
}

/** The command: puts a backup into an empty database, all of it or nothing. */
export async function restore(path: string): Promise<void> {
  if (await isServed(stateFolder))
    throw new Error("A server of this installation runs. End it first: npm run parley -- stop");
  const { ownerUrl } = await openDatabase();
  await prepareDatabase(ownerUrl);
  const { authentication } = await readSecrets();
  let sealed = 0;
  const manifest = await step("Restoring and checking", () =>
    restoreBackup(ownerUrl, () => readCompressed(path), {
      demo: environment.demo,
      check: async (sql) => {
        sealed = await sealedElsewhere(sql, authentication);
        return (await verifyLedger(sql)).problems;
      },
    }),
  );
  const rows = manifest.sums.reduce((sum, one) => sum + one.rows, 0);
  say(`  ${rows} rows as of ${manifest.madeAt}: every chain, digest, passage and review holds.`);
  say("  Nobody is signed in, and links that were open are closed.");
  say(
    "  Roles, suspensions, passwords and identities are those of that day: whoever was suspended since gets in again.",
  );
  if (sealed === 0) return;
  say(
    `\n  The second steps of ${sealed} people are sealed under another NEXTAUTH_SECRET: bring back the secrets.json, or the`,
  );
  say("  setting, of the installation that the backup was taken of. Till then they need a recovery code.");
}
