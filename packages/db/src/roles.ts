import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";
import pg from "pg";
import { type Zone, type ZoneUrls, zones } from "./clients";
import { asOwner, inTransaction, sqlState, withDatabase } from "./owner";

export type Passwords = Record<Zone, string>;

/** Roles belong to the cluster: where several installations share one, each has a prefix of its own. */
export const loginNames = (prefix = "parley"): Record<Zone, string> => ({
  reader: `${prefix}_reader`,
  desk: `${prefix}_desk`,
  writer: `${prefix}_writer`,
  account: `${prefix}_account`,
});

/** Four new passwords, of 192 random bits each. */
export function makePasswords(): Passwords {
  const word = () => randomBytes(24).toString("base64url");
  return { reader: word(), desk: word(), writer: word(), account: word() };
}

/** The connection strings of the four logins, on the owner's server and database. */
export function zoneUrls(ownerUrl: string, passwords: Passwords, prefix?: string): ZoneUrls {
  const names = loginNames(prefix);
  const url = (zone: Zone) => {
    const address = new URL(ownerUrl);
    address.username = names[zone];
    address.password = encodeURIComponent(passwords[zone]);
    if (address.host === "") {
      // A socket's address has no place for a name but the query.
      address.searchParams.set("user", names[zone]);
      address.searchParams.set("password", passwords[zone]);
    }
    return address.href;
  };
  return { reader: url("reader"), desk: url("desk"), writer: url("writer"), account: url("account") };
}

/**
 * Makes the four logins where they are missing, and sets the password of those that do not accept the given one.
 * Any number of processes may do so at once.
 * @returns their connection strings.
 * @throws Error with the SQL to run, where the owner may not make logins.
 */
export async function ensureLogins(ownerUrl: string, passwords: Passwords, prefix?: string): Promise<ZoneUrls> {
  const names = loginNames(prefix);
  const urls = zoneUrls(ownerUrl, passwords, prefix);
  if ((await Promise.all(zones.map((zone) => signsIn(urls[zone])))).every(Boolean)) {
    await asOwner(ownerUrl, (owner) => refuseMighty(owner, names));
    return urls;
  }
  await underClusterLock(ownerUrl, async (owner) => {
    await refuseMighty(owner, names);
    const { rows } = await owner.query<{ rolname: string }>("select rolname from pg_roles where rolname = any($1)", [
      Object.values(names),
    ]);
    const there = new Set(rows.map((row) => row.rolname));
    const statements: string[] = [];
    for (const zone of zones) {
      if (there.has(names[zone]) && (await signsIn(urls[zone]))) continue;
      const verb = there.has(names[zone]) ? "alter" : "create";
      const attributes = verb === "create" ? "login noinherit" : "login";
      statements.push(`${verb} role "${names[zone]}" ${attributes} password '${verifier(passwords[zone])}';`);
    }
    await runOrExplain(owner, statements);
  });
  return urls;
}

async function runOrExplain(owner: pg.Client, statements: readonly string[]): Promise<void> {
  if (statements.length === 0) return;
  try {
    await inTransaction(owner, () => owner.query(statements.join("\n")));
  } catch (error) {
    if (sqlState(error) !== "42501") throw error;
    const sentence = "The database's owner may not make logins. Have an administrator run this once, then start again:";
    throw new Error(`${sentence}\n\n${statements.join("\n")}\n`, { cause: error });
  }
}

/** Advisory locks belong to a database, so everybody takes this one in the same: `postgres`. */
async function underClusterLock(ownerUrl: string, fn: (owner: pg.Client) => Promise<void>): Promise<void> {
  const locked = (url: string) =>
    asOwner(url, async (owner) => {
      await owner.query("select pg_advisory_lock(72707371)");
      await fn(owner);
    });
  const common = withDatabase(ownerUrl, "postgres");
  const reachable = await asOwner(common, async () => true).catch(() => false);
  await locked(reachable ? common : ownerUrl);
}

async function refuseMighty(owner: pg.Client, names: Record<Zone, string>): Promise<void> {
  const { rows } = await owner.query<{ rolname: string }>(
    `select rolname from pg_roles
      where rolname = any($1) and (rolsuper or rolcreaterole or rolcreatedb or rolbypassrls or rolreplication)`,
    [Object.values(names)],
  );
  const [mighty] = rows;
  if (mighty) throw new Error(`The login ${mighty.rolname} may do more than Parley lets it. Take its attributes away.`);
}

/** False for a wrong password or a missing login; any other trouble is thrown. */
async function signsIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    // invalid_password, invalid_authorization_specification, undefined role; insufficient_privilege: no CONNECT yet.
    if (["28P01", "28000", "42501"].includes(sqlState(error) ?? "")) return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** What PostgreSQL stores of a password (RFC 5803), computed here so that the password is in no statement and no log. */
export function verifier(password: string, salt: Buffer = randomBytes(16), iterations = 4096): string {
  if (!/^[\x21-\x7e]+$/.test(password)) throw new Error("A login's password is of printable ASCII, without spaces.");
  const salted = pbkdf2Sync(password, salt, iterations, 32, "sha256");
  const key = (name: string) => createHmac("sha256", salted).update(name).digest();
  const stored = createHash("sha256").update(key("Client Key")).digest("base64");
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${stored}:${key("Server Key").toString("base64")}`;
}
