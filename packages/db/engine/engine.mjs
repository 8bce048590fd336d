// Prisma's schema engine as WebAssembly, over adapter-pg: the engine that needs no download.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";

const CHAR = 18;
const BPCHAR = 1042;

/** Remembers which columns of its last answer were "char", a type of the catalog that adapter-pg does not know. */
class CatalogPool extends pg.Pool {
  chars = [];

  async query(...args) {
    const result = await super.query(...args);
    const fields = result.fields ?? [];
    this.chars = fields.flatMap((field, index) => (field.dataTypeID === CHAR ? [index] : []));
    for (const index of this.chars) fields[index].dataTypeID = BPCHAR;
    return result;
  }
}

/** What has to be done before the process may end. */
const leftovers = new Set();

/** Drops the shadow databases that the engine left. */
export async function finish() {
  await Promise.allSettled([...leftovers].map((end) => end()));
}

async function adapterOn(url, onEnd = async () => {}) {
  const pool = new CatalogPool({ connectionString: url, max: 1 });
  const adapter = await new PrismaPg(pool).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query);
    for (const index of pool.chars) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  // The adapter's own cuts a script at each semicolon, those within functions included.
  adapter.executeScript = async (script) => {
    await pool.query(script).catch((error) => adapter.onError(error));
  };
  let ended;
  const end = () => {
    ended ??= pool
      .end()
      .then(onEnd)
      .finally(() => leftovers.delete(end));
    return ended;
  };
  leftovers.add(end);
  adapter.dispose = end;
  return adapter;
}

function withDatabase(url, name) {
  const address = new URL(url);
  address.pathname = `/${encodeURIComponent(name)}`;
  return address.href;
}

const databaseOf = (url) => decodeURIComponent(new URL(url).pathname.slice(1));
const quoted = (name) => `"${name.replaceAll('"', '""')}"`;

async function administer(url, ...statements) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

/** A database of its own beside the one of the url, gone when it is done with. */
async function shadowOf(url) {
  const name = `prisma_migrate_shadow_db_${randomUUID()}`;
  await administer(url, `create database "${name}" template template0`);
  return adapterOn(withDatabase(url, name), () => administer(url, `drop database "${name}" with (force)`));
}

async function loadBindings() {
  const folder = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bindings = await import(pathToFileURL(join(folder, "schema_engine_bg.js")).href);
  const bytes = readFileSync(join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  // The engine tells this global why it panics, and is of no use afterwards.
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message(message) {
      process.stderr.write(`${JSON.stringify({ level: "ERROR", fields: { message } })}\n`);
      process.exit(101);
    },
  };
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return bindings;
}

/**
 * @param {object} options
 * @param {string} options.url connection string of the database's owner
 * @param {string | null} [options.shadowUrl] a database for replaying migrations; one is made and dropped where it is missing
 * @param {string[]} options.datamodels paths of Prisma schemas
 * @param {(line: string) => void} [options.log] told what the engine says, a JSON object a line
 * @returns {Promise<object>} an engine with the methods that Prisma's CLI calls
 */
export async function openEngine({ url, shadowUrl, datamodels, log = () => {} }) {
  const { SchemaEngine } = await loadBindings();
  const factory = {
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => adapterOn(url),
    connectToShadowDb: () => (shadowUrl ? adapterOn(shadowUrl) : shadowOf(url)),
  };
  const files = datamodels.map((path) => [path, readFileSync(path, "utf8")]);
  return SchemaEngine.new(
    { datamodels: files.length > 0 ? files : undefined },
    log,
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

/** Makes the database of a connection string; gives its name. */
export async function createDatabase(url) {
  const name = databaseOf(url);
  await administer(withDatabase(url, "postgres"), `create database ${quoted(name)}`);
  return name;
}

/** Makes the database anew: the engine's own reset leaves schemas and functions behind. */
export async function resetDatabase(url) {
  const name = quoted(databaseOf(url));
  await administer(withDatabase(url, "postgres"), `drop database ${name} with (force)`, `create database ${name}`);
}

/** Throws what the server says where the database of a connection string does not answer. */
export async function connectOnce(url) {
  await administer(url, "select 1");
}
