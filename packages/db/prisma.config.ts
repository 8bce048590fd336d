import { fileURLToPath } from "node:url";
import { defineConfig } from "prisma/config";

// The CLI would download its engine; this one is in node_modules and works wherever the npm registry is in reach.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= fileURLToPath(new URL("./engine/schema-engine.mjs", import.meta.url));

/** For generating the client, and for authors of migrations: nothing at run time reads it. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: {
    url: process.env.DATABASE_URL ?? "postgresql://localhost:5432/parley",
    shadowDatabaseUrl: process.env.SHADOW_DATABASE_URL,
  },
});
