import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { buildTools, generateClient } from "./build.mjs";
import { installPackages } from "./install.mjs";
import { CLI, toolEnv } from "./places.mjs";
import { forgetRun, otherRuns } from "./runs.mjs";
import { step, workQuietly } from "./steps.mjs";

/** Runs the command line, built first where that is due. */
export async function parley(args) {
  workQuietly();
  // Under our own number stands what a killed process left: in a container the numbers come again.
  forgetRun();
  if (process.env.PARLEY_BUILT !== "1") await build();
  if (args[0] === "stop" && args.length === 1) await endRuns();
  const env = toolEnv(addressOfRun());
  const child = spawn(process.execPath, ["--enable-source-maps", CLI, ...args], { stdio: "inherit", env });
  // Ctrl-C reaches the child as well: it ends first, and we with its code.
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  process.exitCode = await new Promise((done) => child.once("exit", (code) => done(code ?? 1)));
}

/** Where PARLEY_BUILT says that all is built, as in an image, nothing is: nothing could be written there. */
async function build() {
  await installPackages();
  await generateClient();
  await buildTools();
}

/** Links lead to the server that runs, whatever port it was started on. */
function addressOfRun() {
  const [run] = otherRuns().live;
  return run?.port && !process.env.PORT ? { PORT: String(run.port) } : {};
}

/** `stop` also ends the servers, which would start the database again. */
async function endRuns() {
  if (otherRuns().live.length === 0) return;
  await step("Ending the server", async () => {
    for (const { runner } of otherRuns().live) process.kill(runner, "SIGTERM");
    while (otherRuns().live.length > 0) await sleep(50);
  });
}
