import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempt, fillLedger, insert, openEdition, raise, revise, withdraw } from "./ledger.fixture";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.clients.account.prisma.user.createMany({ data: [{ id: "ann", email: "ann@example.org", name: "Ann" }] });
  const client = await db.clients.writer.pool.connect();
  await fillLedger(client).finally(() => client.release());
  expect(
    await attempt(db, async (tx) => {
      await tx.query("insert into record.negotiation (id) values ('elsewhere')");
      await insert(tx, "ledger.contributor", { user_id: "ann" });
      for (const [id, state] of Object.entries({ open: "draft", gone: "draft", taken: "submitted" })) {
        await insert(tx, "desk.changeset", { id, title: id, created_by: "ann", state });
      }
      await tx.query("update desk.changeset set state = 'discarded' where id = 'gone'");
    }),
  ).toBeNull();
});
afterAll(() => db?.drop());

const says = (sql: string) => attempt(db, async (tx) => void (await tx.query(sql)));

describe("rows that hang on a record", () => {
  it.each([
    "update record.party set name = 'forged' where id = 'aland'",
    "update record.position set low = 0",
    "delete from record.position",
    "insert into record.party select (jsonb_populate_record(p, '{\"id\": \"new\"}')).* from record.party p where id = 'aland'",
  ])("do not change by themselves: %s", async (sql) => {
    expect(await says(sql)).toContain("record_edition");
  });

  it("nor with another negotiation's edition", async () => {
    const error = await attempt(db, async (tx) => {
      await openEdition(tx, "elsewhere", { negotiation_id: "elsewhere", operator: true });
      await tx.query("update record.party set name = 'forged' where id = 'aland'");
    });
    expect(error).toContain("record_edition");
  });

  it("are watched in every table that has any", async () => {
    const { rows } = await db.clients.reader.pool.query<{ name: string; triggers: number }>(
      `select c.relname as name, count(t.oid)::int as triggers from pg_class c
        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'record'
        left join pg_trigger t on t.tgrelid = c.oid and t.tgname in ('edition_inserted', 'edition_updated', 'edition_deleted')
        where c.relkind = 'r' group by 1 having count(t.oid) <> 3 order by 1`,
    );
    // The first two have triggers of their own; what search finds by is derived from the bodies and may be made anew.
    expect(rows.map(({ name }) => name)).toEqual(["negotiation", "record", "search", "search_word"]);
  });
});

describe("what is published", () => {
  it("comes from a changeset, or from the operator", async () => {
    const error = await attempt(db, async (tx) => {
      await openEdition(tx, "from nowhere", { acceptor: 1 });
      await raise(tx, "party", "aland");
      await revise(tx, "party", "aland", 2);
    });
    expect(error).toContain("revision_changeset");
  });

  it("has its words from the moment it is recorded, and a withdrawal never any", async () => {
    const done = await attempt(db, async (tx) => {
      await openEdition(tx, "withdrawn");
      await withdraw(tx, "position", "p1");
      await revise(tx, "position", "p1", 2, "withdraw");
    });
    expect(done).toBeNull();
    const key = { kind: "position", record_id: "p1", version: 2 };
    const late = await attempt(db, (tx) => insert(tx, "ledger.revision_body", { ...key, body: { forged: true } }));
    expect(late).toContain("revision_body");
  });
});

describe("a changeset", () => {
  it.each([
    ["moves to no other negotiation", "negotiation_id = 'elsewhere' where id = 'open'"],
    ["gets no other maker", "created_by = null where id = 'open'"],
    ["does not come back once closed", "state = 'draft' where id = 'gone'"],
    ["is accepted by an edition alone", "state = 'accepted' where id = 'taken'"],
  ])("%s", async (_what, change) => {
    const { desk } = db.clients;
    await expect(desk.pool.query(`update desk.changeset set ${change}`)).rejects.toThrow("changeset_guard");
  });

  it("goes its way otherwise", async () => {
    expect(
      await says("update desk.changeset set state = 'submitted', title = 'x', version = 2 where id = 'open'"),
    ).toBe(null);
  });
});
