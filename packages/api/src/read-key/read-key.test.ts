import { randomUUID } from "node:crypto";
import { sha256Hex } from "@parley/domain/canonical";
import type { KeyView } from "@parley/domain/read-key";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const canal = { negotiation: "canal" };
const chart: KeyView = { kind: "chart", issue: "canal-hours" };
const feed: KeyView = { kind: "feed" };
type Listed = { id: string; view: KeyView; name: string; by: string; usedAt: string | null };

/** A key of an admin's, and the id by which it is taken back. */
async function make(view: KeyView, { who = "admin", negotiation = "canal" }: { who?: Who; negotiation?: string } = {}) {
  const key = randomUUID();
  const asked = { negotiation, view, name: "The graphics desk", keyHash: sha256Hex(key) };
  const { key: id } = await world.tell<{ key: string }>(who, "readKey.make", asked);
  return { key, id };
}
const list = (who: Who = "admin") => world.ask<Listed[]>(who, "readKey.list", canal);
const takeBack = (key: string, who: Who = "admin", negotiation = "canal") =>
  world.tell<{ closed: number }>(who, "readKey.takeBack", { negotiation, key });

/** What whoever holds a key gets, or the code and words of the refusal. */
async function by(key: string, path: string, input: object, handle: string | null = null): Promise<unknown> {
  try {
    return await world.api.call({ handle, key, path, type: "query", input });
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { refused: error.code, text: error.message };
  }
}
const hours = { ...canal, issue: "canal-hours" };
const nothing = { refused: "NOT_FOUND", text: expect.stringContaining("nothing here") };

test("an admin makes keys, sees for whom and whether they were used, and takes them back; the next request finds nothing", async () => {
  const one = await make(chart);
  expect(await list()).toEqual([
    expect.objectContaining({ id: one.id, view: chart, name: "The graphics desk", by: "Name of admin", usedAt: null }),
  ]);
  expect(await by(one.key, "issue.get", hours)).toMatchObject({ issue: { id: "canal-hours" } });
  expect(await by(one.key, "negotiation.edition", canal)).toMatchObject({ edition: expect.any(Number) });
  await expect.poll(async () => (await list())[0]?.usedAt).not.toBeNull();
  expect(await takeBack(one.id)).toMatchObject({ closed: 1 });
  expect(await by(one.key, "issue.get", hours)).toEqual(nothing);
  expect(await list()).toEqual([]);
  expect(await takeBack(one.id)).toMatchObject({ closed: 0 });
  const rows = await world.clients.account.prisma.audit.findMany({
    where: { subject: one.id },
    orderBy: { seq: "asc" },
  });
  expect(rows).toMatchObject([
    { chain: "canal", action: "key.make", detail: { view: chart } },
    { chain: "canal", action: "key.takeBack", detail: { view: chart } },
  ]);
});

test("a key opens its view as it stands today, and not one read more", async () => {
  const [charts, feeds] = [await make(chart), await make(feed)];
  expect(await by(feeds.key, "edition.feed", canal)).toMatchObject({
    title: "The canal of the two mills",
    editions: expect.arrayContaining([expect.objectContaining({ number: 1 })]),
  });
  const beyond: [string, object][] = [
    ["issue.get", { ...canal, issue: "tolls" }],
    ["issue.get", { ...hours, edition: 1 }],
    ["issue.get", { ...hours, edition: null }],
    ["issue.get", { ...hours, nonsense: true }],
    ["issue.get", { issue: "canal-hours" }],
    ["issue.get", { ...hours, negotiation: "other" }],
    ["negotiation.edition", { ...canal, edition: 1 }],
    ["negotiation.frame", canal],
    ["edition.changes", canal],
    ["constructor", canal],
    ["__proto__", canal],
  ];
  for (const [path, input] of beyond) {
    const refusal = { refused: "NOT_FOUND" };
    expect(await by(charts.key, path, input), `${path} ${JSON.stringify(input)}`).toMatchObject(refusal);
    expect(await by(feeds.key, path, input), `${path} ${JSON.stringify(input)}`).toMatchObject(refusal);
  }
  expect(await by(charts.key, "edition.feed", canal)).toEqual(nothing);
  expect(await by(feeds.key, "issue.get", hours)).toEqual(nothing);
  expect(JSON.stringify(await by(feeds.key, "edition.feed", canal))).not.toContain("canal-hours");
});

test("a wrong key, none of this negotiation and one taken back are alike, whether there is such a negotiation or not", async () => {
  const gone = await make(chart);
  await takeBack(gone.id);
  const elsewhere = await make(feed, { who: "stranger", negotiation: "other" });
  const refusal = await by(gone.key, "issue.get", hours);
  expect(refusal).toEqual(nothing);
  for (const key of [elsewhere.key, randomUUID(), "", "x".repeat(5_000), "'; select 1", "ключ", sha256Hex(gone.key)])
    for (const negotiation of ["canal", "nowhere"]) {
      expect(await by(key, "issue.get", { ...hours, negotiation }), key.slice(0, 40)).toEqual(refusal);
      expect(await by(key, "edition.feed", { negotiation }), key.slice(0, 40)).toEqual(refusal);
    }
});

test("whoever comes by a key is whoever holds that key, signed in or not, and changes nothing by it", async () => {
  const { key, id } = await make(chart);
  const admin = world.handle("admin");
  expect(await by(key, "readKey.list", canal, admin)).toEqual(nothing);
  expect(await by(key, "account.me", {}, admin)).toBeNull();
  const seen = JSON.stringify(await by(key, "issue.get", hours, admin));
  expect(seen).toBe(JSON.stringify(await by(key, "issue.get", hours)));
  const command = { ...canal, commandId: randomUUID(), key: id };
  const tell = world.api.call({ handle: admin, key, path: "readKey.takeBack", type: "mutation", input: command });
  await expect(tell).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await by(key, "issue.get", hours)).toMatchObject({ issue: { id: "canal-hours" } });
});

test("it opens what is closed to all but members, and outlives the role of whoever made it", async () => {
  const { key } = await make(feed, { who: "stranger", negotiation: "other" });
  const there = { negotiation: "other" };
  expect(await by(key, "edition.feed", there)).toEqual({ title: "other", editions: [] });
  await world.clients.account.pool.query("delete from account.membership where user_id = $1", [world.id("stranger")]);
  expect(await by(key, "edition.feed", there)).toEqual({ title: "other", editions: [] });
});

test("sites that may frame the charts are told to whoever holds the key of one, and to no other", async () => {
  const framedBy = ["https://news.example.org"];
  await world.tell("admin", "negotiation.changeSettings", { ...canal, framedBy });
  const [charts, feeds] = [await make(chart), await make(feed)];
  const told = (key: string | null) => world.api.framedBy({ handle: null, key, negotiation: "canal" });
  expect(await told(charts.key)).toEqual(framedBy);
  for (const key of [feeds.key, randomUUID(), "", null]) expect(await told(key)).toEqual([]);
});

test("only an admin of this negotiation makes, sees and takes back its keys", async () => {
  const { id } = await make(feed);
  const asked = { ...canal, view: feed, name: "x", keyHash: sha256Hex(randomUUID()) };
  for (const who of ["viewer", "analyst", "stranger", "suspended", "signedOut"] as const) {
    await expect(world.tell(who, "readKey.make", asked), who).rejects.toBeInstanceOf(TRPCError);
    await expect(takeBack(id, who), who).rejects.toBeInstanceOf(TRPCError);
    await expect(list(who), who).rejects.toBeInstanceOf(TRPCError);
  }
  expect(await takeBack(id, "admin", "other")).toMatchObject({ closed: 0 });
  expect((await list()).map((one) => one.id)).toContain(id);
});

test.each([
  ["an issue that is not there", { view: { kind: "chart", issue: "no-such" } }, "BAD_REQUEST"],
  ["an issue of another negotiation", { negotiation: "other", view: chart }, "BAD_REQUEST"],
  ["a chart of nothing", { view: { kind: "chart" } }, "BAD_REQUEST"],
  ["a feed of one issue", { view: { kind: "feed", issue: "canal-hours" } }, "BAD_REQUEST"],
  ["another page", { view: { kind: "desk" } }, "BAD_REQUEST"],
  ["nobody", { name: "  " }, "BAD_REQUEST"],
  ["a name without end", { name: "x".repeat(121) }, "BAD_REQUEST"],
  ["the key itself", { keyHash: "not hashed" }, "BAD_REQUEST"],
])("no key is made for %s", async (_, fields, code) => {
  const before = await list();
  const asked = { ...canal, view: feed, name: "x", keyHash: sha256Hex(randomUUID()), ...fields };
  await expect(world.tell("admin", "readKey.make", asked)).rejects.toMatchObject({ code });
  expect(await list()).toEqual(before);
});

test("the same command makes one key, another of the same fingerprint none, and no table holds what opens", async () => {
  const key = randomUUID();
  const asked = {
    ...canal,
    view: feed,
    name: "Names with ﷽ and 'quotes'",
    keyHash: sha256Hex(key),
    commandId: randomUUID(),
  };
  const first = await world.tell<{ key: string }>("admin", "readKey.make", asked);
  expect(await world.tell("admin", "readKey.make", asked)).toEqual(first);
  await expect(world.tell("admin", "readKey.make", { ...asked, commandId: randomUUID() })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const { rows } = await world.clients.account.pool.query(
    "select (select json_agg(k) from account.read_key k) as keys, (select json_agg(c) from account.command c) as commands",
  );
  expect(JSON.stringify(rows)).toContain(sha256Hex(key));
  expect(JSON.stringify(rows)).not.toContain(key);
});

test("there are two hundred at most", async () => {
  const { rows } = await world.clients.account.pool.query<{ count: number }>(
    "select count(*)::int from account.read_key where negotiation_id = 'canal'",
  );
  await world.clients.account.pool.query(
    `insert into account.read_key (id, negotiation_id, key_hash, view, name, created_by)
     select 'many-' || i, 'canal', encode(sha256(i::text::bytea), 'hex'), 'feed', 'x', $1 from generate_series(1, $2::int) i`,
    [world.id("admin"), 200 - (rows[0]?.count ?? 0)],
  );
  await expect(make(feed)).rejects.toMatchObject({ code: "CONFLICT" });
  await world.clients.account.pool.query("delete from account.read_key where id like 'many-%'");
  await make(feed);
});
