import { defineConfig } from "vitest/config";

export default defineConfig({
  // What files share is not changed by tests: reading it anew for each takes as long as they do.
  test: { isolate: false, include: ["src/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
});
