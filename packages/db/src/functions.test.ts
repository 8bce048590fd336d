import pg from "pg";
import { afterAll, beforeAll, expect, it } from "vitest";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;
let owner: pg.Client;
beforeAll(async () => {
  db = await createTestDatabase();
  owner = new pg.Client(db.ownerUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await db?.drop();
});

const schemas = "('record', 'desk', 'ledger', 'known', 'account')";

it("a function that acts with its owner's rights looks nothing up by a path that others set", async () => {
  const { rows } = await owner.query<{ name: string; path: string | null }>(
    `select p.oid::regprocedure::text as name, (select s from unnest(p.proconfig) s where s like 'search_path=%') as path
     from pg_proc p where p.prosecdef and p.pronamespace::regnamespace::text in ${schemas}`,
  );
  expect(rows.filter(({ path }) => path !== 'search_path=""')).toEqual([]);
  expect(rows.length).toBeGreaterThan(3);
});

it("a trigger that waits for the commit acts with its owner's rights, whoever commits: it looks at other zones", async () => {
  const { rows } = await owner.query<{ name: string; owns: boolean }>(
    `select t.tgname as name, p.prosecdef as owns from pg_trigger t join pg_proc p on p.oid = t.tgfoid
     where t.tgdeferrable and not t.tgisinternal and p.pronamespace::regnamespace::text in ${schemas}`,
  );
  expect(rows.filter(({ owns }) => !owns)).toEqual([]);
  expect(rows.length).toBeGreaterThan(1);
});
