import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SERVER, STATE } from "./places.mjs";

const RUNS = join(STATE, "runs");
const mine = join(RUNS, `${process.pid}.json`);

/** Notes what this process runs, so that the next start and `parley stop` know of it. */
export function noteRun(what) {
  mkdirSync(RUNS, { recursive: true });
  writeFileSync(mine, JSON.stringify({ runner: process.pid, ...what }));
}

export const forgetRun = () => rmSync(mine, { force: true });

/** The other runs of this checkout: those going on, and the servers whose runner was killed. */
export function otherRuns() {
  const live = [];
  const orphans = [];
  mkdirSync(RUNS, { recursive: true });
  for (const name of readdirSync(RUNS)) {
    const file = join(RUNS, name);
    const run = readRun(file);
    if (!run || run.runner === process.pid) continue;
    if (commandOf(run.runner).includes("run.mjs")) live.push(run);
    else if (run.server && commandOf(run.server).includes(SERVER)) orphans.push({ ...run, file });
    else rmSync(file, { force: true });
  }
  return { live, orphans };
}

function readRun(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** The command line of a live process, else "". */
export function commandOf(pid) {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
    return execFileSync("ps", ["-ww", "-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}
