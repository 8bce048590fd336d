import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/**
 * The folder of this package, which holds the migrations. Looked up by name, so that a bundled program, which lies
 * elsewhere, finds it too.
 */
export function packageFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@parley/db/place")), "..");
}

/** Where the checked-in migrations are. */
export const migrationsFolder = (): string => join(packageFolder(), "prisma", "migrations");

/** Where tests keep the PostgreSQL of their own, where no server is given. */
export const testClusterFolder = (): string => join(packageFolder(), "..", "..", ".parley", "test-postgres");
