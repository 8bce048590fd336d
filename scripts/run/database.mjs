import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onEnd } from "./ending.mjs";
import { CLI, CLUSTER, EMBEDDED, STATE, TEST_CLUSTER, toolEnv } from "./places.mjs";
import { run } from "./programs.mjs";
import { otherRuns } from "./runs.mjs";
import { say } from "./steps.mjs";

const embedded = () => import(pathToFileURL(EMBEDDED));
const WATCH_MS = 1_000;

/**
 * Brings the database up to date: cluster, logins, migrations, demo accounts, first dossier.
 * @returns {Promise<object>} what the web server's environment needs of it
 */
export async function setUp({ demo, origin }) {
  if (!process.env.DATABASE_URL) onEnd(stopCluster);
  await run(process.execPath, [CLI, "setup"], {
    env: toolEnv({ PARLEY_DEMO: demo, NEXTAUTH_URL: origin }),
    loud: true,
  });
  return JSON.parse(readFileSync(join(STATE, "server.json"), "utf8"));
}

/** Where nobody is an admin yet, says the link by which somebody becomes one: last, where it is seen. */
export const tellFirstLink = ({ origin }) =>
  run(process.execPath, [CLI, "setup-link", "--first"], { env: toolEnv({ NEXTAUTH_URL: origin }), loud: true });

async function stopCluster() {
  // Another server of this checkout may still need it: the last one ends it.
  if (otherRuns().live.length > 0) return;
  const { stopEmbedded } = await embedded();
  await stopEmbedded(CLUSTER);
}

/** Starts the embedded database again whenever it was killed; one that was stopped on purpose stays so. */
export async function watchDatabase() {
  if (process.env.DATABASE_URL) return;
  const { watchForCrash, startEmbedded } = await embedded();
  const isCrashed = await watchForCrash(CLUSTER);
  let busy = false;
  const timer = setInterval(async () => {
    if (busy || !(await isCrashed())) return;
    busy = true;
    say("  The database was killed: starting it again");
    await startEmbedded({ dir: CLUSTER }).catch((error) => say(`  ${error.message}`));
    busy = false;
  }, WATCH_MS);
  onEnd(async () => clearInterval(timer));
}

/** Starts the cluster that the tests share, apart from the one in use, unless they are given a server. */
export async function startTestCluster() {
  const { startEmbedded, stopEmbedded } = await embedded();
  if (process.env.DATABASE_URL) return "on the server of DATABASE_URL";
  onEnd(() => stopEmbedded(TEST_CLUSTER));
  await startEmbedded({ dir: TEST_CLUSTER, throwaway: true });
}
