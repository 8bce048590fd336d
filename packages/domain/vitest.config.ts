import { defineConfig } from "vitest/config";

// What files share is not changed by tests: reading it anew for each takes as long as they do.
export default defineConfig({
  test: { name: "domain", isolate: false, include: ["src/**/*.test.ts"], testTimeout: 30_000 },
});
