import { randomUUID } from "node:crypto";
import { sha256Hex } from "@parley/domain/canonical";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const password = "nine otters cross the lock";
const negotiation = "canal";
type Begun = { secret: string; codes: string[] };
type Role = "viewer" | "analyst" | "admin";

/** What the app shows, some half minutes from now. */
const codeOf = ({ secret }: Begun, steps = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

/** Somebody with a password and two sessions. */
async function somebody(name: string, role: Role = "analyst") {
  const email = `${name}@example.org`;
  const id = await world.api.createUser({ email, name, password, role });
  const [here, there] = await Promise.all(["here", "there"].map((device) => world.api.openSession(id, device, "")));
  const call = <T>(type: "query" | "mutation", path: string, input: object, handle = here) =>
    world.api.call({ handle: handle ?? null, path, type, input }) as Promise<T>;
  const tell = <T>(path: string, input: object) => call<T>("mutation", path, { commandId: randomUUID(), ...input });
  const signIn = (code?: string) =>
    world.api.signIn({ email, password, device: "", network: `net of ${name}`, ...(code ? { code } : {}) }).then(
      (session) => (session ? "in" : "refused"),
      (error: { code: string }) => error.code,
    );
  const me = (handle = here) => call<object | null>("query", "account.me", {}, handle);
  return { id, email, there, call, tell, signIn, me };
}
type Somebody = Awaited<ReturnType<typeof somebody>>;

async function turnOn({ call, tell }: Somebody): Promise<Begun> {
  const begun = await call<Begun>("query", "secondStep.begin", {});
  const answer = await tell("secondStep.turnOn", { currentPassword: password, code: codeOf(begun), ...kept(begun) });
  expect(answer).toMatchObject({ done: true, wrong: null });
  return begun;
}
const kept = ({ secret, codes }: Begun) => ({ secret, codes });
/** What was done to an account, or to the rule; who signed in and who failed to has its own tests. */
const actions = async (subject: string) => {
  const where = { subject, NOT: { action: { startsWith: "session." } } };
  const rows = await world.clients.account.prisma.audit.findMany({ where, orderBy: { seq: "asc" } });
  return rows.map(({ action }) => action);
};

test("whoever has one signs in with password and code, and a code opens one session and no other", async () => {
  const ann = await somebody("ann");
  expect(await ann.signIn()).toBe("in");
  const begun = await turnOn(ann);
  expect(await ann.me(ann.there)).toBeNull();
  expect(await ann.signIn()).toBe("unauthenticated");
  expect(await ann.signIn("000000")).toBe("refused");
  // The code that turned it on is used by that.
  expect(await ann.signIn(codeOf(begun))).toBe("refused");
  expect(await ann.signIn(codeOf(begun, 1))).toBe("in");
  expect(await ann.signIn(codeOf(begun, 1))).toBe("refused");
  expect(await ann.call("query", "secondStep.get", {})).toMatchObject({ codesLeft: 10, required: false });
  expect(await actions(ann.id)).toEqual(["user.create", "user.secondStep"]);
});

test("of two who use one code at once, one gets in; of two with one recovery code too", async () => {
  const ann = await somebody("simultaneous");
  const begun = await turnOn(ann);
  for (const code of [codeOf(begun, 1), begun.codes[3]]) {
    const both = await Promise.all([ann.signIn(code), ann.signIn(code)]);
    expect(both.sort()).toEqual(["in", "refused"]);
  }
});

test("a recovery code opens one session, however it is typed, and is kept by its hash alone", async () => {
  const ann = await somebody("recovering");
  const begun = await turnOn(ann);
  const [first = "", second = ""] = begun.codes;
  expect(await ann.signIn(` ${first.toUpperCase()} `)).toBe("in");
  expect(await ann.signIn(first)).toBe("refused");
  expect(await ann.signIn(second.replaceAll("-", " "))).toBe("in");
  expect(await ann.call("query", "secondStep.get", {})).toMatchObject({ codesLeft: 8 });
  const { pool } = world.clients.account;
  const tables = ["second_step", "recovery_code", "command"].map((table) =>
    pool.query(`select * from account.${table}`),
  );
  const words = JSON.stringify((await Promise.all(tables)).map(({ rows }) => rows));
  for (const one of [begun.secret, ...begun.codes, ...begun.codes.map((code) => code.replaceAll("-", ""))])
    expect(words).not.toContain(one);
});

test("a wrong password says nothing of the code, and five wrong codes end the attempts for minutes, the right one's too", async () => {
  const ann = await somebody("besieged");
  const begun = await turnOn(ann);
  const attempt = { email: ann.email, device: "", network: "elsewhere" };
  expect(await world.api.signIn({ ...attempt, password: "not this one", code: codeOf(begun, 1) })).toBeNull();
  for (let i = 0; i < 5; i += 1) expect(await ann.signIn("000000")).toBe("refused");
  expect(await ann.signIn(codeOf(begun, 1))).toBe("rate_limited");
  const later = "update account.rate_limit set expire = 0 where key like 'sign-in-code%'";
  await world.clients.account.pool.query(later);
  expect(await ann.signIn(codeOf(begun, 1))).toBe("in");
});

test("it is turned on by whoever knows the password and has the secret in an app, once", async () => {
  const { call, tell } = await somebody("careful");
  const begun = await call<Begun>("query", "secondStep.begin", {});
  const on = (fields: object) =>
    tell("secondStep.turnOn", { currentPassword: password, code: codeOf(begun), ...kept(begun), ...fields });
  expect(await on({ currentPassword: "a guess of mine" })).toMatchObject({ done: false, wrong: "password" });
  expect(await on({ code: "000000" })).toMatchObject({ done: false, wrong: "code" });
  const odd = [{ secret: "A" }, { codes: [] }, { codes: Array.from({ length: 10 }, () => begun.codes[0]) }];
  for (const fields of odd) await expect(on(fields)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  expect(await on({})).toMatchObject({ done: true });
  await expect(on({ code: codeOf(begun, 1) })).rejects.toMatchObject({ code: "CONFLICT" });
});

test("new recovery codes take the place of the old, and it is turned off, each by password and code", async () => {
  const ann = await somebody("changing");
  const begun = await turnOn(ann);
  const fresh = await ann.call<Begun>("query", "secondStep.begin", {});
  const renew = (proof: object) =>
    ann.tell("secondStep.renewCodes", { currentPassword: password, codes: fresh.codes, ...proof });
  expect(await renew({ code: "000000" })).toMatchObject({ wrong: "code" });
  expect(await renew({ code: begun.codes[0] })).toMatchObject({ done: true });
  expect(await ann.signIn(begun.codes[1])).toBe("refused");
  expect(await ann.signIn(fresh.codes[1])).toBe("in");
  const off = (proof: object) => ann.tell("secondStep.turnOff", { currentPassword: password, ...proof });
  expect(await off({ currentPassword: "a guess", code: fresh.codes[2] })).toMatchObject({ wrong: "password" });
  expect(await off({ code: fresh.codes[2] })).toMatchObject({ done: true, ended: 1 });
  expect(await ann.signIn()).toBe("in");
  expect(await actions(ann.id)).toEqual(["user.create", "user.secondStep", "user.recoveryCodes", "user.noSecondStep"]);
});

test("with a second step, another e-mail and another password take a code as well as the password", async () => {
  const ann = await somebody("both");
  const begun = await turnOn(ann);
  const ask = (code?: string) =>
    ann.tell("account.askForEmail", {
      currentPassword: password,
      email: "both@elsewhere.example",
      ...(code && { code }),
    });
  const change = (code?: string) =>
    ann.tell("account.changePassword", {
      currentPassword: password,
      password: "eleven herons on the weir",
      ...(code && { code }),
    });
  for (const code of [undefined, "000000"]) {
    expect(await ask(code)).toEqual({ asked: false, wrong: "code" });
    expect(await change(code)).toEqual({ changed: false, ended: 0, wrong: "code" });
  }
  expect(await ann.signIn(codeOf(begun, 1))).toBe("in");
  expect(await ask(begun.codes[0])).toEqual({ asked: true, wrong: null });
  expect(await ask(begun.codes[0])).toEqual({ asked: false, wrong: "code" });
  expect(await change(begun.codes[1])).toMatchObject({ changed: true, wrong: null });
  expect(await ann.signIn(begun.codes[2])).toBe("refused");
});

test("guesses at a code are counted by themselves: a right password forgets none of them", async () => {
  const ann = await somebody("guessing");
  const begun = await turnOn(ann);
  const guess = () =>
    ann.tell("secondStep.turnOff", { currentPassword: password, code: "000000" }).then(
      () => "wrong",
      (error: { code: string }) => error.code,
    );
  for (let at = 0; at < 10; at += 1) {
    expect(await guess()).toBe("wrong");
    // As a password that was right would do.
    await world.clients.account.pool.query("delete from account.rate_limit where key like 'password-change:%'");
  }
  expect(await guess()).toBe("TOO_MANY_REQUESTS");
  const right = ann.tell("secondStep.turnOff", { currentPassword: password, code: begun.codes[0] });
  await expect(right).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
});

test("an admin over all takes it off whoever lost app and codes, and their sessions end", async () => {
  const ann = await somebody("locked-out");
  await turnOn(ann);
  const input = { negotiation: "other", user: ann.id };
  await expect(world.tell("stranger", "people.endSecondStep", input)).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(await world.tell("admin", "people.endSecondStep", { ...input, negotiation })).toMatchObject({ ended: 1 });
  expect(await ann.me()).toBeNull();
  expect(await ann.signIn()).toBe("in");
  expect(await actions(ann.id)).toEqual(["user.create", "user.secondStep", "user.endSecondStep"]);
});

test("a new password by a link leaves the second step as it is: the code is asked for with the new one", async () => {
  const ann = await somebody("forgetting");
  const begun = await turnOn(ann);
  const token = randomUUID();
  await world.tell("admin", "people.makeResetLink", { negotiation, user: ann.id, tokenHash: sha256Hex(token) });
  await world.tell("signedOut", "setup.password", { token, password: "eleven herons on the weir" });
  const enter = (code = "") =>
    world.api.signIn({
      email: ann.email,
      password: "eleven herons on the weir",
      device: "",
      network: "10.8.0.1",
      code,
    });
  await expect(enter()).rejects.toMatchObject({ code: "unauthenticated" });
  expect(await enter("000000")).toBeNull();
  expect(await enter(codeOf(begun, 1))).not.toBeNull();
});

test("a secret sealed under another key opens nothing, and recovery codes still do", async () => {
  const ann = await somebody("moved");
  const begun = await turnOn(ann);
  const { pool } = world.clients.account;
  await pool.query("update account.second_step set sealed_secret = $2 where user_id = $1", [ann.id, "A".repeat(80)]);
  expect(await ann.signIn(codeOf(begun, 1))).toBe("refused");
  expect(await ann.signIn(begun.codes[0])).toBe("in");
});

test("a role that asks for it is no role without it, on the next request; with it, it is one again", async () => {
  const require = (who: Somebody, from: Role | null) => who.tell("people.requireSecondStep", { negotiation, from });
  const [boss, ann, reader] = [
    await somebody("boss", "admin"),
    await somebody("asked-for"),
    await somebody("reader", "viewer"),
  ];
  await expect(require(boss, "analyst")).rejects.toMatchObject({ code: "CONFLICT" });
  await turnOn(boss);
  const queue = () => ann.call<object>("query", "changeset.queue", { negotiation });
  expect(await queue()).toMatchObject({ rows: [] });
  try {
    expect(await require(boss, "analyst")).toEqual({ from: "analyst" });
    const shut = { code: "FORBIDDEN", message: expect.stringContaining("asks for a second step") };
    await expect(queue()).rejects.toMatchObject(shut);
    await expect(ann.call("query", "changeset.queue", { negotiation: "nowhere" })).rejects.toMatchObject(shut);
    // What is open to everybody would be open to them as to anybody.
    expect(await ann.call("query", "negotiation.list", {})).toEqual([]);
    await expect(
      ann.tell("view.save", { negotiation, name: "x", audience: "own", path: "/n/canal" }),
    ).rejects.toMatchObject(shut);
    expect(await ann.me()).toMatchObject({ lacksSecondStep: true, role: null });
    expect(await reader.me()).toMatchObject({ lacksSecondStep: false, role: "viewer" });
    const begun = await turnOn(ann);
    expect(await queue()).toMatchObject({ rows: [] });
    const off = { currentPassword: password, code: begun.codes[0] };
    await expect(ann.tell("secondStep.turnOff", off)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await ann.call("query", "secondStep.get", {})).toMatchObject({ required: true, codesLeft: 10 });
    await expect(require(ann, null)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await require(boss, "viewer");
    expect(await reader.me()).toMatchObject({ lacksSecondStep: true, role: null });
    await expect(reader.call("query", "issue.list", { negotiation })).rejects.toMatchObject(shut);
    await turnOn(reader);
    expect(await reader.call<object[]>("query", "issue.list", { negotiation })).not.toHaveLength(0);
    await require(boss, "admin");
    expect(await ann.tell("secondStep.turnOff", off)).toMatchObject({ done: true });
    expect(await queue()).toMatchObject({ rows: [] });
  } finally {
    await require(boss, null);
  }
  expect(await actions("rule")).toEqual(Array.from({ length: 4 }, () => "people.secondStep"));
});

test("the demo's accounts have none, and no rule shuts them out", async () => {
  await world.api.ensureDemoAccounts();
  const demo = await world.clients.account.prisma.user.findUniqueOrThrow({ where: { email: "admin@example.org" } });
  const handle = await world.api.openSession(demo.id, "", "");
  const call = (type: "query" | "mutation", path: string, input: object) =>
    world.api.call({ handle, path, type, input }) as Promise<Begun>;
  const begun = await call("query", "secondStep.begin", {});
  const on = { currentPassword: "parley-demo-account", code: codeOf(begun), ...kept(begun), commandId: randomUUID() };
  await expect(call("mutation", "secondStep.turnOn", on)).rejects.toMatchObject({ code: "CONFLICT" });
  const rule = (from: Role | null) => ({ commandId: randomUUID(), negotiation, from });
  try {
    await call("mutation", "people.requireSecondStep", rule("admin"));
    expect(await call("query", "account.me", {})).toMatchObject({ lacksSecondStep: false, role: "admin" });
  } finally {
    await call("mutation", "people.requireSecondStep", rule(null));
  }
});
