import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openClients, type Zone, zones } from "./clients";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db?.drop());

const setting = async (zone: Zone, name: string) => {
  const { rows } = await db.clients[zone].pool.query<{ value: string }>("select current_setting($1) as value", [name]);
  return rows[0]?.value;
};

describe("each client", () => {
  it.each(zones)("%s has all its timeouts, and speaks UTC", async (zone) => {
    expect(await setting(zone, "TimeZone")).toBe("UTC");
    for (const name of ["statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout"]) {
      expect([name, await setting(zone, name)]).toEqual([name, expect.stringMatching(/^[1-9]\d*(ms|s)$/)]);
    }
    expect(await setting(zone, "default_transaction_read_only")).toBe(zone === "reader" ? "on" : "off");
    expect(await setting(zone, "application_name")).toBe(`parley-${zone}`);
  });

  it("gives an instant back as it went in, to the millisecond", async () => {
    const { prisma } = db.clients.account;
    const passwordChangedAt = new Date("2031-03-30T01:30:00.123Z");
    const data = { id: "ann", email: "ann@example.org", name: "Ann", passwordChangedAt };
    await prisma.user.createMany({ data: [data] });
    const found = await prisma.user.findUniqueOrThrow({ where: { id: "ann" } });
    expect(found.passwordChangedAt).toEqual(passwordChangedAt);
  });

  it("takes what a caller asks for, and what the address says already", async () => {
    const url = new URL(db.urls.writer);
    url.searchParams.set("options", "-c work_mem=7MB");
    const more = openClients({ ...db.urls, writer: url.href }, { patience: { writer: { statement: 90_000 } } });
    const { rows } = await more.writer.pool.query(
      "select current_setting('work_mem') as memory, current_setting('statement_timeout') as wait",
    );
    await more.close();
    expect(rows).toEqual([{ memory: "7MB", wait: "90s" }]);
  });
});

describe("a client does not hang", () => {
  it("on a statement that takes too long", async () => {
    const quick = openClients(db.urls, { patience: { reader: { statement: 200 } } });
    await expect(quick.reader.pool.query("select pg_sleep(5)")).rejects.toMatchObject({ code: "57014" });
    await quick.close();
  });

  it("on a lock", async () => {
    const quick = openClients(db.urls, { patience: { writer: { lock: 200 } } });
    await db.clients.writer.pool.query("insert into record.negotiation (id) values ('talks')");
    const holder = await db.clients.writer.pool.connect();
    await holder.query("begin; select from record.negotiation for update");
    const waiting = quick.writer.pool.query("select from record.negotiation for update");
    await expect(waiting).rejects.toMatchObject({ code: "55P03" });
    await holder.query("rollback");
    holder.release();
    await quick.close();
  });

  it("on a pool that is all in use", async () => {
    const narrow = openClients(db.urls, { patience: { desk: { connections: 1, connect: 200 } } });
    const only = await narrow.desk.pool.connect();
    await expect(narrow.desk.pool.query("select 1")).rejects.toThrow(/timeout/);
    only.release();
    expect((await narrow.desk.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await narrow.close();
  });

  it("on a server that is not there", async () => {
    const nowhere = new URL(db.urls.reader);
    nowhere.port = "1";
    const lost = openClients({ ...db.urls, reader: nowhere.href });
    await expect(lost.reader.prisma.negotiation.count()).rejects.toThrow();
    await lost.close();
  });

  it("nor ends the process when a connection breaks while idle", async () => {
    const broken: Zone[] = [];
    const clients = openClients(db.urls, { onIdleError: (zone) => broken.push(zone) });
    const { rows } = await clients.account.pool.query<{ pid: number }>("select pg_backend_pid() as pid");
    await db.clients.account.pool.query("select pg_terminate_backend($1)", [rows[0]?.pid]);
    await expect.poll(() => broken).toEqual(["account"]);
    expect((await clients.account.pool.query("select 1 as one")).rows).toEqual([{ one: 1 }]);
    await clients.close();
  });
});
