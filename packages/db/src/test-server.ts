import { randomBytes } from "node:crypto";
import pg from "pg";
import { startEmbedded } from "./embedded";
import { sqlState, withDatabase } from "./owner";
import { testClusterFolder } from "./place";

/** A database of a test's own. `drop` may be called once. */
export type Scratch = { name: string; ownerUrl: string; drop(): Promise<void> };

/** Class of the advisory locks on names of databases; they say who still uses which. */
const LOCK_CLASS = 72707;
const TEMPLATE_DAYS = 7;

/**
 * One connection for each process, in the database that all test runs of a cluster meet in. It holds a lock on the name
 * of each database in use: when a run is killed its locks go with it, and the next run may clear up.
 */
type Keeper = { serverUrl: string; client: pg.Client; inUse: number };
let keeper: Promise<Keeper> | null = null;

/** The owner's connection string of the server that tests use: DATABASE_URL's, else an embedded one of their own. */
export async function findServer(): Promise<string> {
  const given = process.env.DATABASE_URL;
  return given ? given : (await startEmbedded({ dir: testClusterFolder(), throwaway: true })).url;
}

async function openKeeper(): Promise<Keeper> {
  const serverUrl = await findServer();
  const client = await connect(withDatabase(serverUrl, "postgres")).catch(() => connect(serverUrl));
  await clearUp(client);
  return { serverUrl, client, inUse: 0 };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: "parley-test",
    connectionTimeoutMillis: 5_000,
  });
  client.on("error", () => {});
  await client.connect();
  return client;
}

async function withKeeper<T>(fn: (keeper: Keeper) => Promise<T>): Promise<T> {
  keeper ??= openKeeper();
  const opened = await keeper.catch((error: unknown) => {
    keeper = null;
    throw error;
  });
  opened.inUse += 1;
  try {
    return await fn(opened);
  } finally {
    await letGo(opened);
  }
}

async function letGo(opened: Keeper): Promise<void> {
  opened.inUse -= 1;
  if (opened.inUse > 0) return;
  keeper = null;
  await opened.client.end();
}

const lock = (client: pg.Client, name: string) =>
  client.query("select pg_advisory_lock($1, hashtext($2))", [LOCK_CLASS, name]);
const unlock = (client: pg.Client, name: string) =>
  client.query("select pg_advisory_unlock($1, hashtext($2))", [LOCK_CLASS, name]);

/** Makes an empty database, or a copy of a template, under a random name that begins with parley_test_. */
export async function makeScratch(template?: string): Promise<Scratch> {
  return withKeeper(async (opened) => {
    const { client, serverUrl } = opened;
    const name = `parley_test_${randomBytes(6).toString("hex")}`;
    await lock(client, name);
    await create(client, name, template ?? "template0");
    opened.inUse += 1;
    const drop = async () => {
      await dropDatabase(client, name);
      await unlock(client, name);
      await letGo(opened);
    };
    return { name, ownerUrl: withDatabase(serverUrl, name), drop };
  });
}

const create = (client: pg.Client, name: string, template: string) =>
  patiently(() => client.query(`create database ${name} template ${template} encoding 'UTF8'`));

const dropDatabase = (client: pg.Client, name: string) =>
  patiently(() => client.query(`drop database if exists ${name} with (force)`));

/**
 * Somebody may still be on their way out of a database, and an owner who is no superuser may not end connections of
 * others: PostgreSQL refuses for a moment.
 */
async function patiently(fn: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await fn();
      return;
    } catch (error) {
      // object_in_use, insufficient_privilege
      const passing = ["55006", "42501"].includes(sqlState(error) ?? "");
      if (!passing || attempt === 20) throw error;
      await new Promise((done) => setTimeout(done, 20 * attempt));
    }
  }
}

/**
 * The template of that name, made with `fill` where it is missing. Any number of runs may ask at once; one makes it.
 * @param fill is given the owner's connection string of an empty database.
 */
export async function findTemplate(name: string, fill: (ownerUrl: string) => Promise<void>): Promise<void> {
  await withKeeper(async ({ client, serverUrl }) => {
    if (await exists(client, name)) return;
    await lock(client, name);
    try {
      if (await exists(client, name)) return;
      const unfinished = `${name}_new`;
      await dropDatabase(client, unfinished);
      await create(client, unfinished, "template0");
      await fill(withDatabase(serverUrl, unfinished));
      await client.query(`alter database ${unfinished} rename to ${name}`);
      await client.query(`comment on database ${name} is '${new Date().toISOString()}'`);
    } finally {
      await unlock(client, name);
    }
  });
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query("select from pg_database where datname = $1", [name]);
  return rowCount === 1;
}

/** Drops what killed runs left, and templates that have grown old. What belongs to somebody else stays. */
async function clearUp(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string; made: string | null }>(
    `select datname as name, shobj_description(oid, 'pg_database') as made
      from pg_database where datname ~ '^parley_test_[a-z0-9_]+$' and pg_has_role(datdba, 'usage')`,
  );
  const oldest = Date.now() - TEMPLATE_DAYS * 86_400_000;
  for (const { name, made } of rows) {
    const isTemplate = name.startsWith("parley_test_template_");
    if (isTemplate && !name.endsWith("_new") && made && Date.parse(made) > oldest) continue;
    // A template in the making is locked by its name without the ending.
    const held = name.replace(/_new$/, "");
    const { rows: locked } = await client.query<{ mine: boolean }>(
      "select pg_try_advisory_lock($1, hashtext($2)) as mine",
      [LOCK_CLASS, held],
    );
    if (!locked[0]?.mine) continue;
    await dropDatabase(client, name);
    await unlock(client, held);
  }
}
