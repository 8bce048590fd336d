import { randomUUID } from "node:crypto";
import { sha256Hex } from "@parley/domain/canonical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const negotiation = "canal";
const pool = () => world.clients.account.pool;
const hash = () => sha256Hex(randomUUID());

/** Each table, what makes a row of it so many days old, and how old one is let go of and another is not. */
const tables: [string, (days: number, id: string) => Promise<unknown>, { gone: number; kept: number }][] = [
  [
    "account.session",
    (days, id) =>
      pool().query(
        `insert into account.session (handle_hash, user_id, created_at, seen_at, expires_at)
         values ($1, $2, now() - make_interval(days => $3), now() - make_interval(days => $3), now() + interval '1 day')`,
        [sha256Hex(id), world.id("viewer"), days],
      ),
    { gone: 2, kept: 0 },
  ],
  [
    "account.invitation",
    (days, id) =>
      pool().query(
        `insert into account.invitation (token_hash, email, role, created_at, expires_at)
         values ($1, 'somebody@example.org', 'viewer', now() - interval '99 days', now() - make_interval(days => $2))`,
        [sha256Hex(id), days],
      ),
    { gone: 31, kept: 29 },
  ],
  [
    "account.command",
    (days, id) =>
      pool().query(
        `insert into account.command (actor, id, endpoint, digest, result, done_at)
         values ('somebody', $1, 'x', $2, 'null', now() - make_interval(days => $3))`,
        [id, hash(), days],
      ),
    { gone: 91, kept: 89 },
  ],
  [
    "desk.command",
    (days, id) =>
      world.clients.desk.pool.query(
        `insert into desk.command (actor, id, endpoint, digest, result, done_at)
         values ('somebody', $1, 'x', $2, 'null', now() - make_interval(days => $3))`,
        [id, hash(), days],
      ),
    { gone: 91, kept: 89 },
  ],
];

test.each(tables)("of %s goes what is old, and nothing else", async (table, make, { gone, kept }) => {
  const client = table.startsWith("desk") ? world.clients.desk : world.clients.account;
  const count = async () => Number((await client.pool.query(`select count(*) from ${table}`)).rows[0]?.count);
  await world.api.forgetOld();
  const first = await count();
  await make(gone, randomUUID());
  await make(kept, randomUUID());
  expect(await count()).toBe(first + 2);
  await world.api.forgetOld();
  expect(await count()).toBe(first + 1);
  await world.api.forgetOld();
  expect(await count()).toBe(first + 1);
});

test("links and e-mails that wait go with their time, and open ones stay", async () => {
  const user = world.id("extra");
  const left = async () => [
    await world.clients.account.prisma.passwordReset.count({ where: { userId: user } }),
    await world.clients.account.prisma.emailChange.count({ where: { userId: user } }),
  ];
  await world.tell("admin", "people.makeResetLink", { negotiation, user, tokenHash: hash() });
  await world.clients.account.prisma.emailChange.create({ data: { userId: user, email: "extra@elsewhere.example" } });
  await world.api.forgetOld();
  expect(await left()).toEqual([1, 1]);
  const run = "created_at = now() - interval '2 days', expires_at = now() - interval '1 minute'";
  await pool().query(`update account.password_reset set ${run} where user_id = $1`, [user]);
  await pool().query("update account.email_change set asked_at = now() - interval '8 days' where user_id = $1", [user]);
  await world.api.forgetOld();
  expect(await left()).toEqual([0, 0]);
});
