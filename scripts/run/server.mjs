import { spawn } from "node:child_process";
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:http";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { endChild, hasEnded, onEnd, untilEnd } from "./ending.mjs";
import { SERVER, STATE, serverEnv, WEB } from "./places.mjs";
import { requireFreePort } from "./ports.mjs";
import { commandOf, noteRun, otherRuns } from "./runs.mjs";
import { Halt, step } from "./steps.mjs";

const READY_MS = 60_000;
const GRACE_MS = 10_000;

/** Makes sure that the port is free; a server of this checkout whose runner was killed is ended for that. */
export async function clearPort(address) {
  const { orphans } = otherRuns();
  if (orphans.length === 0) return requireFreePort(address);
  await step("Ending a server left behind", async () => {
    for (const { server, file } of orphans) {
      process.kill(server, "SIGTERM");
      const deadline = Date.now() + GRACE_MS;
      while (commandOf(server).includes(SERVER)) {
        if (Date.now() > deadline) process.kill(server, "SIGKILL");
        await sleep(50);
      }
      rmSync(file, { force: true });
    }
  });
  return requireFreePort(address, 2_000);
}

/**
 * Starts the web server and waits until it is ready.
 * @param {{log?: string | null}} options the file that its log goes to; null for where ours goes.
 * @returns {Promise<{ended: Promise<void>, said: string}>} `said` tells where its log is
 */
export async function startServer(address, secrets, { log = join(STATE, "logs/server.log") } = {}) {
  let child;
  await step("Starting the server", async () => {
    const file = log === null ? "inherit" : openLog(log);
    child = spawn(process.execPath, ["--enable-source-maps", SERVER], {
      cwd: WEB,
      env: serverEnv(address, secrets, "production"),
      stdio: ["ignore", file, file],
    });
    if (file !== "inherit") closeSync(file);
    noteRun({ port: address.port, server: child.pid });
    onEnd(() => endChild(child));
    await waitUntilReady(address, child, log);
  });
  return { ended: untilEnd(child), said: log === null ? "above" : `in ${log}` };
}

function openLog(path) {
  mkdirSync(dirname(path), { recursive: true });
  return openSync(path, "w", 0o600);
}

async function waitUntilReady(address, child, log) {
  const deadline = Date.now() + READY_MS;
  const [last, whole] = log === null ? [() => "", "above"] : [() => `${lastWords(log)}\n\n`, log];
  while (!(await isReady(address))) {
    if (hasEnded(child)) throw new Halt(`${last()}The server did not start. The whole log: ${whole}`);
    if (Date.now() > deadline) throw new Halt(`The server is not ready after 60 s. Its log: ${whole}`);
    await sleep(30);
  }
}

const lastWords = (log) => readFileSync(log, "utf8").trimEnd().split("\n").slice(-20).join("\n");

function isReady({ host, port, origin }) {
  return new Promise((done) => {
    const ask = request(
      {
        host: host === "0.0.0.0" ? "127.0.0.1" : host,
        port,
        path: "/api/ready",
        headers: { host: new URL(origin).host },
        timeout: 3_000,
      },
      (response) => done(response.resume().statusCode === 200),
    );
    ask.on("timeout", () => ask.destroy());
    ask.on("error", () => done(false));
    ask.end();
  });
}
