import { defineConfig } from "prisma/config";

// The native schema engine comes from a binaries host; generating the client does not need it.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= "/bin/true";

/** For authors of migrations alone: nothing at run time reads it. */
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "postgresql://localhost:5432/parley" },
});
