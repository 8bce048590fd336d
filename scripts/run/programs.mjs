import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { ROOT, toolEnv } from "./places.mjs";
import { Halt } from "./steps.mjs";

const running = new Set();

/**
 * Runs a program to its end, its output held back unless it fails.
 * @param {{cwd?: string, env?: object, loud?: boolean, check?: (code: number, said: string) => void}} options
 *   `loud` shows the output as it comes; `check` judges another exit code than 0 in place of the usual sentence.
 * @returns {Promise<string>} what it said
 */
export async function run(command, args, { cwd = ROOT, env = toolEnv(), loud = false, check } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: loud ? "inherit" : ["ignore", "pipe", "pipe"] });
  running.add(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (bytes) => (said += bytes));
  const code = await new Promise((done, fail) => {
    child.once("error", fail);
    child.once("close", (status, signal) => done(status ?? signal));
  })
    .catch((error) => {
      throw new Halt(error.code === "ENOENT" ? `${command} is missing. Install it, or mend PATH.` : error.message);
    })
    .finally(() => running.delete(child));
  if (code === 0) return said;
  check?.(code, said);
  const tail = said.trimEnd().split("\n").slice(-60).join("\n");
  throw Object.assign(
    new Halt(`${tail}\n\n${[command, ...args].join(" ").replaceAll(ROOT, ".")} ended with ${code}.`),
    {
      exitCode: typeof code === "number" ? code : 1,
    },
  );
}

/** Runs a tool out of a workspace folder's node_modules. */
export function runTool(folder, tool, args, options = {}) {
  const path = join(ROOT, folder, "node_modules/.bin", tool);
  if (!existsSync(path)) throw new Halt(`${tool} is not installed. Remove node_modules and run this again.`);
  return run(path, args, { cwd: join(ROOT, folder), ...options });
}

/** Ends the programs that run() waits for. */
export function endPrograms() {
  for (const child of running) child.kill("SIGTERM");
}
