import { can } from "@parley/domain/access";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { cases } from "./testing/cases";
import { registry } from "./testing/registry";
import { createWorld, type Use, type Who, type World } from "./testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld({ crowd: true });
});
afterAll(async () => world?.close());

const canal = { negotiation: "canal" };
const open = (visibility: string) => world.tell("admin", "negotiation.changeSettings", { ...canal, visibility });

async function refusal(who: Who, type: Use, path: string, input: object): Promise<object | null> {
  try {
    await world.use(who, type, path, input);
    return null;
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    return { code: error.code, text: error.message };
  }
}
const scopedOnes = registry.filter(({ scoped }) => scoped);
const readable = scopedOnes.filter(({ ask }) => ask === "record:read" || ask === "history:read");

test("closed by default: signed out, what is there and what is not are alike, whatever is asked", async () => {
  for (const { path, type } of scopedOnes) {
    const input = (await cases[path]?.(world)) ?? {};
    const there = await refusal("signedOut", type, path, input);
    expect(there, path).toMatchObject({ code: "UNAUTHORIZED" });
    expect(await refusal("signedOut", type, path, { ...input, negotiation: "nowhere" }), path).toEqual(there);
    expect(await refusal("signedOut", type, path, { ...input, negotiation: "other" }), path).toEqual(there);
  }
  const listed = await world.ask<{ id: string }[]>("signedOut", "negotiation.list", {});
  expect(listed.map(({ id }) => id)).toEqual(["open"]);
});

test("opened, everybody reads all of the record and its history, and nothing else", async () => {
  await open("public");
  for (const who of ["signedOut", "suspended", "newcomer", "stranger"] as const) {
    for (const { path, type } of readable) {
      expect(await refusal(who, type, path, (await cases[path]?.(world)) ?? {}), `${who} ${path}`).toBeNull();
    }
    const listed = await world.ask<{ id: string; role: string }[]>(who, "negotiation.list", {});
    expect(listed).toContainEqual(expect.objectContaining({ id: "canal", role: "reader" }));
    expect(await world.ask(who, "negotiation.frame", canal)).toMatchObject({ role: "reader", visibility: "public" });
  }
  for (const { path, type, ask } of scopedOnes.filter((one) => !readable.includes(one))) {
    const input = (await cases[path]?.(world)) ?? {};
    expect(can("reader", ask as never), path).toBe(false);
    const answer = await refusal("signedOut", type, path, input);
    expect(answer, path).toMatchObject({ code: "UNAUTHORIZED" });
    expect(await refusal("signedOut", type, path, { ...input, negotiation: "nowhere" }), path).toEqual(answer);
  }
  expect(await refusal("signedOut", "query", "view.list", {})).toMatchObject({ code: "UNAUTHORIZED" });
  expect(world.errors).toEqual([]);
});

test("readers see labels and no name, no changeset and no text of a source", async () => {
  const words = JSON.stringify(
    await Promise.all(
      readable
        .filter(({ type }) => type === "query")
        .map(async ({ path }) => world.ask("signedOut", path, (await cases[path]?.(world)) ?? {})),
    ),
  );
  const changesets = await world.clients.desk.pool.query<{ id: string }>("select id from desk.changeset");
  expect(words).not.toContain("Name of ");
  for (const { id } of changesets.rows) expect(words).not.toContain(id);
  for (const { path } of readable) expect(await cases[path]?.(world), path).not.toHaveProperty("sha256");
});

test("whoever holds a role keeps it, and who opened it stands in the log", async () => {
  for (const [who, role] of [
    ["viewer", "viewer"],
    ["analyst2", "analyst"],
    ["admin", "admin"],
  ] as const)
    expect(await world.ask(who, "negotiation.frame", canal)).toMatchObject({ role });
  const rows = await world.ask<object[]>("admin", "audit.list", canal);
  const detail = { from: { visibility: "all" }, to: { visibility: "public" } };
  expect(rows).toContainEqual(expect.objectContaining({ action: "negotiation.settings" }));
  expect(rows).toContainEqual(
    expect.objectContaining({ detail: expect.objectContaining({ to: expect.objectContaining(detail.to) }) }),
  );
});

test("a file that a reader takes, known or not, is not written down; one that a member takes is", async () => {
  const downloads = async () =>
    (await world.clients.account.pool.query("select from ledger.audit where action = 'download'")).rowCount;
  const before = await downloads();
  expect(await world.take("signedOut", "export.csv", { ...canal, kind: "position" })).toContain("upper-hours");
  expect(await downloads()).toBe(before);
  await world.take("newcomer", "export.csv", { ...canal, kind: "position" });
  expect(await downloads()).toBe(before);
  await world.take("viewer", "export.csv", { ...canal, kind: "position" });
  expect(await downloads()).toBe((before ?? 0) + 1);
});

test("who lacks the second step that their role asks for is sent to set it up first", async () => {
  const pool = world.clients.account.pool;
  await pool.query("update account.sign_in_rule set second_step_from = 'analyst'");
  expect(await refusal("analyst", "query", "negotiation.frame", canal)).toMatchObject({ code: "FORBIDDEN" });
  await pool.query("update account.sign_in_rule set second_step_from = null");
  expect(await refusal("analyst", "query", "negotiation.frame", canal)).toBeNull();
});

test("closed again, the next request of a reader finds nothing", async () => {
  await open("all");
  expect(await refusal("signedOut", "query", "issue.list", canal)).toMatchObject({ code: "UNAUTHORIZED" });
  expect(await refusal("newcomer", "query", "issue.list", canal)).toMatchObject({ code: "NOT_FOUND" });
});

test("nobody opens what they do not run, and nothing is open as it is made", async () => {
  for (const who of ["viewer", "analyst", "stranger", "signedOut"] as const)
    expect(
      await refusal(who, "mutation", "negotiation.changeSettings", { ...canal, visibility: "public" }),
    ).not.toBeNull();
  const made = { id: "made-open", visibility: "public" };
  expect(await refusal("admin", "mutation", "negotiation.create", made)).toMatchObject({ code: "BAD_REQUEST" });
});

test("whoever may read the record is told which sites may frame it, and nobody else whether there are any", async () => {
  const framedBy = ["https://news.example.org", "https://b.example:8443"];
  await world.tell("admin", "negotiation.changeSettings", { ...canal, framedBy });
  const told = (who: Who, negotiation: string) => world.api.framedBy({ handle: world.handle(who), negotiation });
  expect(await told("viewer", "canal")).toEqual(framedBy);
  for (const negotiation of ["canal", "other", "open", "nowhere"])
    expect(await told("signedOut", negotiation), negotiation).toEqual([]);
  await open("public");
  expect(await told("signedOut", "canal")).toEqual(framedBy);
  expect(await world.ask("admin", "negotiation.frame", canal)).toMatchObject({ framedBy });
  expect(await world.ask("signedOut", "negotiation.frame", canal)).toMatchObject({ framedBy: [] });
  for (const bad of ["https://*", "https://a.example;script-src *", "http://a.example", "https://a.example/x"])
    expect(
      await refusal("admin", "mutation", "negotiation.changeSettings", { ...canal, framedBy: [bad] }),
    ).toMatchObject({ code: "BAD_REQUEST" });
  const write = (sites: string[]) =>
    world.clients.writer.pool.query("update record.negotiation set framed_by = $1 where id = 'canal'", [sites]);
  for (const bad of [
    ["https://a.example;x"],
    ["https://a.example https://b.example;"],
    ["'self'"],
    Array(21).fill("https://a.b"),
  ])
    await expect(write(bad as string[])).rejects.toThrow(/negotiation_framed_by/);
  await world.tell("admin", "negotiation.changeSettings", { ...canal, framedBy: [] });
  expect(await told("viewer", "canal")).toEqual([]);
  await open("all");
});

test("nobody known takes more than sixty files in five minutes from one network; who is signed in is not counted", async () => {
  await open("public");
  const { openLimits } = await import("./sign-in/limits");
  const { countFile } = openLimits(world.clients.account.pool);
  for (let i = 0; i < 60; i += 1) await countFile("192.0.2.9");
  await expect(countFile("192.0.2.9")).rejects.toMatchObject({ code: "rate_limited" });
  await countFile("192.0.2.10");
  await countFile(null);
  await open("all");
});

test("however many read without an account at once, some are told to wait, and members are answered", async () => {
  await open("public");
  const read = (who: Who) => refusal(who, "query", "negotiation.overview", canal);
  const crowd = Array.from({ length: 300 }, () => read("signedOut"));
  expect(await read("viewer")).toBeNull();
  const answers = await Promise.all(crowd);
  expect(answers.filter((answer) => answer === null).length).toBeGreaterThanOrEqual(100);
  expect(answers).toContainEqual(expect.objectContaining({ code: "SERVICE_UNAVAILABLE" }));
  expect(await read("signedOut")).toBeNull();
  await open("all");
});

/** How many statements of readers ran at once, at most, while this was done. */
async function mostAtOnce(work: () => Promise<unknown>, slower = 5): Promise<number> {
  const { pool } = world.clients.reader;
  const query = pool.query.bind(pool) as (...words: unknown[]) => Promise<unknown>;
  let [now, most] = [0, 0];
  const spy = vi.spyOn(pool, "query").mockImplementation(async (...words: unknown[]) => {
    most = Math.max(most, ++now);
    await new Promise((done) => setTimeout(done, slower));
    return query(...words).finally(() => (now -= 1));
  });
  await work().finally(() => spy.mockRestore());
  return most;
}

test("files that readers take, and the list of what is open, leave connections to the desk, however many ask", async () => {
  await open("public");
  const take = () => world.take("signedOut", "export.json", canal);
  expect(await mostAtOnce(() => Promise.all(Array.from({ length: 12 }, take)))).toBeLessThanOrEqual(2);
  const list = () => world.ask("signedOut", "negotiation.list", {});
  expect(await mostAtOnce(() => Promise.all(Array.from({ length: 30 }, list)))).toBeLessThanOrEqual(4);
  expect(await mostAtOnce(() => Promise.all([1, 2, 3, 4, 5].map(() => world.ask("viewer", "issue.list", canal))))).toBe(
    5,
  );
  await open("all");
});

const readFrom = (network: string, signal?: AbortSignal) =>
  world.api.call({
    handle: null,
    path: "issue.list",
    type: "query",
    input: canal,
    network,
    ...(signal ? { signal } : {}),
  });

test("one network that reads without end leaves room for others, and gets its turns back", async () => {
  await open("public");
  await mostAtOnce(async () => {
    const crowd = Array.from({ length: 200 }, (_, i) => readFrom(`2001:db8:0:1::${i.toString(16)}`));
    const answers = Promise.allSettled(crowd);
    await new Promise((done) => setTimeout(done, 300));
    expect(await readFrom("192.0.2.20")).toBeTruthy();
    const read = (await answers).filter(({ status }) => status === "fulfilled").length;
    expect(read).toBeGreaterThanOrEqual(50);
    expect(read).toBeLessThan(85);
  }, 100);
  expect(await readFrom("2001:db8:0:1::1")).toBeTruthy();
  await open("all");
});

test("whoever went away before their turn is not read for", async () => {
  await open("public");
  const gone = new AbortController();
  let statements = 0;
  const spy = vi.spyOn(world.clients.reader.pool, "query");
  const before = await Promise.allSettled([readFrom("192.0.2.21", gone.signal)]);
  statements = spy.mock.calls.length;
  const crowd = Promise.allSettled(Array.from({ length: 20 }, () => readFrom("192.0.2.21", gone.signal)));
  gone.abort();
  const answers = await crowd;
  expect(before[0]?.status).toBe("fulfilled");
  expect(answers.some(({ status }) => status === "rejected")).toBe(true);
  expect(spy.mock.calls.length - statements).toBeLessThan(20 * statements);
  spy.mockRestore();
  expect(await readFrom("192.0.2.21")).toBeTruthy();
  await open("all");
});

test("forty files of readers are open at once, ten of them from one network, and each that ends makes room", async () => {
  await open("public");
  const { whereThereIsRoom } = await import("./admission");
  const take = async () => {
    const file = await world.api.openDownload({
      handle: null,
      path: "export.csv",
      input: { ...canal, kind: "position" },
    });
    const parts = file.parts[Symbol.asyncIterator]();
    return { first: await parts.next(), end: () => parts.return?.() };
  };
  async function* endless() {
    for (;;) yield "words";
  }
  const office = Array.from({ length: 10 }, (_, i) => whereThereIsRoom(`2001:db8:7::${i}`, endless()));
  for (const parts of office) expect(await parts.next()).toMatchObject({ value: "words" });
  await expect(whereThereIsRoom("2001:db8:7::ff", endless()).next()).rejects.toMatchObject({ code: "unavailable" });
  const held = await Promise.all(Array.from({ length: 30 }, take));
  expect(held.every(({ first }) => first.value !== undefined)).toBe(true);
  await expect(take()).rejects.toMatchObject({ code: "unavailable" });
  await held[0]?.end();
  const next = await take();
  expect(await world.take("viewer", "export.csv", { ...canal, kind: "position" })).toContain("upper-hours");
  for (const one of [...held, next]) await one.end();
  for (const parts of office) await parts.return(undefined);
  await Promise.all(Array.from({ length: 40 }, take).map(async (one) => (await one).end()));
  await open("all");
});
