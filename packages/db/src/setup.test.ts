import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ZoneUrls, zones } from "./clients";
import { listMigrations } from "./migrate";
import { asOwner } from "./owner";
import { ensureLogins, loginNames, makePasswords, verifier } from "./roles";
import { setUpDatabase } from "./setup";
import { findServer, makeScratch, type Scratch } from "./test-server";

let scratch: Scratch;
let prefix: string;

beforeEach(async () => {
  scratch = await makeScratch();
  prefix = `parley_test_${randomBytes(4).toString("hex")}`;
});
afterEach(async () => {
  await scratch.drop();
  // Roles belong to the cluster, so they stay unless they are taken away.
  await asOwner(await findServer(), async (owner) => {
    const { rows } = await owner.query<{ rolname: string }>("select rolname from pg_roles where rolname like $1", [
      `${prefix}%`,
    ]);
    for (const { rolname } of rows) await owner.query(`drop role "${rolname}"`);
  });
});

const whoAmI = async (url: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ name: string }>("select current_user as name")).rows[0]?.name;
  } finally {
    await client.end();
  }
};
const everybody = (urls: ZoneUrls) => Promise.all(zones.map((zone) => whoAmI(urls[zone])));
const names = () => Object.values(loginNames(prefix));

describe("setting a database up", () => {
  it("makes four logins that sign in, however many set up at the same time", async () => {
    const passwords = makePasswords();
    const results = await Promise.all(
      Array.from({ length: 4 }, () => setUpDatabase(scratch.ownerUrl, passwords, { prefix })),
    );
    const all = (await listMigrations()).map(({ name }) => name);
    expect(results.flatMap(({ applied }) => applied)).toEqual(all);
    for (const { urls } of results) expect(await everybody(urls)).toEqual(names());
  });

  it("changes the password of a login that does not take the one given, and of no other", async () => {
    const before = makePasswords();
    const old = await ensureLogins(scratch.ownerUrl, before, prefix);
    const now = await ensureLogins(scratch.ownerUrl, { ...before, desk: makePasswords().desk }, prefix);
    expect(await everybody(now)).toEqual(names());
    expect(await whoAmI(old.reader)).toBe(names()[0]);
    await expect(whoAmI(old.desk)).rejects.toThrow(/password authentication failed/);
  });

  it("takes back what a login was given by hand", async () => {
    const passwords = makePasswords();
    const { urls } = await setUpDatabase(scratch.ownerUrl, passwords, { prefix });
    await asOwner(scratch.ownerUrl, (owner) => owner.query(`grant select on desk.change to ${prefix}_reader`));
    await setUpDatabase(scratch.ownerUrl, passwords, { prefix });
    await expect(asOwner(urls.reader, (reader) => reader.query("select from desk.change"))).rejects.toThrow(
      /permission denied/,
    );
  });

  it("lets the logins in where nobody may connect by default", async () => {
    await asOwner(scratch.ownerUrl, (owner) => owner.query(`revoke connect on database ${scratch.name} from public`));
    const { urls } = await setUpDatabase(scratch.ownerUrl, makePasswords(), { prefix });
    expect(await everybody(urls)).toEqual(names());
  });

  it("refuses a login that may do more than it should", async () => {
    await asOwner(scratch.ownerUrl, (owner) => owner.query(`create role ${prefix}_reader login createdb`));
    await expect(ensureLogins(scratch.ownerUrl, makePasswords(), prefix)).rejects.toThrow(/may do more/);
  });

  it("says in SQL what to run where the owner may not make logins, and goes on once that was run", async () => {
    const passwords = makePasswords();
    const modest = new URL(scratch.ownerUrl);
    modest.username = `${prefix}_modest`;
    modest.password = "modest-words";
    await asOwner(scratch.ownerUrl, async (owner) => {
      await owner.query(`create role ${prefix}_modest login password '${verifier("modest-words")}'`);
      await owner.query(`grant ${prefix}_modest to current_user`);
      await owner.query(`alter database ${scratch.name} owner to ${prefix}_modest`);
    });
    const refusal = await setUpDatabase(modest.href, passwords, { prefix }).then(
      () => "",
      (error: Error) => error.message,
    );
    expect(refusal).toMatch(/^The database's owner may not make logins\./);
    for (const password of Object.values(passwords)) expect(refusal).not.toContain(password);
    await asOwner(scratch.ownerUrl, (owner) => owner.query(refusal.slice(refusal.indexOf("create role"))));
    const { urls } = await setUpDatabase(modest.href, passwords, { prefix });
    expect(await everybody(urls)).toEqual(names());
  });
});

describe("a password's verifier", () => {
  it("is what PostgreSQL 18 itself made of the password", () => {
    const [salt, stored, server] = [
      "g75MysgPSYOj3SH7QKBF2Q==",
      "snCrFAhZPKfTNjntY4trATlYRQqnfAYAFNmaedkyXjA=",
      "ZU7a/vMm2Ix/LTymmhj1EYIwOpi9ZD/yS5itKKTBCtg=",
    ];
    const made = `SCRAM-SHA-256$4096:${salt}$${stored}:${server}`;
    expect(verifier("twin-words", Buffer.from(salt, "base64"))).toBe(made);
  });

  it("is refused for what PostgreSQL would read in another way", () => {
    expect(() => verifier("zwölf Wörter")).toThrow(/printable ASCII/);
  });
});
