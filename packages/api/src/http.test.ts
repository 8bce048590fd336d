import { randomUUID } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { DomainError } from "@parley/domain/errors";
import { TRPCError } from "@trpc/server";
import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { sendFile } from "./download";
import { logUnknown } from "./http";
import { createWorld, type Who, type World } from "./testing/world";

let world: World;
let server: Server;
let base: string;

beforeAll(async () => {
  world = await createWorld();
  server = createServer((request, response) => {
    const name = String(request.headers["x-who"] ?? "signedOut") as Who;
    const who = { handle: world.handle(name) };
    if (request.url?.startsWith("/api/download/")) void world.api.handleDownload(request, response, who);
    else void world.api.handle(request, response, who);
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/trpc`;
});
afterAll(async () => {
  await new Promise((done) => server?.close(done));
  await world?.close();
});

const get = (who: Who, paths: string[], inputs: object[], headers: Record<string, string> = {}) => {
  const input = encodeURIComponent(JSON.stringify(Object.fromEntries(inputs.map((one, i) => [i, one]))));
  return fetch(`${base}/${paths.join(",")}?batch=1&input=${input}`, { headers: { "x-who": who, ...headers } });
};
const canal = { negotiation: "canal" };

test("a read of the record carries a tag, and the same again is a 304 without a body", async () => {
  const first = await get("viewer", ["issue.list", "negotiation.edition"], [canal, canal]);
  expect(first.status).toBe(200);
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^"[\w-]{24}"$/);
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  const again = await get("viewer", ["issue.list", "negotiation.edition"], [canal, canal], { "if-none-match": etag });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect(again.headers.get("etag")).toBe(etag);
});

test("the tag changes with the edition, the settings, the role, and not with a draft", async () => {
  const tag = async (who: Who) => (await get(who, ["negotiation.edition"], [canal])).headers.get("etag");
  const before = await tag("viewer");
  expect(await tag("admin")).not.toBe(before);
  const body = { id: "elder", kind: "person", name: "The elder" };
  const change = { kind: "speaker", id: "elder", action: "put", baseVersion: 0, body };
  const { changeset } = await world.tell<{ changeset: string }>("analyst", "changeset.save", { ...canal, change });
  const verdict = await world.tell<object>("analyst", "changeset.submit", { ...canal, changeset });
  expect(await tag("viewer")).toBe(before);
  const { submission, hash } = verdict as { submission: number; hash: string };
  await world.tell("analyst2", "changeset.accept", { ...canal, changeset, submission, hash });
  const after = await tag("viewer");
  expect(after).not.toBe(before);
  await world.tell("admin", "negotiation.changeSettings", { ...canal, reviewRequired: false });
  expect(await tag("viewer")).not.toBe(after);
  await world.tell("admin", "negotiation.changeSettings", { ...canal, reviewRequired: true });
});

test("the tag changes with the edition asked for; answers of two editions have no one tag", async () => {
  const editions = [{}, { edition: 0 }, { edition: 1 }].map((one) => ({ ...canal, ...one }));
  const answers = await Promise.all(editions.map((one) => get("viewer", ["issue.list"], [one])));
  const tags = answers.map((answer) => answer.headers.get("etag"));
  expect(new Set(tags).size).toBe(3);
  const again = await get("viewer", ["issue.list"], [editions[1] ?? {}], { "if-none-match": tags[1] ?? "" });
  expect(again.status).toBe(304);
  expect((await get("viewer", ["issue.list"], [canal], { "if-none-match": tags[1] ?? "" })).status).toBe(200);
  const both = await get("viewer", ["issue.list", "issue.list"], [canal, editions[1] ?? {}]);
  expect([both.status, both.headers.get("etag")]).toEqual([200, null]);
  const held = { "if-none-match": tags[1] ?? "" };
  const mixed = await get("viewer", ["issue.list", "issue.list"], [editions[1] ?? {}, editions[2] ?? {}], held);
  expect(mixed.status).toBe(200);
});

test("who is asking is checked before a 304: the tag opens nothing to somebody signed out", async () => {
  const etag = (await get("viewer", ["issue.list"], [canal])).headers.get("etag") ?? "";
  const answer = await get("signedOut", ["issue.list"], [canal], { "if-none-match": etag });
  expect(answer.status).toBe(401);
  expect(answer.headers.get("etag")).toBeNull();
});

test("what is closed to all but its members carries no tag, and no browser keeps it", async () => {
  const closed = { negotiation: "other" };
  for (const paths of [["issue.list"], ["negotiation.frame", "negotiation.edition"]]) {
    const answer = await get(
      "stranger",
      paths,
      paths.map(() => closed),
    );
    expect([answer.status, answer.headers.get("etag")]).toEqual([200, null]);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  }
});

test("the desk, and a batch with a part of it, carry no tag and are not stored", async () => {
  for (const paths of [["changeset.queue"], ["issue.list", "changeset.queue"]]) {
    const answer = await get(
      "analyst",
      paths,
      paths.map(() => canal),
      { "if-none-match": "*" },
    );
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
  }
});

test.each([
  ["eleven calls in a batch", () => get("viewer", Array(11).fill("issue.list"), Array(11).fill(canal)), 400],
  ["a path without end", () => get("viewer", Array(200).fill("issue.list"), []), 414],
  ["a form", () => fetch(`${base}/changeset.save`, { method: "POST", body: new FormData() }), 415],
  [
    "bytes",
    () =>
      fetch(`${base}/changeset.save`, {
        method: "POST",
        body: new Uint8Array(3),
        headers: { "content-type": "application/octet-stream" },
      }),
    415,
  ],
  ["a command by GET", () => get("analyst", ["changeset.save"], [canal]), 405],
  ["a one-time link asked about by GET", () => get("analyst", ["setup.link"], [{ token: "a guess" }]), 405],
  ["a stream", () => get("viewer", ["issue.list"], [canal], { "trpc-accept": "application/jsonl" }), 406],
  ["no such endpoint", () => get("viewer", ["issue.drop"], [canal]), 404],
  [
    "no JSON",
    () =>
      fetch(`${base}/changeset.save`, {
        method: "POST",
        body: "{",
        headers: { "content-type": "application/json", "x-who": "analyst" },
      }),
    400,
  ],
  [
    "more than a megabyte",
    () =>
      fetch(`${base}/changeset.save`, {
        method: "POST",
        body: JSON.stringify("x".repeat(1_100_000)),
        headers: { "content-type": "application/json", "x-who": "analyst" },
      }),
    413,
  ],
])("%s is refused in words", async (_what, ask, status) => {
  const answer = await ask();
  expect(answer.status).toBe(status);
  const body = await answer.text();
  expect(body).not.toMatch(/stack|node_modules|select |\/src\//);
  const parsed = JSON.parse(body) as unknown;
  const [first] = (Array.isArray(parsed) ? parsed : [parsed]) as { error: { data: { text: string } } }[];
  expect(first?.error.data.text).toMatch(/^[A-Z].*\.$/s);
});

test("a one-time link is asked about in the body of a POST; its answer is not stored, and reads of anything else take none", async () => {
  const post = (path: string, input: object) =>
    fetch(`${base}/${path}`, {
      method: "POST",
      body: JSON.stringify({ commandId: randomUUID(), ...input }),
      headers: { "content-type": "application/json", "x-who": "viewer" },
    });
  const answer = await post("setup.link", { token: await world.api.makeSetupLink() });
  expect(await answer.json()).toMatchObject({ result: { data: { open: true } } });
  expect([answer.status, answer.headers.get("etag")]).toEqual([200, null]);
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect((await post("issue.list", canal)).status).toBe(405);
});

const take = (who: Who, path: string, input: string, method = "GET") =>
  fetch(`${base.replace("trpc", "download")}/${path}?input=${encodeURIComponent(input)}`, {
    method,
    headers: { "x-who": who },
  });

test("a file comes as one to keep, and is stored nowhere else", async () => {
  const answer = await take("viewer", "position.csv", JSON.stringify(canal));
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "text/csv; charset=utf-8",
    "cache-control": "private, no-store",
    "content-disposition": expect.stringMatching(/^attachment; filename="canal-positions-edition-\d+\.csv"$/),
    vary: "cookie",
  });
  expect((await answer.text()).trim().split("\r\n").length).toBe(3);
});

test.each([
  ["by somebody signed out", () => take("signedOut", "position.csv", JSON.stringify(canal)), 401],
  ["of a negotiation that is closed to one", () => take("viewer", "position.csv", '{"negotiation":"other"}'), 404],
  ["by POST", () => take("viewer", "position.csv", JSON.stringify(canal), "POST"), 405],
  ["that is no file", () => take("viewer", "position.list", JSON.stringify(canal)), 404],
  ["by a name of JavaScript's own", () => take("viewer", "constructor", JSON.stringify(canal)), 404],
  ["without JSON", () => take("viewer", "position.csv", "{"), 400],
  ["with an order that is none", () => take("viewer", "position.csv", '{"negotiation":"canal","sort":"id"}'), 400],
])("a download %s is refused in words", async (_what, ask, status) => {
  const answer = await ask();
  expect([answer.status, answer.headers.get("content-disposition")]).toEqual([status, null]);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(await answer.text()).toMatch(/^[A-Z].*\n$/s);
});

test("a file that cannot be finished is cut off, and is no whole one", async () => {
  async function* parts() {
    yield "the beginning";
    yield "x".repeat(100_000);
    throw new Error("no more");
  }
  const thrown: unknown[] = [];
  const cutting = createServer((_request, response) => {
    const file = { fileName: "a.csv", type: "text/csv", detail: null, parts: parts() };
    sendFile(file, response).catch((error: unknown) => thrown.push(error));
  }).listen(0, "127.0.0.1");
  await new Promise((done) => cutting.once("listening", done));
  const answer = await fetch(`http://127.0.0.1:${(cutting.address() as AddressInfo).port}/`);
  expect(answer.status).toBe(200);
  await expect(answer.text()).rejects.toThrow();
  expect(thrown).toMatchObject([{ message: "no more" }]);
  await new Promise((done) => cutting.close(done));
});

test("a file that cannot be begun is an error like any other", async () => {
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  await owner.query("alter table record.passage rename to passage_away");
  const answer = await take("viewer", "position.csv", JSON.stringify(canal));
  await owner.query("alter table record.passage_away rename to passage");
  await owner.end();
  expect(answer.status).toBe(500);
  const [logged] = world.errors.splice(0);
  expect(logged).toMatchObject({ codes: "42P01", path: "position.csv" });
  expect(await answer.text()).toContain((logged as { requestId: string }).requestId);
});

test("an error that nobody foresaw shows a request id and no text, and is written down by code alone", async () => {
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  await owner.query("alter table record.source rename to source_away");
  const answer = await get("viewer", ["record.sources"], [canal]);
  await owner.query("alter table record.source_away rename to source");
  await owner.end();
  expect(answer.status).toBe(500);
  const [{ error }] = (await answer.json()) as [
    { error: { message: string; data: { requestId: string; reason: string } } },
  ];
  expect(error.data.reason).toBe("unknown");
  expect(error.message).toContain(error.data.requestId);
  expect(JSON.stringify(error)).not.toMatch(/relation|record\.source /);
  const [logged] = world.errors.splice(0);
  expect(logged).toMatchObject({ requestId: error.data.requestId, codes: "42P01", path: "record.sources" });
  expect(JSON.stringify(logged)).not.toMatch(/does not exist/);
});

test("a page that was opened for one person does nothing in the name of another, and may still read", async () => {
  const tell = (who: Who, headers: Record<string, string>) =>
    fetch(`${base}/changeset.save`, {
      method: "POST",
      headers: { "x-who": who, "content-type": "application/json", ...headers },
      body: JSON.stringify({
        ...{ ...canal, commandId: randomUUID() },
        change: { kind: "position", id: null, action: "put", baseVersion: 0, body: { note: "whose words" } },
      }),
    });
  const openedFor = { "x-parley-person": world.id("analyst") };
  const other = await tell("analyst2", openedFor);
  expect([other.status, await other.text()]).toEqual([401, expect.stringContaining("Somebody else is signed in here")]);
  expect(JSON.stringify(await world.ask("analyst2", "changeset.mine", canal))).not.toContain("whose words");
  expect((await tell("signedOut", openedFor)).status).toBe(401);
  expect((await get("analyst2", ["issue.list"], [canal], openedFor)).status).toBe(200);
  expect((await tell("analyst", openedFor)).status).toBe(200);
});

test("that there is no room is one line in ten seconds, however many are refused; what the database fails at is one each time", () => {
  const warn = vi.fn<() => void>();
  const log = { info: vi.fn<() => void>(), warn, error: vi.fn<() => void>() };
  const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 60_000);
  const tell = (cause: Error) =>
    logUnknown(undefined, "issue.list", new TRPCError({ code: "INTERNAL_SERVER_ERROR", cause }), log);
  for (let i = 0; i < 1_000; i += 1) tell(new DomainError("unavailable", "Very many read this."));
  expect(warn).toHaveBeenCalledTimes(1);
  for (let i = 0; i < 3; i += 1) tell(Object.assign(new Error(), { code: "ECONNREFUSED" }));
  expect(warn).toHaveBeenCalledTimes(4);
  clock.mockReturnValue(Date.now() + 11_000);
  tell(new DomainError("unavailable", "Very many read this."));
  expect(warn).toHaveBeenCalledTimes(5);
  clock.mockRestore();
});
