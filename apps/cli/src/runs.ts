import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Whether a server of the installation in this folder runs, or is about to: a start notes itself in `runs` first. */
export async function isServed(stateFolder: string): Promise<boolean> {
  const folder = join(stateFolder, "runs");
  const names = await readdir(folder).catch(() => []);
  const runs = await Promise.all(names.map((name) => readFile(join(folder, name), "utf8").catch(() => "{}")));
  return runs.some((text) => {
    const { runner, server } = JSON.parse(text) as { runner?: number; server?: number };
    return isAlive(runner) || isAlive(server);
  });
}

function isAlive(pid: number | undefined): boolean {
  try {
    return pid !== undefined && process.kill(pid, 0);
  } catch {
    return false;
  }
}
