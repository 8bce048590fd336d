import type { ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { initialise, OWNER, spawnPostgres } from "./embedded-cluster";
import { findPassword, findPlace, type Place, unless } from "./embedded-place";
import { findPostmaster, isPostgresOn, type Postmaster } from "./embedded-postmaster";

export type EmbeddedOptions = {
  /** The state folder of the cluster; made where it is missing. */
  dir: string;
  log?: (line: string) => void;
  /** For tests alone: what is written need not survive a loss of power. */
  throwaway?: boolean;
};

/** `url` is the owner's, of the database `parley`. `state` tells whether the cluster ran already. */
export type Embedded = { url: string; state: "started" | "adopted" };

const DATABASE = "parley";
const START_MS = 60_000;
const STOP_MS = 30_000;

/**
 * Starts the PostgreSQL that comes along, or adopts it where it already runs on this folder. It outlives this process.
 * Any number of callers may do this at the same time; one cluster comes of it.
 * @throws Error in words fit to show: no such platform, folder of another version, no start within 60 s.
 */
export async function startEmbedded({ dir, log = () => {}, throwaway = false }: EmbeddedOptions): Promise<Embedded> {
  const place = await findPlace(dir, log);
  const password = await findPassword(place);
  await initialise(place, password, throwaway);
  const deadline = Date.now() + START_MS;
  let child: ChildProcess | null = null;
  let refusals = 0;
  while (Date.now() < deadline) {
    const running = await findPostmaster(place);
    if (running && /^(ready|starting|)$/.test(running.status)) {
      if (await answers(place, running, password)) {
        const url = await ensureDatabase(running.port, password);
        await writeFile(place.portFile, `${running.port}\n`);
        return { url, state: child?.pid === running.pid ? "started" : "adopted" };
      }
    } else if (!running && (!child || child.exitCode !== null || child.signalCode !== null)) {
      // A postmaster refuses while one before it still ends, or where another caller was first: look again.
      if (child && ++refusals > 20) break;
      if (child) await sleep(100);
      child = await spawnPostgres(place, throwaway, refusals > 0);
    }
    await sleep(25);
  }
  throw new Error(`The database did not start; its last words are in ${place.logFile}.`);
}

/**
 * Stops the cluster of a state folder and waits for its end; does nothing where none runs.
 * @returns whether one was running.
 */
export async function stopEmbedded(dir: string): Promise<boolean> {
  if (!existsSync(dir)) return false;
  const place = await findPlace(dir, () => {});
  const running = await findPostmaster(place);
  if (!running) return false;
  // SIGINT is PostgreSQL's fast shutdown, SIGQUIT the immediate one.
  for (const signal of ["SIGINT", "SIGQUIT"] as const) {
    process.kill(running.pid, signal);
    const deadline = Date.now() + STOP_MS;
    while (Date.now() < deadline) {
      if (!isPostgresOn(running.pid, place)) return true;
      await sleep(20);
    }
  }
  throw new Error(`The database (process ${running.pid}) does not stop.`);
}

/**
 * Prepares to ask, often and cheaply, whether the cluster of a state folder was killed.
 * @returns a function that is true while a dead cluster's file tells of a run that did not end by itself.
 */
export async function watchForCrash(dir: string): Promise<() => Promise<boolean>> {
  const place = await findPlace(dir, () => {});
  return async () => {
    const text = await readFile(join(place.data, "postmaster.pid"), "utf8").catch(() => null);
    return text !== null && !isPostgresOn(Number.parseInt(text, 10), place);
  };
}

/** Whether the cluster takes connections, and is the one of our folder. */
async function answers(place: Place, running: Postmaster, password: string): Promise<boolean> {
  if (!running.port) return false;
  const client = connectionTo("postgres", running.port, password);
  try {
    await client.connect();
    const { rows } = await client.query("SHOW data_directory");
    return rows[0].data_directory === place.data;
  } catch (error) {
    if ((error as { code?: string }).code === "28P01") {
      throw new Error(`The database of ${place.data} does not take the password in ${place.passwordFile}.`);
    }
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function ensureDatabase(port: number, password: string): Promise<string> {
  const client = connectionTo("postgres", port, password);
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
    // 42P04, 23505: another caller was first.
    if (!rowCount) await client.query(`CREATE DATABASE ${DATABASE}`).catch(unless("42P04", "23505"));
  } finally {
    await client.end();
  }
  return `postgresql://${OWNER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${DATABASE}`;
}

function connectionTo(database: string, port: number, password: string): pg.Client {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: OWNER,
    password,
    database,
    ssl: false,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 20_000,
  });
  // The server may end while we ask; the query in flight fails by itself.
  client.on("error", () => {});
  return client;
}
