import { readFileSync } from "node:fs";
import { endPrograms } from "./programs.mjs";
import { say } from "./steps.mjs";

const GRACE_MS = 10_000;
const endings = [];
let ending = null;

/** Notes what must be ended; what was started last ends first. */
export const onEnd = (work) => endings.push(work);

export const isEnding = () => ending !== null;

/** Ends everything that was started, once, however often it is asked. */
export function endAll() {
  ending ??= (async () => {
    endPrograms();
    for (const work of endings.reverse()) await work().catch((error) => say(error.message));
  })();
  return ending;
}

/** From now on a signal, or the end of the npm that started us, ends everything before this process ends. */
export function endOnSignals(exitCode) {
  const leave = async () => {
    if (isEnding()) return;
    say("\n  Ending what was started");
    await endAll();
    process.exit(exitCode);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, leave);
  if (!process.env.npm_lifecycle_event) return;
  const starters = findStarters();
  setInterval(() => findStarters() !== starters && leave(), 1000).unref();
}

/** Our parent and, where /proc tells, its parent: npm, with or without a shell between. */
function findStarters() {
  try {
    return `${process.ppid} ${/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${process.ppid}/status`, "utf8"))[1]}`;
  } catch {
    return `${process.ppid}`;
  }
}

export const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null;

/** Resolves when a child process has ended. */
export const untilEnd = (child) =>
  hasEnded(child) ? Promise.resolve() : new Promise((done) => child.once("exit", () => done()));

/** Asks a child process to end, and makes it after 10 s. */
export async function endChild(child) {
  if (hasEnded(child)) return;
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), GRACE_MS);
  await untilEnd(child);
  clearTimeout(timer);
}
