import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { link, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Place, unless } from "./embedded-place";

/** What PostgreSQL's own file tells of a running cluster; `status` is "ready", "starting", "stopping" or still empty. */
export type Postmaster = { pid: number; port: number; status: string };

/**
 * The live postmaster of the data folder. A file left behind by a dead one is taken away when its number
 * has gone to another process, which PostgreSQL would take for a running postmaster.
 */
export async function findPostmaster(place: Place): Promise<Postmaster | null> {
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

/** Whether a process is PostgreSQL on this data folder. */
export function isPostgresOn(pid: number, place: Place): boolean {
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

/** The command line of a process; "" for a dead one not yet collected, null where there is none. */
function commandOf(pid: number): string | null {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return null;
  }
}
