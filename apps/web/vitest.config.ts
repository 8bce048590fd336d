import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { tsconfigPaths: true },
  oxc: { jsx: { runtime: "automatic" } },
  test: { name: "web", include: ["src/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
});
