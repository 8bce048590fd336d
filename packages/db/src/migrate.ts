import { createHash, randomUUID } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type pg from "pg";
import { asOwner, inTransaction, sqlState } from "./owner";
import { migrationsFolder } from "./place";

export type Migration = {
  /** The folder's name: a timestamp and what it does. */
  name: string;
  sql: string;
  /** sha-256 (hex) of the file, as Prisma computes it. */
  checksum: string;
};

type Row = { migration_name: string; checksum: string; finished_at: Date | null; rolled_back_at: Date | null };

/** Prisma takes the same advisory lock, so neither works while the other does. */
const LOCK = 72707369;
const OLDEST = 150_000;

/** As Prisma makes it, so that its own commands find what was done here. */
const historyTable = `create table if not exists public._prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

/** The migrations of a folder, oldest first. */
export async function listMigrations(folder = migrationsFolder()): Promise<Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

/**
 * Brings a database to the newest migration, under a lock: any number of processes may do so at once.
 * @param url connection string of the owner.
 * @returns the names of the migrations applied now; none where all were there.
 * @throws Error in words fit to show: server too old, history changed or unfinished, owner may not create.
 */
export async function migrate(url: string, folder = migrationsFolder()): Promise<string[]> {
  const migrations = await listMigrations(folder);
  return asOwner(url, async (owner) => {
    await checkServer(owner);
    await owner.query("select pg_advisory_lock($1)", [LOCK]);
    const pending = pendingOf(migrations, await readHistory(owner));
    for (const migration of pending) await apply(owner, migration);
    return pending.map(({ name }) => name);
  });
}

/** The newest migration that a database has taken. @throws Error where it has taken none, or one that this Parley does not know. */
export async function lastMigration(owner: pg.Client, folder = migrationsFolder()): Promise<string> {
  const history = await readHistory(owner);
  pendingOf(await listMigrations(folder), history);
  const last = history.at(-1);
  if (!last) throw new Error("There is no Parley in this database yet.");
  return last.migration_name;
}

async function checkServer(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ version: number; words: string; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_version') as words,
      current_setting('server_encoding') as encoding`,
  );
  const [server] = rows;
  if (server && server.version < OLDEST) throw new Error(`PostgreSQL is ${server.words}; Parley needs 15 or newer.`);
  if (server && server.encoding !== "UTF8") {
    throw new Error(
      `The database is encoded in ${server.encoding}. Make one with: create database ... encoding 'UTF8'.`,
    );
  }
}

async function readHistory(owner: pg.Client): Promise<Row[]> {
  const { rows: found } = await owner.query<{ there: boolean }>(
    "select to_regclass('public._prisma_migrations') is not null as there",
  );
  if (!found[0]?.there) return [];
  const { rows } = await owner.query<Row>(
    `select migration_name, checksum, finished_at, rolled_back_at from public._prisma_migrations
      where rolled_back_at is null order by migration_name`,
  );
  return rows;
}

/** What is still to do. Exported for its tests. */
export function pendingOf(migrations: readonly Migration[], history: readonly Row[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of history) {
    const migration = known.get(row.migration_name);
    if (!migration) {
      throw new Error(
        `The database holds the migration ${row.migration_name}, which this Parley does not know: it is older than the database. Run the newer one.`,
      );
    }
    if (!row.finished_at) {
      throw new Error(
        `The migration ${row.migration_name} was begun in the database and never finished. Repair it by hand, then run "prisma migrate resolve".`,
      );
    }
    if (row.checksum !== migration.checksum) {
      throw new Error(
        `The migration ${row.migration_name} was changed after the database took it. Put the file back as it was and write a new migration.`,
      );
    }
  }
  const done = new Set(history.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !done.has(name));
}

/** The file and its row in the history are one transaction: both are there, or neither. */
async function apply(owner: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await inTransaction(owner, async () => {
      await owner.query(historyTable);
      const started = await owner.query<{ at: Date }>("select clock_timestamp() as at");
      await owner.query(sql);
      await owner.query(
        `insert into public._prisma_migrations
          (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
          values ($1, $2, $3, $4, clock_timestamp(), 1)`,
        [randomUUID(), checksum, name, started.rows[0]?.at],
      );
    });
  } catch (error) {
    const state = sqlState(error);
    const reason = error instanceof Error ? error.message : String(error);
    if (state === "42501") {
      throw new Error(
        `The database's owner may not do what the migration ${name} needs (${reason}). It must own the database, or have CREATE on it and on its schema public.`,
        { cause: error },
      );
    }
    if (state === "42P06") {
      throw new Error(`Something else lives in this database already (${reason}). Give Parley one of its own.`, {
        cause: error,
      });
    }
    throw new Error(`The migration ${name} failed and left nothing behind: ${reason}.`, { cause: error });
  }
}
