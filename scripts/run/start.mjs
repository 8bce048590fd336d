import { buildTools, buildWeb, generateClient, isBuilt } from "./build.mjs";
import { setUp, tellFirstLink, watchDatabase } from "./database.mjs";
import { endAll, endOnSignals, isEnding, onEnd } from "./ending.mjs";
import { installPackages } from "./install.mjs";
import { readAddress } from "./ports.mjs";
import { forgetRun, noteRun } from "./runs.mjs";
import { clearPort, startServer } from "./server.mjs";
import { Halt, say } from "./steps.mjs";

const DEMO = `
  Demo accounts (password parley-demo-account):
    viewer@example.org     reads what is published
    analyst@example.org    writes, and accepts what others wrote
    analyst2@example.org   the same, since nobody accepts their own work
    admin@example.org      also gives roles and sets the review rule`;

/** Installs, builds, sets up and serves; stays until it is told to end. */
export const start = () =>
  run(async (address) => {
    await make();
    return startServer(address, await setUp(address));
  });

/** Installs and builds: what can be done before the machine that serves is there. */
export async function build() {
  say("\nParley\n");
  await make();
}

/** Sets up and serves what is built, and writes the server's log where this one's goes; needs to write to its state folder alone. */
export const serve = () =>
  run(async (address) => {
    if (!isBuilt()) throw new Halt("Nothing is built here yet, or not to its end: npm run build");
    return startServer(address, await setUp(address), { log: null });
  });

async function make() {
  await installPackages();
  await generateClient();
  await buildTools();
  await buildWeb();
}

async function run(begin) {
  const since = performance.now();
  const address = readAddress();
  endOnSignals(0);
  say("\nParley\n");
  await clearPort(address);
  noteRun({ port: address.port });
  onEnd(async () => forgetRun());
  try {
    const server = await begin(address);
    await watchDatabase();
    say(`\n  Ready after ${((performance.now() - since) / 1000).toFixed(1)} s:  ${address.origin}`);
    if (address.demo === "1") say(DEMO);
    else await tellFirstLink(address);
    say("\n  Ctrl-C ends it.");
    await server.ended;
    if (!isEnding()) throw new Halt(`The server ended by itself; its last words are ${server.said}. Start it again.`);
  } catch (error) {
    if (!isEnding()) throw error;
  } finally {
    await endAll();
  }
}
