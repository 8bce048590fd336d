import { randomUUID } from "node:crypto";
import { sha256Hex } from "@parley/domain/canonical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const admin = (email: string) => ({ name: "First admin", email, password: "nine otters cross the lock" });
const setUp = (token: string, fields: object) => world.tell("signedOut", "setup.account", { token, ...fields });
const isOpen = async (token: string) =>
  (await world.tell<{ open: boolean }>("signedOut", "setup.link", { token })).open;
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

test("who asks about a link leaves no trace of it, and does not use it", async () => {
  const token = await world.api.makeSetupLink();
  const commands = async () =>
    (await world.clients.account.pool.query("select count(*)::int as many from account.command")).rows[0].many;
  const before = await commands();
  for (const who of ["signedOut", "viewer"] as const)
    for (const path of ["setup.link", "setup.reset"]) await world.tell(who, path, { token });
  expect(await commands()).toBe(before);
  expect(await isOpen(token)).toBe(true);
});

test("whether there is an admin is told by the roles over all", async () => {
  expect(await world.api.hasAdmin()).toBe(true);
});

/** Somebody with a password and a session, and a link of the admin's for a new one. */
async function forgetful(name: string) {
  const [email, password, token] = [`${name}@example.org`, "nine otters cross the lock", randomUUID()];
  const id = await world.api.createUser({ email, name, password, role: "viewer" });
  const handle = await world.api.openSession(id, "", "");
  const tokenHash = sha256Hex(token);
  const makeLink = (who: "admin" | "stranger", negotiation = "canal") =>
    world.tell(who, "people.makeResetLink", { negotiation, user: id, tokenHash });
  const signIn = (typed: string) => world.api.signIn({ email, password: typed, device: "", network: "10.7.1.1" });
  return { id, email, handle, token, makeLink, signIn };
}
const resetOf = (token: string) => world.tell<{ email: string | null }>("signedOut", "setup.reset", { token });
const choose = (token: string, password = "eleven herons on the weir") =>
  world.tell("signedOut", "setup.password", { token, password });
const shut = { code: "NOT_FOUND", message: expect.stringContaining("not open any more") };

test("by a link of an admin over all somebody chooses a new password, once, and every session of theirs ends", async () => {
  const { id, email, handle, token, makeLink, signIn } = await forgetful("forgetful");
  await makeLink("admin");
  expect(await signIn("nine otters cross the lock")).not.toBeNull();
  expect(await resetOf(token)).toEqual({ open: true, email });
  await expect(choose(token, "forgetful forgetful 1")).rejects.toMatchObject({
    cause: { fields: [{ path: "password" }] },
  });
  expect(await resetOf(token)).toMatchObject({ open: true });
  expect(await choose(token)).toEqual({ changed: true });
  expect(await world.api.call({ handle, path: "account.me", type: "query", input: {} })).toBeNull();
  expect(await signIn("nine otters cross the lock")).toBeNull();
  expect(await signIn("eleven herons on the weir")).not.toBeNull();
  expect(await resetOf(token)).toEqual({ open: false, email: null });
  await expect(choose(token)).rejects.toMatchObject(shut);
  const where = { subject: id, actor: { not: "stranger" }, NOT: { action: "user.create" } };
  const rows = await world.clients.account.prisma.audit.findMany({ where, orderBy: { seq: "asc" } });
  expect(rows).toMatchObject([
    { actor: world.id("admin"), action: "user.resetLink", detail: { hours: 24 } },
    { actor: "setup link", action: "user.reset", detail: { ended: 2 } },
  ]);
  const { rows: kept } = await world.clients.account.pool.query("select digest, result from account.command");
  expect(JSON.stringify([rows, kept])).not.toMatch(/herons|otters/);
});

test("what was asked for with the old password is asked for no more, and another e-mail closes the link", async () => {
  const { id, token, makeLink, handle } = await forgetful("robbed");
  const ask = (email: string) => {
    const input = { commandId: randomUUID(), currentPassword: "nine otters cross the lock", email };
    return world.api.call({ handle, path: "account.askForEmail", type: "mutation", input });
  };
  const asked = () => world.clients.account.prisma.emailChange.count({ where: { userId: id } });
  await ask("robbed@elsewhere.example");
  expect(await asked()).toBe(1);
  await makeLink("admin");
  await choose(token);
  expect(await asked()).toBe(0);

  const moved = await forgetful("moved");
  await moved.makeLink("admin");
  expect(await resetOf(moved.token)).toMatchObject({ open: true });
  const change = { userId: moved.id, email: "moved@elsewhere.example" };
  await world.clients.account.prisma.emailChange.create({ data: change });
  await world.tell("admin", "people.confirmEmail", { negotiation: "canal", user: moved.id, email: change.email });
  expect(await resetOf(moved.token)).toEqual({ open: false, email: null });
});

test("of two who use one link at once, one does", async () => {
  const { token, makeLink } = await forgetful("hasty");
  await makeLink("admin");
  const all = await Promise.allSettled(
    ["eleven herons on the weir", "twelve bitterns by the sluice"].map((one) => choose(token, one)),
  );
  expect(all.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test.each([
  [
    "another was made after it",
    async ({ id }) =>
      world.tell("admin", "people.makeResetLink", { negotiation: "canal", user: id, tokenHash: sha256Hex("later") }),
  ],
  [
    "a day has gone by",
    async ({ id }) =>
      world.clients.account.pool.query(
        "update account.password_reset set created_at = now() - interval '25 hours', expires_at = now() - interval '1 hour' where user_id = $1",
        [id],
      ),
  ],
  [
    "its person is suspended",
    async ({ id }) => world.tell("admin", "people.suspend", { negotiation: "canal", user: id }),
  ],
  [
    "its person was suspended and let in again",
    async ({ id }) => {
      for (const path of ["people.suspend", "people.restore"])
        await world.tell("admin", path, { negotiation: "canal", user: id });
    },
  ],
  [
    "its person changed the password meanwhile",
    async ({ handle }) =>
      world.api.call({
        handle,
        path: "account.changePassword",
        type: "mutation",
        input: {
          commandId: randomUUID(),
          currentPassword: "nine otters cross the lock",
          password: "thirteen coots in the reeds",
        },
      }),
  ],
] satisfies [string, (who: { id: string; handle: string }) => Promise<unknown>][])(
  "a link opens nothing once %s",
  async (what, happen) => {
    const who = await forgetful(`p-${sha256Hex(what).slice(0, 8)}`);
    await who.makeLink("admin");
    await happen(who);
    expect(await resetOf(who.token)).toEqual({ open: false, email: null });
    await expect(choose(who.token)).rejects.toMatchObject(shut);
  },
);

test("nobody makes a link but an admin over all, and none for who is suspended; its token is not stored", async () => {
  const { id, token, makeLink } = await forgetful("wary");
  await world.tell("stranger", "people.give", { negotiation: "other", user: world.id("extra"), role: "viewer" });
  const theirs = { negotiation: "other", user: world.id("extra"), tokenHash: sha256Hex(token) };
  await expect(world.tell("stranger", "people.makeResetLink", theirs)).rejects.toMatchObject({ code: "FORBIDDEN" });
  await makeLink("admin");
  const { rows } = await world.clients.account.pool.query("select * from account.password_reset");
  expect(JSON.stringify(rows)).not.toContain(token);
  await world.tell("admin", "people.suspend", { negotiation: "canal", user: id });
  await expect(makeLink("admin")).rejects.toMatchObject({ code: "CONFLICT" });
});

test("a link closes with the role of the admin who made it", async () => {
  const { token, id } = await forgetful("orphaned");
  const maker = await world.api.createUser({
    email: "maker@example.org",
    name: "Maker",
    password: "nine otters cross the lock",
    role: "admin",
  });
  const handle = await world.api.openSession(maker, "", "");
  const input = { commandId: randomUUID(), negotiation: "canal", user: id, tokenHash: sha256Hex(token) };
  await world.api.call({ handle, path: "people.makeResetLink", type: "mutation", input });
  expect(await resetOf(token)).toMatchObject({ open: true });
  await world.tell("admin", "people.give", { negotiation: "canal", user: maker, everywhere: true, role: "analyst" });
  expect(await resetOf(token)).toMatchObject({ open: false });
});
