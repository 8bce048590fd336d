import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { closeSync, existsSync, openSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { handOver, type Place, unless } from "./embedded-place";

/** The login that owns the cluster. */
export const OWNER = "parley";
const MAJOR = "18";

/** Makes the cluster aside and moves it into place, so that a data folder is whole or absent. */
export async function initialise(place: Place, password: string, throwaway: boolean): Promise<void> {
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

/** Starts PostgreSQL so that it outlives this process. `otherPort`: the one used last did not do. */
export async function spawnPostgres(place: Place, throwaway: boolean, otherPort: boolean): Promise<ChildProcess> {
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
