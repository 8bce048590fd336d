import { spawn } from "node:child_process";
import { join } from "node:path";
import { buildTools, generateClient } from "./build.mjs";
import { setUp, watchDatabase } from "./database.mjs";
import { endAll, endChild, endOnSignals, isEnding, onEnd, untilEnd } from "./ending.mjs";
import { installPackages } from "./install.mjs";
import { ROOT, SERVER, serverEnv, toolEnv, WEB } from "./places.mjs";
import { readAddress } from "./ports.mjs";
import { run } from "./programs.mjs";
import { forgetRun, noteRun } from "./runs.mjs";
import { clearPort } from "./server.mjs";
import { say } from "./steps.mjs";

/** Serves from the sources: pages change as they are saved, and the server starts again when its sources change. */
export async function dev() {
  const address = readAddress();
  endOnSignals(0);
  say("\nParley, for developing\n");
  await clearPort(address);
  noteRun({ port: address.port });
  onEnd(async () => forgetRun());
  try {
    await installPackages();
    await generateClient();
    await buildTools();
    const secrets = await setUp(address);
    await run(process.execPath, ["scripts/run/bundle.mjs", "server", "thread"]);
    await watchDatabase();
    say(`\n  ${address.origin}\n`);
    const bundler = spawn(process.execPath, [join(ROOT, "scripts/run/bundle.mjs"), "--watch", "server", "thread"], {
      stdio: ["ignore", "inherit", "inherit"],
      env: toolEnv(),
    });
    const server = spawn(process.execPath, ["--enable-source-maps", `--watch-path=${SERVER}`, SERVER], {
      cwd: WEB,
      stdio: ["ignore", "inherit", "inherit"],
      env: serverEnv(address, secrets, "development"),
    });
    for (const child of [bundler, server]) onEnd(() => endChild(child));
    await Promise.race([bundler, server].map(untilEnd));
  } catch (error) {
    if (!isEnding()) throw error;
  } finally {
    await endAll();
  }
}
