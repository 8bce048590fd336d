import { join, resolve } from "node:path";

/** The root of the checkout, three folders above both `src` and `dist`. */
export const root = join(import.meta.dirname, "../../..");

/** What this installation keeps for itself; another folder is another installation. */
export const stateFolder = resolve(root, process.env.PARLEY_STATE || ".parley");

/** The folder that paths on the command line start from; npm runs its scripts in the root, and remembers it. */
export const startFolder = process.env.INIT_CWD ?? process.cwd();

/** What the environment says: a server of the user's own, and whether this is a demo. */
export const environment = {
  databaseUrl: process.env.DATABASE_URL || null,
  /** The key of cookies and seals, where it is given and not this installation's own. */
  secret: process.env.NEXTAUTH_SECRET || null,
  /** The one address people use. */
  origin: process.env.NEXTAUTH_URL || `http://localhost:${process.env.PORT || 3000}`,
  demo: process.env.PARLEY_DEMO === "1",
};
