import { randomUUID } from "node:crypto";
import { sha256Hex } from "@parley/domain/canonical";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { AuditRow } from "../audit/audit.select";
import { createWorld, type World } from "../testing/world";
import { signIn } from "./accounts";
import { openLimits } from "./limits";
import { openSeal } from "./seal";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const password = "nine otters cross the lock";
const log = (filter: object = {}) =>
  world.ask<AuditRow[]>("admin", "audit.accounts", { what: "sessions", limit: 500, ...filter });
const me = (handle: string) => world.api.call({ handle, path: "account.me", type: "query", input: {} });

async function somebody(name: string) {
  const email = `${name}@example.org`;
  const id = await world.api.createUser({ email, name, password, role: "viewer" });
  const signIn = (typed = password, network = "10.20.0.1") =>
    world.api.signIn({ email, password: typed, device: "A browser of mine", network });
  return { id, email, signIn };
}

/** Rows of the log once there are so many: what failed is noted after the answer. */
async function noted(subject: string, most: number): Promise<AuditRow[]> {
  const found = async () => (await log()).filter((row) => row.subject === subject);
  await expect.poll(async () => (await found()).length, { timeout: 5_000 }).toBeGreaterThanOrEqual(most);
  return found();
}

describe("the log of accounts", () => {
  test("says who signed in and out, and neither where from nor with what", async () => {
    const { id, signIn } = await somebody("agatha");
    const session = await signIn();
    await world.api.endSession(session?.handle ?? "");
    await world.api.endSession(session?.handle ?? "");
    const rows = await log({ who: "agatha" });
    const subject = sha256Hex(session?.handle ?? "").slice(0, 16);
    expect(rows).toMatchObject([
      { actor: id, action: "session.close", subject, detail: {} },
      { actor: id, action: "session.open", subject, detail: {} },
    ]);
    expect(JSON.stringify(rows)).not.toMatch(/otters|10\.20|browser/);
    expect(JSON.stringify(rows)).not.toContain(session?.handle);
  });

  test("says of a hundred wrong passwords three times how many there were, and not what was typed", async () => {
    const { id, signIn } = await somebody("barnaby");
    for (let i = 0; i < 5; i += 1) {
      await Promise.all(Array.from({ length: 20 }, (_, k) => signIn("secret words of mine", `10.21.${i}.${k}`)));
    }
    const rows = await noted(id, 3);
    expect(rows.map(({ detail }) => detail)).toEqual([{ count: 100 }, { count: 10 }, { count: 1 }]);
    expect(rows[0]).toMatchObject({ actor: "stranger", action: "session.refuse", subjectName: "barnaby" });
    expect(JSON.stringify(await log())).not.toContain("secret words");
  }, 60_000);

  test("names no e-mail that has no account, and counts all of them as one", async () => {
    for (let i = 0; i < 12; i += 1) {
      const attempt = { email: `typed-${i}@example.org`, password, device: "", network: `10.22.0.${i}` };
      expect(await world.api.signIn(attempt)).toBeNull();
    }
    const rows = (await noted("unknown", 2)).filter(({ action }) => action === "session.refuse");
    expect(rows.map(({ detail }) => detail)).toEqual([{ count: 10 }, { count: 1 }]);
    expect(JSON.stringify(await log())).not.toContain("typed-");
  });

  test("says once that a limit was reached, however often it is", async () => {
    const { signIn } = await somebody("cuthbert");
    const tries = await Promise.allSettled(Array.from({ length: 26 }, () => signIn("wrong", "10.23.0.1")));
    expect(tries.filter(({ status }) => status === "rejected")).toHaveLength(6);
    const rows = (await noted("unknown", 3)).filter(({ action }) => action === "session.limit");
    expect(rows).toMatchObject([{ actor: "stranger", detail: { count: 1 } }]);
  });

  test("says of a right password with a wrong code that it was the code", async () => {
    const { id, email } = await somebody("drusilla");
    await world.clients.account.prisma.secondStep.create({ data: { userId: id, sealedSecret: "none", lastStep: 0 } });
    const attempt = { email, password, code: "123456", device: "", network: "10.24.0.1" };
    expect(await world.api.signIn(attempt)).toBeNull();
    const rows = await noted(id, 1);
    expect(rows.map(({ action }) => action)).toEqual(["session.code"]);
  });

  test("says that somebody was asked for a code, with the right password, and how often; not who only guesses", async () => {
    const { id, email, signIn } = await somebody("eglantine");
    await world.clients.account.prisma.secondStep.create({ data: { userId: id, sealedSecret: "none", lastStep: 0 } });
    for (let i = 0; i < 11; i += 1) await expect(signIn()).rejects.toMatchObject({ code: "unauthenticated" });
    const rows = await noted(id, 2);
    expect(rows.map(({ action, detail }) => [action, detail])).toEqual([
      ["session.asked", { count: 10 }],
      ["session.asked", { count: 1 }],
    ]);
    expect(rows[0]).toMatchObject({ actor: "stranger", subjectName: "eglantine" });
    expect(await world.api.signIn({ email, password: "a guess", device: "", network: "10.26.0.1" })).toBeNull();
    await expect.poll(async () => (await noted(id, 3)).map(({ action }) => action)[0]).toBe("session.refuse");
  });

  test("says nothing of being asked for a code where one signs in as ever: the page always asks first", async () => {
    const { id, email, signIn } = await somebody("frideswide");
    const home = "10.27.0.1";
    expect(await signIn(password, home)).not.toBeNull();
    await world.clients.account.prisma.secondStep.create({ data: { userId: id, sealedSecret: "none", lastStep: 0 } });
    await expect(signIn(password, home)).rejects.toMatchObject({ code: "unauthenticated" });
    const attempt = { email, password, code: "123456", device: "", network: home };
    expect(await world.api.signIn(attempt)).toBeNull();
    expect((await noted(id, 1)).map(({ action }) => action)).toEqual(["session.code"]);
    await expect(signIn(password, "10.27.0.2")).rejects.toMatchObject({ code: "unauthenticated" });
    expect((await noted(id, 2)).map(({ action }) => action)).toContain("session.asked");
  });

  test("says that somebody signed in failed at their password, or with the right one at their code", async () => {
    const { id } = await somebody("fidelia");
    const handle = await world.api.openSession(id, "", "");
    for (let i = 0; i < 4; i += 1) expect(await prove(handle, "a guess")).toMatchObject({ wrong: "password" });
    await world.clients.account.prisma.secondStep.create({ data: { userId: id, sealedSecret: "none", lastStep: 0 } });
    expect(await prove(handle)).toMatchObject({ wrong: "code" });
    const rows = await noted(id, 2);
    expect(rows.map(({ actor, action, detail }) => [actor, action, detail])).toEqual([
      [id, "session.wrongCode", { count: 1 }],
      [id, "session.wrongPassword", { count: 1 }],
    ]);
  });

  test("speaks of a limit where one was reached, and not where attempts cannot be counted", async () => {
    const before = (await log()).filter(({ action }) => action === "session.limit").length;
    const noted = vi.fn<() => Promise<number>>(async () => 1);
    const count = () => Promise.reject(new Error("no database"));
    const broken = { ...openLimits(world.clients.account.pool), count, countRefusal: noted };
    const attempt = { email: "ernest@example.org", password, device: "", network: "10.25.0.1" };
    await expect(signIn(world.clients, broken, openSeal("a seal"), attempt)).rejects.toThrow("no database");
    expect(noted).not.toHaveBeenCalled();
    expect((await log()).filter(({ action }) => action === "session.limit")).toHaveLength(before);
  });
});

describe("a session that nobody uses", () => {
  const unseenFor = (handle: string, hours: number) =>
    world.clients.account.pool.query(
      `update account.session set created_at = now() - interval '3 days', seen_at = now() - make_interval(hours => $2::int)
       where handle_hash = $1`,
      [sha256Hex(handle), hours],
    );

  test("ends after a day, on the next request, and stands in no list", async () => {
    const { id } = await somebody("dorothea");
    const [idle, used] = [await world.api.openSession(id, "idle", ""), await world.api.openSession(id, "used", "")];
    await unseenFor(used, 23);
    await unseenFor(idle, 25);
    expect(await me(idle)).toBeNull();
    expect(await me(used)).toMatchObject({ id });
    const input = { handle: used, path: "account.get", type: "query", input: {} } as const;
    const { sessions } = (await world.api.call(input)) as { sessions: { device: string }[] };
    expect(sessions.map(({ device }) => device)).toEqual(["used"]);
  });

  test("is used by every request, and removed when its owner signs in again", async () => {
    const { id, signIn } = await somebody("ebenezer");
    const [first, second] = [await world.api.openSession(id, "", ""), await world.api.openSession(id, "", "")];
    await unseenFor(first, 23);
    await unseenFor(second, 25);
    await me(first);
    const left = async () =>
      (await world.clients.account.prisma.session.findMany({ where: { userId: id }, select: { seenAt: true } })).map(
        ({ seenAt }) => Date.now() - seenAt.getTime() < 60_000,
      );
    await expect.poll(async () => (await left()).filter(Boolean).length).toBe(1);
    await signIn();
    expect(await left()).toEqual([true, true]);
  });
});

test("somebody has a hundred sessions at most: one more ends the one that was used longest ago", async () => {
  const { id, signIn } = await somebody("fergus");
  const open = () => world.api.openSession(id, "", "");
  const [old, kept] = [await open(), await open()];
  const seen = "update account.session set created_at = now() - interval '2 hours', seen_at = now() - $2::interval";
  for (const [handle, ago] of [
    [old, "1 hour"],
    [kept, "1 minute"],
  ])
    await world.clients.account.pool.query(`${seen} where handle_hash = $1`, [sha256Hex(handle ?? ""), ago]);
  await Promise.all(Array.from({ length: 98 }, open));
  const count = () => world.clients.account.prisma.session.count({ where: { userId: id } });
  expect(await count()).toBe(100);
  const last = await signIn();
  expect(await me(old)).toBeNull();
  for (const handle of [kept, last?.handle ?? ""]) expect(await me(handle)).toMatchObject({ id });
  expect(await count()).toBe(100);
});

/** Proves in a session who one is, by asking for another e-mail. */
const prove = (handle: string, currentPassword = password, commandId = randomUUID()) => {
  const input = { commandId, email: "new@elsewhere.example", currentPassword };
  return world.api.call({ handle, path: "account.askForEmail", type: "mutation", input });
};

test("a session goes on only where something was proven in it, once, and for a minute", async () => {
  const { id } = await somebody("hildegund");
  const open = () => world.api.openSession(id, "", "");
  const [mine, other, late] = [await open(), await open(), await open()];
  const [wrong, right, last] = [randomUUID(), randomUUID(), randomUUID()];
  expect(await world.api.renewSession(mine, "")).toBeNull();
  expect(await prove(mine, "a guess of mine", wrong)).toMatchObject({ wrong: "password" });
  expect(await world.api.renewSession(mine, wrong)).toBeNull();
  await prove(mine, password, right);
  expect(await world.api.renewSession(other, right)).toBeNull();
  const next = await world.api.renewSession(mine, right);
  expect(next).not.toBeNull();
  expect(await world.api.renewSession(next ?? "", right)).toBeNull();
  await prove(late, password, last);
  const at = Date.now();
  const clock = vi.spyOn(Date, "now").mockReturnValue(at + 61_000);
  expect(await world.api.renewSession(late, last)).toBeNull();
  clock.mockReturnValue(at + 50_000);
  expect(await world.api.renewSession(late, last)).not.toBeNull();
  clock.mockRestore();
  expect(await world.clients.account.prisma.audit.count({ where: { action: "session.renew", actor: id } })).toBe(2);
});

test("whoever copied a cookie does not go on with it in its owner's place: only who gave the proof knows which it was", async () => {
  const { id } = await somebody("ingeborg");
  const copied = await world.api.openSession(id, "", "");
  const [before, given] = [randomUUID(), randomUUID()];
  await prove(copied, "a guess", before);
  await prove(copied, password, given);
  for (const guess of ["", before, randomUUID(), given.toUpperCase(), `${given} `, "%", `renewal:${given}`])
    expect(await world.api.renewSession(copied, guess)).toBeNull();
  const next = await world.api.renewSession(copied, given);
  expect(await me(next ?? "")).toMatchObject({ id });
  expect(await me(copied)).toBeNull();
});

test("a session goes on under another handle, of two at once under one; the handle before opens nothing", async () => {
  const { id } = await somebody("gudrun");
  const [before, other] = [await world.api.openSession(id, "mine", ""), await world.api.openSession(id, "", "")];
  const proof = randomUUID();
  await prove(before, password, proof);
  const both = await Promise.all([1, 2].map(() => world.api.renewSession(before, proof)));
  expect(both.filter((one) => one === null)).toHaveLength(1);
  const next = both.find((one) => one !== null) ?? "";
  expect(next).toMatch(/^[\w-]{43}$/);
  expect(await me(before)).toBeNull();
  for (const handle of [next, other]) expect(await me(handle)).toMatchObject({ id });
  expect(await world.clients.account.prisma.session.count({ where: { userId: id } })).toBe(2);
  const [row] = await world.clients.account.prisma.audit.findMany({ where: { action: "session.renew", actor: id } });
  const named = (handle: string) => sha256Hex(handle).slice(0, 16);
  expect(row).toMatchObject({ subject: named(before), detail: { as: named(next) } });
  await world.api.endSession(next);
  for (const handle of [before, next, "none"]) expect(await world.api.renewSession(handle, proof)).toBeNull();
});
