import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { otherRuns } from "./runs.mjs";
import { Halt } from "./steps.mjs";

const LOOPBACK = ["127.0.0.1", "::1", "[::1]", "localhost"];

/** Where the server listens, and the one address people use. */
export function readAddress() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Halt(`PORT is ${process.env.PORT}; it must be a number from 1 to 65535.`);
  }
  const host = process.env.HOST || "127.0.0.1";
  const origin = process.env.NEXTAUTH_URL || `http://localhost:${port}`;
  const here = LOOPBACK.includes(host) && LOOPBACK.includes(hostOf(origin));
  const demo = process.env.PARLEY_DEMO || (here ? "1" : "0");
  // Said before anything is set up: the demo's accounts would be in the database by then.
  if (demo === "1" && !here) throw new Halt("Demo accounts exist on loopback only: set PARLEY_DEMO=0.");
  return { port, host, origin, demo };
}

function hostOf(origin) {
  try {
    return new URL(origin).hostname;
  } catch {
    throw new Halt(`NEXTAUTH_URL is ${origin}; it is the address that people use: https:// and a name.`);
  }
}

function listenOnce(port, host) {
  return new Promise((done) => {
    const server = createServer();
    server.once("error", done);
    server.listen(port, host, () => server.close(() => done(null)));
  });
}

/**
 * @param {number} patience milliseconds to wait for a program that is just ending
 * @throws Halt when another program listens there, with what to do
 */
export async function requireFreePort({ port, host, origin }, patience = 0) {
  const deadline = Date.now() + patience;
  let error = await listenOnce(port, host);
  while (error?.code === "EADDRINUSE" && Date.now() < deadline) {
    await sleep(50);
    error = await listenOnce(port, host);
  }
  if (error?.code === "EADDRINUSE") {
    const same = otherRuns().live.find((run) => run.port === port);
    if (same) {
      throw new Halt(`Parley already runs at ${origin}. End it with Ctrl-C there, or with \`npm run parley -- stop\`.`);
    }
    throw new Halt(`Port ${port} is in use. Start on another: PORT=${port + 1} npm start`);
  }
  if (error?.code === "EACCES")
    throw new Halt(`Port ${port} is not open to this user. Choose one from 1024: PORT=3000`);
  if (error) throw new Halt(`Cannot listen on ${host}:${port} (${error.code}). Mend HOST and PORT.`);
}
