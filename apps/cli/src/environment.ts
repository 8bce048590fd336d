import { join } from "node:path";

/** The root of the checkout, three folders above both `src` and `dist`. */
export const root = join(import.meta.dirname, "../../..");

/** What this installation keeps for itself. */
export const stateFolder = join(root, ".parley");

/** The folder that paths on the command line start from; npm runs its scripts in the root, and remembers it. */
export const startFolder = process.env.INIT_CWD ?? process.cwd();

/** What the environment says: a server of the user's own, and whether this is a demo. */
export const environment = {
  databaseUrl: process.env.DATABASE_URL || null,
  demo: process.env.PARLEY_DEMO === "1",
};
