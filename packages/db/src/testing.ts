import { createHash, createHmac } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Clients, openClients, type ZoneUrls } from "./clients";
import { listMigrations } from "./migrate";
import { packageFolder } from "./place";
import { ensureLogins, type Passwords, zoneUrls } from "./roles";
import { setUpDatabase } from "./setup";
import { findServer, findTemplate, makeScratch } from "./test-server";

export type TestDatabase = {
  name: string;
  /** The owner's connection string: for what no login may do. */
  ownerUrl: string;
  /** Connection strings of the four logins. */
  urls: ZoneUrls;
  clients: Clients;
  /** Closes the clients and drops the database. */
  drop(): Promise<void>;
};

/** Apart from those of an installation that may live on the same server. */
const PREFIX = "parley_test";

/** Every run that has the owner's password gets the same ones, so that runs side by side do not lock each other out. */
function passwordsFor(serverUrl: string): Passwords {
  const key = decodeURIComponent(new URL(serverUrl).password);
  const word = (zone: string) => createHmac("sha256", key).update(`${PREFIX} ${zone}`).digest("base64url");
  return { reader: word("reader"), desk: word("desk"), writer: word("writer"), account: word("account") };
}

/** A template is known by what went into it. */
async function templateName(): Promise<string> {
  const hash = createHash("sha256");
  for (const { name, checksum } of await listMigrations()) hash.update(`${name} ${checksum}\n`);
  hash.update(await readFile(join(packageFolder(), "src", "grants.ts")));
  return `${PREFIX}_template_${hash.digest("hex").slice(0, 12)}`;
}

type Ready = { template: string; passwords: Passwords };
let ready: Promise<Ready> | null = null;

async function prepare(): Promise<Ready> {
  const server = await findServer();
  const passwords = passwordsFor(server);
  const template = await templateName();
  await ensureLogins(server, passwords, PREFIX);
  await findTemplate(template, async (ownerUrl) => {
    await setUpDatabase(ownerUrl, passwords, { prefix: PREFIX });
  });
  return { template, passwords };
}

/**
 * A migrated database of its own, named parley_test_*, with clients on the four logins. It is on the server of
 * DATABASE_URL, where that is set, and never in the database it names; else on an embedded PostgreSQL for tests alone.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  ready ??= prepare();
  const { template, passwords } = await ready;
  const scratch = await makeScratch(template);
  const urls = zoneUrls(scratch.ownerUrl, passwords, PREFIX);
  const clients = openClients(urls);
  const drop = async () => {
    await clients.close();
    await scratch.drop();
  };
  return { name: scratch.name, ownerUrl: scratch.ownerUrl, urls, clients, drop };
}
