/** The one file here that knows the database: setting it up belongs to whoever has the machine. */
import { join } from "node:path";
import type { ZoneUrls } from "@parley/db/clients";
import { startEmbedded, stopEmbedded } from "@parley/db/embedded";
import { asOwner } from "@parley/db/owner";
import { setUpDatabase } from "@parley/db/setup";
import { environment, stateFolder } from "./environment";
import { isServed } from "./runs";
import { readSecrets } from "./secrets";

export { readCompressed, writeCompressed } from "@parley/db/backup/file";
export { restoreBackup } from "@parley/db/backup/restore";
export { takeBackup } from "@parley/db/backup/take";
export type { ZoneUrls } from "@parley/db/clients";

const cluster = join(stateFolder, "postgres");

let startedHere = false;

/**
 * The database's owner: of DATABASE_URL where it is set, else of the PostgreSQL that comes along, started if need be.
 * @throws Error in words fit to show.
 */
export async function openDatabase(): Promise<{ ownerUrl: string; words: string }> {
  if (environment.databaseUrl) return { ownerUrl: environment.databaseUrl, words: "the server of DATABASE_URL" };
  const notes: string[] = [];
  const { url, state } = await startEmbedded({ dir: cluster, log: (line) => notes.push(line) });
  startedHere = state === "started";
  return { ownerUrl: url, words: [...(state === "adopted" ? ["was running"] : []), ...notes].join("; ") };
}

/** Migrations, logins and what they may do; changes nothing that is as it should be. */
export async function prepareDatabase(ownerUrl: string): Promise<{ urls: ZoneUrls; applied: string[] }> {
  const { logins } = await readSecrets();
  return setUpDatabase(ownerUrl, logins);
}

/** Reads as the owner, who alone sees everything, in one snapshot. */
export async function readAsOwner<T>(
  ownerUrl: string,
  fn: (
    sql: <Row extends object>(name: string, text: string, values: readonly unknown[]) => Promise<Row[]>,
  ) => Promise<T>,
): Promise<T> {
  return asOwner(ownerUrl, async (owner) => {
    await owner.query("begin isolation level repeatable read read only");
    return fn(async <Row extends object>(_name: string, text: string, values: readonly unknown[]) => {
      return (await owner.query<Row>(text, [...values])).rows;
    });
  });
}

/** Stops the PostgreSQL that comes along; a server of the user's own is left alone. */
export const stopDatabase = (): Promise<boolean> => stopEmbedded(cluster);

/** Stops the database where this command had to start it; one that a server uses, or is about to, goes on. */
export async function leaveAsFound(): Promise<void> {
  if (startedHere && !(await isServed(stateFolder))) await stopDatabase();
}
