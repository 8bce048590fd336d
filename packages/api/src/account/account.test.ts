import { createHash, randomUUID } from "node:crypto";
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

test("attempts are counted before they are checked, at an account from a network, and say how long to wait", async () => {
  const attempt = () =>
    world.api.signIn({ email: "admin@example.org", password: "wrong", ...from("10.1.0.1") }).then(
      () => "checked",
      (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
    );
  const answers: string[] = [];
  for (let i = 0; i < 22; i += 1) answers.push(await attempt());
  expect(answers.filter((answer) => answer === "checked")).toHaveLength(20);
  expect(answers.at(-1)).toMatch(/^rate_limited: .*Try again in \d minutes/);
  // The right password waits as well: otherwise the limit would tell that it is right.
  const right = { email: "admin@example.org", password: "parley-demo-account", ...from("10.1.0.1") };
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
  ["where the person works", "Example Example 2026"],
  ["a role's name", "analyst analyst 12"],
  ["what is worked on", "negotiation-dossier-1"],
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

type Account = { name: string; sessions: { id: string; device: string | null; seenAt: string; current: boolean }[] };

/** Somebody with a password and two sessions. */
async function somebody(name: string) {
  const [email, password] = [`${name}@example.org`, "nine otters cross the lock"];
  const id = await world.api.createUser({ email, name, password, role: "viewer" });
  const [here, there] = await Promise.all(
    ["here", "there"].map((device) => world.api.openSession(id, device, "10.9.0.1")),
  );
  const call = (type: "query" | "mutation") => (handle: string | undefined, path: string, input: object) =>
    world.api.call({ handle: handle ?? null, path, type, input });
  const ask = call("query");
  const account = async (handle: string | undefined) => (await ask(handle, "account.get", {})) as Account;
  const tell = (handle: string | undefined, path: string, input: object) =>
    call("mutation")(handle, path, { commandId: randomUUID(), ...input });
  return { id, email, password, here, there, account, tell };
}

const audited = async (user: string) =>
  (
    await world.clients.account.prisma.audit.findMany({
      where: {
        ...{ chain: "", subject: user, actor: { not: "stranger" } },
        NOT: { action: { startsWith: "session.wrong" } },
      },
      orderBy: { seq: "asc" },
    })
  ).map(({ action, actor }) => (actor === user ? action : `${action} by ${actor}`));

test("a changed password ends the other sessions, opens the next one alone, and is in the audit without a word of it", async () => {
  const { id, email, password, here, there, tell } = await somebody("ottilie");
  const next = "eleven herons on the weir";
  const change = { currentPassword: password, password: next };
  expect(await tell(here, "account.changePassword", change)).toMatchObject({ changed: true, ended: 1 });
  expect(await me(there ?? null)).toBeNull();
  expect(await me(here ?? null)).toMatchObject({ id });
  expect(await world.api.signIn({ email, password, ...from("10.9.1.1") })).toBeNull();
  expect(await world.api.signIn({ email, password: next, ...from("10.9.1.1") })).not.toBeNull();
  expect(await audited(id)).toEqual(["user.create by operator", "user.password"]);
  const digest = (words: object) => createHash("sha256").update(JSON.stringify(words)).digest("hex");
  const { rows } = await world.clients.account.pool.query("select digest from account.command where actor = $1", [id]);
  expect(rows).toHaveLength(1);
  expect(rows[0]).not.toEqual({ digest: digest(change) });
});

test("a password is changed by nobody who does not know it, who tries ten times at most", async () => {
  const { here, there, tell, password } = await somebody("wilhelmina");
  const attempt = (currentPassword: string) =>
    tell(here, "account.changePassword", { currentPassword, password: "eleven herons on the weir" });
  for (let i = 0; i < 10; i += 1)
    expect(await attempt("a guess of mine")).toEqual({ changed: false, ended: 0, wrong: "password" });
  await expect(attempt(password)).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  expect(await me(there ?? null)).not.toBeNull();
});

test("a weak password is refused in words, to whoever knows the one there is; the guesses of others are counted", async () => {
  const { here, tell, password } = await somebody("theodora");
  const change = (currentPassword: string) =>
    tell(here, "account.changePassword", { currentPassword, password: "theodora theodora 1" });
  await expect(change(password)).rejects.toMatchObject({
    code: "BAD_REQUEST",
    cause: { fields: [{ path: "password", text: expect.stringContaining("easy to guess") }] },
  });
  for (let i = 0; i < 10; i += 1) expect(await change("a guess of mine")).toMatchObject({ wrong: "password" });
  await expect(change("a guess of mine")).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
});

test("one's sessions are listed with their devices, and ended one by one or all but this one, on the next request", async () => {
  const { id, here, there, account, tell } = await somebody("leocadia");
  const other = await world.api.openSession(id, "elsewhere", "10.9.0.2");
  const { sessions } = await account(here);
  expect(sessions.map(({ device, current }) => [device, current]).sort()).toEqual([
    ["elsewhere", false],
    ["here", true],
    ["there", false],
  ]);
  const theirs = sessions.find(({ device }) => device === "there")?.id;
  expect(await tell(here, "account.endSession", { session: theirs })).toEqual({ ended: 1 });
  expect(await me(there ?? null)).toBeNull();
  expect(await tell(here, "account.endOtherSessions", {})).toEqual({ ended: 1 });
  expect(await me(other)).toBeNull();
  expect((await account(here)).sessions).toMatchObject([{ device: "here", current: true }]);
  expect(await audited(id)).toEqual(["user.create by operator", "session.end", "session.end"]);
});

test("nobody ends the session of somebody else", async () => {
  const [mine, theirs] = [await somebody("ysolde"), await somebody("perpetua")];
  for (const { id } of (await theirs.account(theirs.here)).sessions) {
    expect(await mine.tell(mine.here, "account.endSession", { session: id })).toEqual({ ended: 0 });
  }
  expect((await theirs.account(theirs.here)).sessions).toHaveLength(2);
});

test("when a session was last seen is kept to five minutes", async () => {
  const { id, here, account } = await somebody("araminta");
  const before = (await account(here)).sessions.find(({ current }) => current)?.seenAt;
  expect((await account(here)).sessions.find(({ current }) => current)?.seenAt).toBe(before);
  const past =
    "update account.session set created_at = now() - interval '1 hour', seen_at = now() - interval '6 minutes'";
  await world.clients.account.pool.query(`${past} where user_id = $1`, [id]);
  await expect
    .poll(async () => (await account(here)).sessions.find(({ current }) => current)?.seenAt)
    .toSatisfy((seenAt: string) => Date.now() - Date.parse(seenAt) < 60_000);
});

test("a new name is what others read from then on", async () => {
  const { here, account, tell } = await somebody("clementine");
  await tell(here, "account.changeName", { name: "  Clementine Ashdown " });
  expect((await account(here)).name).toBe("Clementine Ashdown");
  await expect(tell(here, "account.changeName", { name: "  " })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("another e-mail waits for an admin over all; until then nothing changes, and what was asked can be taken back", async () => {
  const { id, email, password, here, account, tell } = await somebody("eulalia");
  const ask = (wanted: string, currentPassword = password) =>
    tell(here, "account.askForEmail", { email: wanted, currentPassword });
  const asked = async () => (await account(here)) as Account & { email: string; emailAsked: string | null };
  expect(await ask("eulalia@elsewhere.example", "a guess of mine")).toEqual({ asked: false, wrong: "password" });
  expect(await asked()).toMatchObject({ email, emailAsked: null });
  expect(await ask(" Eulalia@Elsewhere.example ")).toEqual({ asked: true, wrong: null });
  expect(await asked()).toMatchObject({ email, emailAsked: "eulalia@elsewhere.example" });
  expect(await world.api.signIn({ email: "eulalia@elsewhere.example", password, ...from("10.9.2.1") })).toBeNull();
  expect(await tell(here, "account.takeEmailBack", {})).toEqual({ taken: 1 });
  expect(await asked()).toMatchObject({ emailAsked: null });
  for (const wrong of ["nobody at home", email]) {
    await expect(ask(wrong)).rejects.toMatchObject({ cause: { fields: [{ path: "email" }] } });
  }
  // Whether an address has an account is not told to whoever asks for it.
  expect(await ask("viewer@example.org")).toEqual({ asked: true, wrong: null });
  expect(await audited(id)).toEqual(["user.create by operator", "user.askEmail", "user.askEmail"]);
});

test("guesses at a password by asking for another e-mail are counted with the others", async () => {
  const { here, tell } = await somebody("hyacinth");
  const ask = () => tell(here, "account.askForEmail", { email: "h@elsewhere.example", currentPassword: "a guess" });
  for (let i = 0; i < 10; i += 1) expect(await ask()).toEqual({ asked: false, wrong: "password" });
  await expect(ask()).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
});

test("an account of the demo keeps its e-mail", async () => {
  await world.api.ensureDemoAccounts();
  const user = await world.clients.account.prisma.user.findUniqueOrThrow({ where: { email: "viewer@example.org" } });
  const input = { commandId: randomUUID(), email: "v@elsewhere.example", currentPassword: "parley-demo-account" };
  const handle = await world.api.openSession(user.id, "", "");
  const asked = world.api.call({ handle, path: "account.askForEmail", type: "mutation", input });
  await expect(asked).rejects.toMatchObject({ code: "CONFLICT" });
});
