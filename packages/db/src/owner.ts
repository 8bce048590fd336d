import pg from "pg";

/** Connects as the owner of a database: for set-up alone, never for a request. Ends the connection when `fn` is done. */
export async function asOwner<T>(url: string, fn: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({
    connectionString: url,
    application_name: "parley-setup",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  // A connection that breaks also fails the query that runs; without a listener it would end the process.
  owner.on("error", () => {});
  await owner.connect();
  try {
    return await fn(owner);
  } finally {
    await owner.end();
  }
}

/** Runs `fn` in one transaction; what throws rolls back. */
export async function inTransaction<T>(owner: pg.ClientBase, fn: () => Promise<T>): Promise<T> {
  await owner.query("begin");
  try {
    const done = await fn();
    await owner.query("commit");
    return done;
  } catch (error) {
    await owner.query("rollback").catch(() => {});
    throw error;
  }
}

/** The SQLSTATE of an error of the database, or null. */
export function sqlState(error: unknown): string | null {
  return error instanceof pg.DatabaseError ? (error.code ?? null) : null;
}

/** The same server, another database. */
export function withDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(database)}`;
  return address.href;
}

/** The database that a connection string names. */
export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}
