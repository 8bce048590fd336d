import { defineConfig } from "vitest/config";

/** One run over the workspace: each package adds what it needs in a vitest.config.ts of its own. */
export default defineConfig({
  test: {
    // Two, also on two cores: half of the time a test waits for the database.
    maxWorkers: 2,
    projects: ["packages/*", "apps/*", { test: { name: "scripts", include: ["scripts/**/*.test.mjs"] } }],
  },
});
