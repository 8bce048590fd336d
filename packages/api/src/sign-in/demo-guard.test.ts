import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, createApi } from "../server";

let database: TestDatabase;
let api: Api;
beforeAll(async () => {
  database = await createTestDatabase();
  api = await createApi({ urls: database.urls });
});
afterAll(async () => {
  await api?.close();
  await database?.drop();
});

const person = (email: string) =>
  api.createUser({ email, name: "Heron", password: "a ladder of seven herons", role: "admin" });

test("the demo's accounts and people's own are not put beside each other, but for guests of a demo", async () => {
  await api.refuseDemoAccounts();
  await api.refuseDemoBesideOthers();

  await api.ensureDemoAccounts();
  await expect(api.refuseDemoAccounts()).rejects.toThrow("holds the demo's accounts");
  await person("guest@test.example");
  await api.refuseDemoBesideOthers();

  await database.clients.account.pool.query(`update account."user" set demo = false where demo`);
  await api.refuseDemoAccounts();
  await expect(api.refuseDemoBesideOthers()).rejects.toThrow("people's own accounts");
});

test("a database that acknowledges before it keeps is refused", async () => {
  const urls = { ...database.urls, writer: `${database.urls.writer}?options=-c%20synchronous_commit%3Doff` };
  await expect(createApi({ urls })).rejects.toThrow("synchronous_commit off");
});
