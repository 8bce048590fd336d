import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic" } },
  test: { name: "ui", include: ["src/**/*.test.{ts,tsx}"] },
});
