import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const from = (network: string) => ({ device: "a browser", network });
const me = (handle: string | null) => world.api.call({ handle, path: "account.me", type: "query", input: {} });

test("the demo accounts are made once, and each signs in with the role it says", async () => {
  expect(await world.api.ensureDemoAccounts()).toHaveLength(4);
  expect(await world.api.ensureDemoAccounts()).toEqual([]);
  for (const role of ["viewer", "analyst", "admin"]) {
    const attempt = { email: ` ${role}@Example.org`, password: "parley-demo-account", ...from("10.0.0.1") };
    const session = await world.api.signIn(attempt);
    expect(session?.handle).toMatch(/^[\w-]{43}$/);
    expect(await me(session?.handle ?? null)).toMatchObject({ email: `${role}@example.org`, role });
  }
});

test("a wrong password and an unknown account end alike", async () => {
  const attempt = { password: "not the password", ...from("10.0.0.2") };
  expect(await world.api.signIn({ email: "viewer@example.org", ...attempt })).toBeNull();
  expect(await world.api.signIn({ email: "nobody@example.org", ...attempt })).toBeNull();
  expect(await world.api.signIn({ email: "", ...attempt, password: "x".repeat(100_000) })).toBeNull();
});

test("a handle is stored hashed, and ends with signing out on the next request", async () => {
  const session = await world.api.signIn({
    email: "viewer@example.org",
    password: "parley-demo-account",
    ...from("10.0.0.3"),
  });
  const handle = session?.handle ?? "";
  const { rows } = await world.clients.account.pool.query("select handle_hash from account.session");
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(handle);
  await world.api.endSession(handle);
  expect(await me(handle)).toBeNull();
  expect(await me("no-such-handle")).toBeNull();
});

test("a session that ran out is nobody's", async () => {
  const handle = await world.api.openSession(world.id("viewer"), "", "");
  expect(await me(handle)).not.toBeNull();
  const past =
    "update account.session set created_at = now() - interval '8 days', expires_at = now() - interval '1 second'";
  await world.clients.account.pool.query(`${past} where user_id = $1`, [world.id("viewer")]);
  expect(await me(handle)).toBeNull();
});

test("attempts are counted before they are checked, by account, and say how long to wait", async () => {
  const attempt = (i: number) =>
    world.api.signIn({ email: "admin@example.org", password: "wrong", ...from(`10.1.0.${i}`) }).then(
      () => "checked",
      (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
    );
  const answers: string[] = [];
  for (let i = 0; i < 22; i += 1) answers.push(await attempt(i));
  expect(answers.filter((answer) => answer === "checked")).toHaveLength(20);
  expect(answers.at(-1)).toMatch(/^rate_limited: .*Try again in \d minutes/);
  // The right password waits as well: otherwise the limit would tell that it is right.
  const right = { email: "admin@example.org", password: "parley-demo-account", ...from("10.2.0.1") };
  await expect(world.api.signIn(right)).rejects.toMatchObject({ code: "rate_limited" });
});

test("by network, over accounts", async () => {
  const attempt = (i: number) =>
    world.api.signIn({ email: `n${i}@example.org`, password: "wrong", ...from("10.3.0.1") });
  await Promise.all(Array.from({ length: 60 }, (_, i) => attempt(i)));
  await expect(attempt(61)).rejects.toMatchObject({ code: "rate_limited" });
}, 60_000);

test.each([
  ["short", "fourteen chars"],
  ["long", "long enough ".repeat(20)],
  ["a common word over and over", "passwordpassword123"],
  ["the product's name", "parleyparleyparley"],
  ["the demo's", "parley-demo-account"],
  ["one letter", "aaaaaaaaaaaaaaaaaaaa"],
  ["the person's own name", "margaret-margaret-1"],
])("a password is refused that is %s", async (_what, password) => {
  const user = { email: "margaret@example.org", name: "Margaret", password, role: null };
  await expect(world.api.createUser(user)).rejects.toMatchObject({ code: "invalid", fields: [{ path: "password" }] });
});

test("a long plain sentence is a fine password", async () => {
  await world.api.createUser({
    email: "margaret@example.org",
    name: "Margaret",
    password: "nine otters cross the lock",
    role: null,
  });
  const again = { email: "MARGARET@example.org", name: "M", password: "nine otters cross the lock", role: null };
  await expect(world.api.createUser(again)).rejects.toMatchObject({ code: "conflict" });
});
