import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { asOwner, databaseOf } from "./owner";
import { createTestDatabase, type TestDatabase } from "./testing";

let one: TestDatabase;
let other: TestDatabase;

beforeAll(async () => {
  [one, other] = await Promise.all([createTestDatabase(), createTestDatabase()]);
});
afterAll(async () => {
  await Promise.all([one?.drop(), other?.drop()]);
});

const listTestDatabases = () =>
  asOwner(one.ownerUrl, async (owner) => {
    const { rows } = await owner.query<{ datname: string }>(
      "select datname from pg_database where datname ~ '^parley_test_'",
    );
    return rows.map((row) => row.datname);
  });

describe("a test's database", () => {
  it("is its own, and never the one that was given", async () => {
    expect(one.name).toMatch(/^parley_test_[0-9a-f]{12}$/);
    expect(other.name).not.toBe(one.name);
    const { DATABASE_URL } = process.env;
    if (DATABASE_URL) expect(databaseOf(DATABASE_URL)).not.toBe(one.name);
    const names = await Promise.all(
      [one.clients.reader, one.clients.desk, one.clients.writer, one.clients.account].map(async ({ pool }) => {
        const { rows } = await pool.query<{ name: string; login: string }>(
          "select current_database() as name, current_user as login",
        );
        return [rows[0]?.name, rows[0]?.login];
      }),
    );
    expect(names).toEqual(["reader", "desk", "writer", "account"].map((zone) => [one.name, `parley_test_${zone}`]));
  });

  it("is migrated and empty", async () => {
    expect(await one.clients.reader.prisma.negotiation.count()).toBe(0);
    expect(await one.clients.account.prisma.user.count()).toBe(0);
  });

  it("goes when it is dropped, the connections of others notwithstanding", async () => {
    const third = await createTestDatabase();
    expect(await listTestDatabases()).toContain(third.name);
    const stranger = new pg.Client({ connectionString: third.ownerUrl });
    stranger.on("error", () => {});
    await stranger.connect();
    await third.drop();
    expect(await listTestDatabases()).not.toContain(third.name);
  });

  it("leaves databases in use alone and clears up after killed runs", async () => {
    const left = "parley_test_00000dead000";
    await asOwner(one.ownerUrl, (owner) => owner.query(`create database ${left}`));
    // Loaded anew, it is another run: it looks around when it begins.
    vi.resetModules();
    const nextRun = await import("./testing");
    const third = await nextRun.createTestDatabase();
    const names = await listTestDatabases();
    await third.drop();
    expect(names).not.toContain(left);
    expect(names).toEqual(expect.arrayContaining([one.name, other.name, third.name]));
  });
});
