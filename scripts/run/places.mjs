import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The root of this checkout. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), "../..");
/** What this checkout made: stamps, reports, the database for tests. */
export const MADE = join(ROOT, ".parley");
/** What this installation keeps for itself: secrets, its database, logs. Another folder is another installation. */
export const STATE = resolve(ROOT, process.env.PARLEY_STATE || ".parley");
/** The state folders of the two embedded clusters. */
export const CLUSTER = join(STATE, "postgres");
export const TEST_CLUSTER = join(MADE, "test-postgres");

export const CLI = join(ROOT, "apps/cli/dist/parley.js");
export const EMBEDDED = join(ROOT, "packages/db/dist/embedded.js");
export const WEB = join(ROOT, "apps/web");
export const SERVER = join(WEB, "dist/server.js");
export const REPORTS = join(MADE, "reports");

const QUIET = {
  TURBO_TELEMETRY_DISABLED: "1",
  NEXT_TELEMETRY_DISABLED: "1",
  DO_NOT_TRACK: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  npm_config_loglevel: "error",
  npm_config_update_notifier: "false",
};

/** The environment of the tools: ours, with no tool telling anyone that it ran. */
export const toolEnv = (more = {}) => ({ ...process.env, ...QUIET, ...more });

/** The environment of the web server: nothing in it leads to the database's owner. */
export function serverEnv({ origin, host, port, demo }, secrets, mode) {
  const own = Object.entries(process.env).filter(([name]) => name !== "DATABASE_URL" && !/^(PG|npm_)/.test(name));
  const address = { NEXTAUTH_URL: origin, HOST: host, PORT: String(port), PARLEY_DEMO: demo };
  return { ...Object.fromEntries(own), ...QUIET, ...secrets, ...address, NODE_ENV: mode };
}
