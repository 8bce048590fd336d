/** Two servers on one database behave as one: what is done on either counts for the next request on the other. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Api, createApi } from "../server";
import { runs } from "./runs";
import { createWorld, type World } from "./world";

const negotiation = "canal";
const password = "nine otters cross the lock";
let world: World;
let servers: [Api, Api];
let boss: string;
beforeAll(async () => {
  world = await createWorld();
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  servers = [world.api, await createApi({ urls: world.database.urls, log })];
  boss = world.handle("admin") ?? "";
});
afterAll(async () => {
  await servers?.[1].close();
  await world?.close();
});

const outcome = (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "answered",
    (error: { code: string }) => error.code,
  );
const tell = (api: Api, handle: string, path: string, input: object) =>
  api.call({ handle, path, type: "mutation", input: { commandId: randomUUID(), ...input } });
const queue = (api: Api, handle: string) =>
  outcome(api.call({ handle, path: "changeset.queue", type: "query", input: { negotiation } }));
const me = (api: Api, handle: string) => api.call({ handle, path: "account.me", type: "query", input: {} });

/** An analyst, with sessions opened on both servers. */
async function somebody() {
  const id = await world.api.createUser({ email: `${randomUUID()}@example.org`, name: "S", password, role: "analyst" });
  const [here, there] = await Promise.all(servers.map((api) => api.openSession(id, "", "")));
  return { id, here: here ?? "", there: there ?? "" };
}

/** Who acts on which server, and who asks on which: in turn each way round. */
const pairs = (trial: number): [Api, Api] => (trial % 2 ? [servers[0], servers[1]] : [servers[1], servers[0]]);

test("a demotion and a promotion on one are in force on the other's next request", async () => {
  const { id, here } = await somebody();
  for (let trial = 0; trial < runs(10, 100); trial += 1) {
    const [acting, asked] = pairs(trial);
    const give = (role: string) => tell(acting, boss, "people.give", { negotiation, user: id, everywhere: true, role });
    expect(await queue(asked, here)).toBe("answered");
    await give("viewer");
    expect(await queue(asked, here)).toBe("NOT_FOUND");
    await give("analyst");
  }
});

test("a suspension on one is in force on the other's next request, for every session", async () => {
  const { id } = await somebody();
  for (let trial = 0; trial < runs(10, 100); trial += 1) {
    const [acting, asked] = pairs(trial);
    const handle = await asked.openSession(id, "", "");
    expect(await queue(asked, handle)).toBe("answered");
    await tell(acting, boss, "people.suspend", { negotiation, user: id });
    expect(await queue(asked, handle)).toBe("UNAUTHORIZED");
    await tell(acting, boss, "people.restore", { negotiation, user: id });
    expect(await queue(asked, handle)).toBe("UNAUTHORIZED");
  }
});

test("signing out on one ends the session on the other, and no other session", async () => {
  const { id, there } = await somebody();
  for (let trial = 0; trial < runs(10, 100); trial += 1) {
    const [acting, asked] = pairs(trial);
    const handle = await asked.openSession(id, "", "");
    expect(await me(asked, handle)).toMatchObject({ id });
    await acting.endSession(handle);
    expect(await me(asked, handle)).toBeNull();
    expect(await me(asked, there)).toMatchObject({ id });
  }
});

test("a changed password on one ends the sessions of the other, save the one that changed it", async () => {
  const { id, here } = await somebody();
  let current = password;
  for (let trial = 0; trial < runs(2, 100); trial += 1) {
    const [acting, asked] = pairs(trial);
    const handle = await asked.openSession(id, "", "");
    // Nobody else changes theirs so often within minutes.
    if (trial % 20 === 0) await world.clients.account.pool.query("delete from account.rate_limit");
    const next = `twelve bitterns by sluice ${trial}`;
    const changed = tell(acting, here, "account.changePassword", { currentPassword: current, password: next });
    expect(await changed).toEqual({ changed: true, ended: trial === 0 ? 2 : 1, wrong: null });
    expect(await me(asked, handle)).toBeNull();
    expect(await me(asked, here)).toMatchObject({ id });
    current = next;
  }
}, 120_000);

test("attempts to sign in are counted together", async () => {
  const attempt = (trial: number) =>
    outcome(pairs(trial)[0].signIn({ email: "a@example.org", password: "no", device: "", network: "10.5.0.1" }));
  const answers: string[] = [];
  for (let trial = 0; trial < 22; trial += 1) answers.push(await attempt(trial));
  expect(answers.filter((one) => one === "answered")).toHaveLength(20);
  expect(answers.slice(-2)).toEqual(["rate_limited", "rate_limited"]);
});

test("admins who demote and suspend each other at once, each on a server of their own, leave one", async () => {
  const { pool } = world.clients.account;
  const admins = [0, 1].map(async (n) => {
    const id = await world.api.createUser({ email: `racer-${n}@example.org`, name: "R", password, role: "admin" });
    return { id, handle: await world.api.openSession(id, "", "") };
  });
  const [ann, ben] = (await Promise.all(admins)) as [{ id: string; handle: string }, { id: string; handle: string }];
  // Of the three there are only these two may race: the other is an admin no more.
  const demote = "update account.membership set role = $2 where user_id = $1 and negotiation_id is null";
  await pool.query(demote, [world.id("admin"), "analyst"]);
  const ways = [
    ["people.give", { negotiation, everywhere: true, role: "viewer" }],
    ["people.take", { negotiation, everywhere: true }],
    ["people.suspend", { negotiation }],
  ] as const;
  const left = `select count(*)::int as admins from account.membership m join account."user" u on u.id = m.user_id
    where m.role = 'admin' and m.negotiation_id is null and u.suspended_at is null`;
  const again = async ({ id }: { id: string }) => {
    await pool.query(`update account."user" set suspended_at = null where id = $1`, [id]);
    await pool.query(
      `insert into account.membership (id, user_id, role) values ($1, $1, 'admin')
       on conflict (user_id, negotiation_id) do update set role = 'admin'`,
      [id],
    );
  };
  let met = 0;
  try {
    for (let race = 0; race < runs(15, 1_000); race += 1) {
      const [first, second] = [ways[race % 3] ?? ways[0], ways[Math.floor(race / 3) % 3] ?? ways[1]];
      const handles = await Promise.all([ann, ben].map(({ id }) => world.api.openSession(id, "", "")));
      const ends = await Promise.all([
        outcome(tell(servers[0], handles[0] ?? "", first[0], { ...first[1], user: ben.id })),
        outcome(tell(servers[1], handles[1] ?? "", second[0], { ...second[1], user: ann.id })),
      ]);
      const { rows } = await pool.query<{ admins: number }>(left);
      expect([race, rows[0]?.admins]).toEqual([race, 1]);
      expect(ends.filter((one) => one === "answered")).toHaveLength(1);
      if (ends.includes("CONFLICT")) met += 1;
      await again(ann);
      await again(ben);
    }
  } finally {
    await pool.query(demote, [world.id("admin"), "admin"]);
  }
  // Some met in the database itself; of the rest the slower was no admin any more by the time it asked.
  expect(met).toBeGreaterThan(0);
}, 300_000);
