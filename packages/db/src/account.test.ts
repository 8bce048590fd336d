import type pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { asOwner } from "./owner";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;
let first: pg.PoolClient;
let second: pg.PoolClient;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

beforeEach(async () => {
  await asOwner(db.ownerUrl, async (owner) => {
    await owner.query('alter table account.membership disable trigger last_admin; delete from account."user"');
    await owner.query("alter table account.membership enable trigger last_admin");
  });
  const { prisma, pool } = db.clients.account;
  await prisma.user.createMany({ data: ["ann", "ben"].map((id) => ({ id, email: `${id}@example.org`, name: id })) });
  await prisma.membership.createMany({ data: ["ann", "ben"].map((id) => ({ id, userId: id, role: "admin" })) });
  first = await pool.connect();
  second = await pool.connect();
});
afterEach(() => {
  first?.release(true);
  second?.release(true);
});

const demote = (id: string) => `update account.membership set role = 'analyst' where user_id = '${id}'`;
const remove = (id: string) => `delete from account.membership where user_id = '${id}'`;
const suspend = (id: string) => `update account."user" set suspended_at = now() where id = '${id}'`;
const narrow = (id: string) => `update account.membership set negotiation_id = 'talks' where user_id = '${id}'`;

const admins = async () => {
  const { rows } = await db.clients.account.pool.query<{ id: string }>(
    `select m.user_id as id from account.membership m join account."user" u on u.id = m.user_id
      where m.role = 'admin' and m.negotiation_id is null and u.suspended_at is null`,
  );
  return rows.length;
};

describe("the last admin over all", () => {
  const ways = { demoted: demote, removed: remove, suspended: suspend, "narrowed to one negotiation": narrow };

  it.each(Object.entries(ways))("cannot be %s", async (_, way) => {
    await asOwner(db.ownerUrl, (owner) =>
      owner.query("insert into record.negotiation (id) values ('talks') on conflict do nothing"),
    );
    await first.query(way("ann"));
    await expect(first.query(way("ben"))).rejects.toThrow("last_admin");
    expect(await admins()).toBe(1);
  });

  it("can hand over in one transaction, in whichever order", async () => {
    await first.query(demote("ann"));
    await first.query("begin");
    await first.query(demote("ben"));
    await first.query("update account.membership set role = 'admin' where user_id = 'ann'");
    await first.query("commit");
    expect(await admins()).toBe(1);
  });

  it.each(["read committed", "repeatable read", "serializable"])("stays when two go at once, %s", async (isolation) => {
    for (const [one, client] of [
      ["ann", first],
      ["ben", second],
    ] as const) {
      await client.query(`begin isolation level ${isolation}`);
      await client.query(demote(one));
    }
    const ends = await Promise.allSettled([first.query("commit"), second.query("commit")]);
    expect(ends.map((end) => end.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await admins()).toBe(1);
  });

  it("stays in a hundred races of any two ways", async () => {
    const all = Object.values({ demote, remove, suspend });
    for (let round = 0; round < 100; round += 1) {
      const [a, b] = [all[round % 3] ?? demote, all[Math.floor(round / 3) % 3] ?? demote];
      await Promise.allSettled([first.query(a("ann")), second.query(b("ben"))]);
      expect(await admins()).toBe(1);
      await first.query(`update account."user" set suspended_at = null`);
      await first.query(
        `insert into account.membership (id, user_id, role) values ('ann', 'ann', 'admin'), ('ben', 'ben', 'admin')
          on conflict (id) do update set role = 'admin'`,
      );
    }
  });
});

describe("a membership", () => {
  it("is one for each person and negotiation, 'all' included", async () => {
    await expect(
      first.query("insert into account.membership (id, user_id, role) values ('x', 'ann', 'viewer')"),
    ).rejects.toThrow("membership_by_user");
  });

  it("has one of three roles", async () => {
    await expect(first.query("update account.membership set role = 'owner'")).rejects.toThrow("membership_role");
  });
});

describe("a user", () => {
  it.each([
    ["Ann@example.org", "user_email"],
    ["nobody", "user_email"],
    ["ann@example.org", "user_by_email"],
  ])("has an address of their own, in lower case: not %s", async (email, constraint) => {
    const added = first.query(`insert into account."user" (id, email, name) values ('x', $1, 'X')`, [email]);
    await expect(added).rejects.toThrow(constraint);
  });
});
