import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser";
import { originOf, portOf, workers } from "./servers";

const state = join(import.meta.dirname, "../.parley");
const { executablePath, env } = await findBrowser(state);

/** Runs on a production build (`npm test` makes it), each worker on a server and a database of its own. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  workers,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: join(state, "reports/playwright.json") }]],
  use: {
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1440, height: 900 },
    // A trace of every test costs a third of their time: `--trace on` makes one of what failed.
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath,
      env: { ...process.env, ...env } as Record<string, string>,
      // Chromium's sandbox does not work for root, and a GPU would only be imitated.
      args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), "--disable-gpu"],
    },
  },
  webServer: Array.from({ length: workers }, (_, worker) => ({
    command: "node --enable-source-maps dist/serve.js",
    url: `${originOf(worker)}/api/ready`,
    env: { E2E_PORT: String(portOf(worker)) },
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: "ignore" as const,
    stderr: "pipe" as const,
    gracefulShutdown: { signal: "SIGTERM" as const, timeout: 20_000 },
  })),
});
