import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const admin = (email: string) => ({ name: "First admin", email, password: "nine otters cross the lock" });
const setUp = (token: string, fields: object) => world.tell("signedOut", "setup.account", { token, ...fields });
const isOpen = async (token: string) => (await world.ask<{ open: boolean }>("signedOut", "setup.link", { token })).open;
const signIn = (email: string) =>
  world.api.signIn({ email, password: "nine otters cross the lock", device: "", network: "10.7.0.1" });

test("a link makes one admin over all, once, who signs in and manages people", async () => {
  const token = await world.api.makeSetupLink();
  expect(await isOpen(token)).toBe(true);
  await setUp(token, admin("first@example.org"));
  expect(await isOpen(token)).toBe(false);
  await expect(setUp(token, admin("second@example.org"))).rejects.toMatchObject({
    code: "NOT_FOUND",
    message: expect.stringContaining("not open any more"),
  });
  expect(await signIn("second@example.org")).toBeNull();
  const session = await signIn("first@example.org");
  const people = {
    handle: session?.handle ?? null,
    path: "people.list",
    type: "query",
    input: { negotiation: "canal" },
  };
  expect(await world.api.call({ ...people, type: "query" })).toMatchObject({ managesAll: true });
  const [row] = await world.clients.account.prisma.audit.findMany({ where: { actor: "setup link" } });
  expect(row).toMatchObject({ chain: "", action: "user.create", detail: { role: "admin" } });
});

test("what is refused leaves the link open: a weak password, no e-mail, one that has an account", async () => {
  const token = await world.api.makeSetupLink();
  const weak = { ...admin("third@example.org"), password: "parley parley 1" };
  await expect(setUp(token, weak)).rejects.toMatchObject({ cause: { fields: [{ path: "password" }] } });
  await expect(setUp(token, admin("third at home"))).rejects.toMatchObject({ cause: { fields: [{ path: "email" }] } });
  await expect(setUp(token, admin("admin@test.example"))).rejects.toMatchObject({ code: "CONFLICT" });
  expect(await isOpen(token)).toBe(true);
});

test("of two at once one is made", async () => {
  const token = await world.api.makeSetupLink();
  const all = await Promise.allSettled(["a", "b", "c"].map((name) => setUp(token, admin(`${name}@example.org`))));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
});

test("the same command twice is done once", async () => {
  const token = await world.api.makeSetupLink();
  const command = { ...admin("again@example.org"), commandId: randomUUID() };
  expect(await setUp(token, command)).toEqual(await setUp(token, command));
});

test("a new link closes the one before, a link runs out, and its token is not stored", async () => {
  const [first, second] = [await world.api.makeSetupLink(), await world.api.makeSetupLink()];
  expect([await isOpen(first), await isOpen(second)]).toEqual([false, true]);
  const { rows } = await world.clients.account.pool.query("select * from account.invitation");
  expect(JSON.stringify(rows)).not.toContain(second);
  const past = "created_at = now() - interval '25 hours', expires_at = now() - interval '1 hour'";
  await world.clients.account.pool.query(`update account.invitation set ${past} where used_at is null`);
  expect(await isOpen(second)).toBe(false);
  await expect(setUp(second, admin("late@example.org"))).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("whether there is an admin is told by the roles over all", async () => {
  expect(await world.api.hasAdmin()).toBe(true);
});
