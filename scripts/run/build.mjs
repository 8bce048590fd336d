import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { findPnpm } from "./install.mjs";
import { toolEnv, WEB } from "./places.mjs";
import { run, runTool } from "./programs.mjs";
import { withoutSecrets } from "./secret-files.mjs";
import { unlessFresh } from "./stamps.mjs";
import { step } from "./steps.mjs";

// Tests and stories of components do not go into what is built.
const SOURCES = /^(?!.*\.test\.[a-z]+$)/;
const LIBRARIES = ["packages/domain", "packages/db", "packages/api"];

/** Makes Prisma's client from the schema. */
export const generateClient = () =>
  step("Generating the database client", () =>
    unlessFresh(
      "generate",
      {
        inputs: ["packages/db/prisma/schema.prisma", "packages/db/prisma.config.ts", "pnpm-lock.yaml"],
        outputs: ["packages/db/src/generated/client.ts"],
      },
      () => runTool("packages/db", "prisma", ["generate"], { env: withoutSecrets(toolEnv()) }),
    ),
  );

/** Bundles what runs outside Next: the embedded database's keeper and the command line. */
export const buildTools = () =>
  step("Bundling the command line", () =>
    unlessFresh(
      "tools",
      {
        inputs: [...LIBRARIES, "apps/cli", "scripts/run/bundle.mjs", "pnpm-lock.yaml"],
        only: SOURCES,
        outputs: ["packages/db/dist/embedded.js", "apps/cli/dist/parley.js"],
      },
      async () => {
        await run(process.execPath, ["scripts/run/bundle.mjs", "embedded", "cli"], { env: withoutSecrets(toolEnv()) });
      },
    ),
  );

/** Builds the pages with Next and bundles the listener in front of them. */
export async function buildWeb() {
  const inputs = [...LIBRARIES, "packages/ui", "apps/web", "docs", "scripts/run/bundle.mjs", "pnpm-lock.yaml"];
  await step("Building the pages", () =>
    unlessFresh("pages", { inputs, only: SOURCES, outputs: ["apps/web/.next/BUILD_ID"] }, () =>
      runTool("apps/web", "next", ["build"], { env: withoutSecrets(toolEnv({ NODE_ENV: "production" })) }),
    ),
  );
  await step("Bundling the server", () =>
    unlessFresh(
      "server",
      { inputs, only: SOURCES, outputs: ["apps/web/dist/server.js", "apps/web/dist/thread.js"] },
      async () => {
        await run(process.execPath, ["scripts/run/bundle.mjs", "server", "thread"], { env: withoutSecrets(toolEnv()) });
      },
    ),
  );
}

/** Whether pages and server lie there whole: a build of pages that was broken off has no number. */
export const isBuilt = (web = WEB) => ["dist/server.js", ".next/BUILD_ID"].every((made) => existsSync(join(web, made)));

/** Runs a Turborepo task over the workspace; what did not change comes from its cache. */
export async function turbo(task) {
  const pnpm = await findPnpm();
  // turbo looks for pnpm on PATH.
  const env = toolEnv({ PATH: [dirname(pnpm), process.env.PATH].join(delimiter) });
  return runTool(".", "turbo", ["run", task, "--output-logs=errors-only", "--concurrency=2"], { env });
}
