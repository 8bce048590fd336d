import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync } from "node:fs";
import { link, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { commandOf, findPassword, findPlace, handOver, type Place, unless } from "./embedded-place";

export type EmbeddedOptions = {
  /** The state folder of the cluster; made where it is missing. */
  dir: string;
  log?: (line: string) => void;
  /** For tests alone: what is written need not survive a loss of power. */
  throwaway?: boolean;
};

/** `url` is the owner's, of the database `parley`. `state` tells whether the cluster ran already. */
export type Embedded = { url: string; state: "started" | "adopted" };

type Postmaster = { pid: number; port: number; status: string };

const OWNER = "parley";
const DATABASE = "parley";
const MAJOR = "18";
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

/** Makes the cluster aside and moves it into place, so that a data folder is whole or absent. */
async function initialise(place: Place, password: string, throwaway: boolean): Promise<void> {
  if (existsSync(place.data)) {
    const found = (await readFile(join(place.data, "PG_VERSION"), "utf8")).trim();
    if (found === MAJOR) return;
    throw new Error(`${place.data} is of PostgreSQL ${found}; this is ${MAJOR}. Move it away and start again.`);
  }
  const staging = `${place.data}.${randomBytes(6).toString("hex")}`;
  await mkdir(staging, { mode: 0o700 });
  await handOver(staging, place);
  const words = join(dirname(staging), `${randomBytes(6).toString("hex")}.words`);
  await writeFile(words, password, { mode: 0o600 });
  await handOver(words, place);
  try {
    await run(place, "initdb", [
      `--pgdata=${staging}`,
      `--username=${OWNER}`,
      `--pwfile=${words}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      ...(throwaway ? ["--no-sync"] : []),
    ]);
    await rename(staging, place.data).catch(unless("EEXIST", "ENOTEMPTY"));
  } finally {
    await rm(words, { force: true });
    await rm(staging, { recursive: true, force: true });
  }
}

async function run(place: Place, program: string, args: string[]): Promise<void> {
  const child = spawn(join(place.native, "bin", program), args, {
    ...place.runAs,
    cwd: "/",
    env: { LC_ALL: "C", PATH: "/usr/bin:/bin" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (bytes) => (said += bytes));
  const code = await new Promise((done, fail) => child.on("error", fail).on("close", done));
  if (code !== 0) throw new Error(`${program} failed: ${said.trim().split("\n").slice(-3).join(" ")}`);
}

async function spawnPostgres(place: Place, throwaway: boolean, otherPort: boolean): Promise<ChildProcess> {
  const port = await choosePort(place, otherPort);
  const settings: Record<string, string> = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    synchronous_commit: "on",
    timezone: "UTC",
    log_timezone: "UTC",
    // Statements and details of errors may quote drafts: they stay out of the log.
    log_min_error_statement: "panic",
    log_error_verbosity: "terse",
    ...(throwaway ? { fsync: "off", full_page_writes: "off" } : {}),
  };
  const size = await stat(place.logFile).then(
    (found) => found.size,
    () => 0,
  );
  const log = openSync(place.logFile, size > 5_000_000 ? "w" : "a", 0o600);
  try {
    const child = spawn(
      join(place.native, "bin", "postgres"),
      [
        "-D",
        place.data,
        "-p",
        String(port),
        ...Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
      ],
      {
        ...place.runAs,
        cwd: place.runAs ? "/" : place.data,
        detached: true,
        env: { LC_ALL: "C", PATH: "/usr/bin:/bin" },
        stdio: ["ignore", log, log],
      },
    );
    await new Promise((done, fail) => child.once("error", fail).once("spawn", done));
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

/** The port used last, where it is free; else, or where that one did not do, any free one. */
async function choosePort(place: Place, another: boolean): Promise<number> {
  const last = another ? 0 : Number(await readFile(place.portFile, "utf8").catch(() => "0"));
  return (await tryPort(last)) ?? (await tryPort(0)) ?? 0;
}

function tryPort(port: number): Promise<number | null> {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", () => done(null));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(address && typeof address === "object" ? address.port : null));
    });
  });
}

/**
 * The live postmaster of the data folder. A file left behind by a dead one is taken away when its number
 * has gone to another process, which PostgreSQL would take for a running postmaster.
 */
async function findPostmaster(place: Place): Promise<Postmaster | null> {
  const file = join(place.data, "postmaster.pid");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text === null) return null;
  const lines = text.split("\n").map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  if (isPostgresOn(pid, place)) return { pid, port: Number(lines[3]), status: lines[7] ?? "" };
  if (commandOf(pid) !== null) await removeStale(file, text);
  return null;
}

function isPostgresOn(pid: number, place: Place): boolean {
  return commandOf(pid)?.includes(` -D ${place.data} `) ?? false;
}

/** Moves the file away before judging it, so that a fresh one written meanwhile is put back. */
async function removeStale(file: string, judged: string): Promise<void> {
  const aside = `${file}.${randomBytes(6).toString("hex")}`;
  await rename(file, aside).catch(unless("ENOENT"));
  const moved = await readFile(aside, "utf8").catch(() => judged);
  if (moved !== judged) await link(aside, file).catch(unless("EEXIST"));
  await rm(aside, { force: true });
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
