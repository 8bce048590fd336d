import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world";
import type { AuditRow } from "./audit.select";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  const { prisma } = world.clients.account;
  for (let i = 0; i < 25; i += 1) {
    const row = { chain: "", actor: i % 5 ? world.id("admin") : "operator", subject: world.id("extra"), detail: { i } };
    await prisma.audit.createMany({ data: [{ ...row, action: i % 2 ? "role.give" : "user.name" }] });
  }
});
afterAll(async () => world?.close());

const accounts = (input: object = {}) => world.ask<AuditRow[]>("admin", "audit.accounts", input);

test("the log of accounts is read by admins over all alone, page by page, and each row once", async () => {
  for (const who of ["signedOut", "viewer", "analyst", "stranger", "suspended"] as const)
    await expect(world.ask(who, "audit.accounts", {}), who).rejects.toMatchObject({
      code: who === "signedOut" || who === "suspended" ? "UNAUTHORIZED" : "NOT_FOUND",
    });
  const seen: number[] = [];
  for (let before: number | null = null; ; ) {
    const rows: AuditRow[] = await accounts({ before, limit: 7 });
    seen.push(...rows.map(({ seq }) => seq));
    before = rows.at(-1)?.seq ?? null;
    if (rows.length < 7) break;
  }
  const whole = await accounts({ limit: 500 });
  expect(seen).toEqual(whole.map(({ seq }) => seq));
  expect(seen.at(-1)).toBe(1);
  expect(whole[0]).toMatchObject({ subjectName: "Name of extra", hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
});

test.each([
  ["a name", { who: "of ADMIN" }, ({ name }: AuditRow) => name === "Name of admin"],
  ["an actor that is no person", { who: "operator" }, ({ actor }: AuditRow) => actor === "operator"],
  ["what was done", { what: "roles" }, ({ action }: AuditRow) => action === "role.give"],
  ["a name that nobody has", { who: "%" }, () => false],
  ["a day to come", { since: "2999-01-01" }, () => false],
  ["days gone by", { until: "2000-01-01" }, () => false],
  ["today", { since: new Date().toISOString().slice(0, 10), until: new Date().toISOString().slice(0, 10) }, () => true],
])("it is narrowed to %s", async (_what, filter, holds) => {
  const whole = await accounts({ limit: 500 });
  expect(await accounts({ ...filter, limit: 500 })).toEqual(whole.filter(holds));
});

test.each([
  ["a day that is none", { since: "2031-02-30" }],
  ["a day before there were days", { since: "0000-01-01" }],
  ["a part there is not", { what: "passwords" }],
  ["a page of everything", { limit: 501 }],
  ["a name without end", { who: "x".repeat(121) }],
])("%s is refused", async (_what, input) => {
  await expect(accounts(input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("the log of a negotiation holds nothing of another or of accounts", async () => {
  const rows = await world.ask<AuditRow[]>("admin", "audit.list", { negotiation: "canal", limit: 500 });
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ action }) => action === "user.name")).toEqual([]);
  expect(await world.ask<AuditRow[]>("stranger", "audit.list", { negotiation: "other" })).toEqual([]);
});

test("as a file it holds the same rows with their seals, and that it was taken is in it, without whom it was narrowed to", async () => {
  const text = await world.take("admin", "audit.accountsCsv", { who: "admin", what: "roles" });
  const file = parse(text, { bom: true, columns: true }) as Record<string, string>[];
  const rows = await accounts({ who: "admin", what: "roles", limit: 500 });
  expect(file.map(({ number, hash }) => [Number(number), hash])).toEqual(rows.map(({ seq, hash }) => [seq, hash]));
  expect((await accounts({ limit: 1 }))[0]).toMatchObject({
    ...{ action: "download", subject: "audit.accountsCsv", actor: world.id("admin"), detail: { what: "roles" } },
  });
  const [first] = await world.ask<AuditRow[]>("admin", "audit.list", { negotiation: "canal", limit: 1 });
  const inner = await world.take("admin", "audit.csv", { negotiation: "canal" });
  expect(inner).toContain(first?.hash);
});
