import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { findBrowser } from "./browser";

const state = join(import.meta.dirname, "../.parley");
const { executablePath, env } = await findBrowser(state);
const port = Number(process.env.E2E_PORT ?? 3107);
const origin = `http://localhost:${port}`;

/** Runs on a production build (`npm test` makes it), each run on a database of its own. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  // Two cores: a browser and a server.
  workers: 1,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 10_000 },
  reporter: [["list"], ["json", { outputFile: join(state, "reports/playwright.json") }]],
  use: {
    baseURL: origin,
    browserName: "chromium",
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      env: { ...process.env, ...env } as Record<string, string>,
      // Chromium's sandbox does not work for root.
      args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    },
  },
  webServer: {
    command: "node --enable-source-maps dist/serve.js",
    url: `${origin}/api/ready`,
    env: { E2E_PORT: String(port) },
    timeout: 120_000,
    reuseExistingServer: false,
    stdout: "ignore",
    stderr: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
