import { connect, createServer, type Server, type Socket } from "node:net";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Api, createApi } from "./server";
import { createWorld, type World } from "./testing/world";

let world: World;
let api: Api;
let wire: { url: (given: string) => string; cut: () => void; mend: () => void; close: () => void };

/** A line to the database that can be cut. */
async function layWire(target: string) {
  const { hostname, port } = new URL(target);
  const sockets = new Set<Socket>();
  let whole = true;
  const server: Server = createServer((socket) => {
    if (!whole) return void socket.destroy();
    const far = connect(Number(port || 5432), hostname.replace(/[[\]]/g, ""));
    for (const end of [socket, far]) {
      sockets.add(end);
      end.on("error", () => undefined).on("close", () => sockets.delete(end));
    }
    socket.pipe(far).pipe(socket);
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
  const address = server.address();
  const own = typeof address === "object" && address ? address.port : 0;
  const drop = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: (given: string) => Object.assign(new URL(given), { host: `127.0.0.1:${own}` }).href,
    cut: () => {
      whole = false;
      drop();
    },
    mend: () => {
      whole = true;
    },
    close: () => {
      drop();
      server.close();
    },
  };
}

beforeAll(async () => {
  world = await createWorld();
  const { urls } = world.database;
  wire = await layWire(urls.reader);
  const wired = {
    reader: wire.url(urls.reader),
    desk: wire.url(urls.desk),
    writer: wire.url(urls.writer),
    account: wire.url(urls.account),
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  api = await createApi({ urls: wired, log });
});
afterAll(async () => {
  await api?.close();
  wire?.close();
  await world?.close();
});

const ask = (path: string, type: "query" | "mutation", input: object) =>
  api.call({ handle: world.handle("analyst"), path, type, input });
const canal = { negotiation: "canal" };

test("with the database gone every call says so within three seconds, and goes on without a restart", async () => {
  expect(await ask("issue.list", "query", canal)).toHaveLength(2);
  wire.cut();
  const began = Date.now();
  const change = { kind: "position", id: null, action: "put", baseVersion: 0, body: {} };
  const command = { ...canal, commandId: crypto.randomUUID(), change };
  for (const call of [ask("issue.list", "query", canal), ask("changeset.save", "mutation", command)]) {
    const error = await call.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TRPCError);
    expect(error).toMatchObject({ code: "SERVICE_UNAVAILABLE", message: expect.stringContaining("try again") });
  }
  const signIn = { email: "viewer@example.org", password: "parley-demo-account", device: "", network: "" };
  await expect(api.signIn(signIn)).rejects.toThrow();
  expect(await api.ready()).toBe(false);
  expect(Date.now() - began).toBeLessThan(3_000);
  wire.mend();
  expect(await ask("issue.list", "query", canal)).toHaveLength(2);
  // The same command id again: whether or not it was done before the cut, it is done once.
  expect(await ask("changeset.save", "mutation", command)).toEqual(await ask("changeset.save", "mutation", command));
  expect(await api.ready()).toBe(true);
});

test("however many ask whether it is ready, the database is asked once at a time, and anew for who asks later", async () => {
  const asked = vi.spyOn(world.clients.account.pool, "query");
  const answers = await Promise.all(Array.from({ length: 50 }, () => world.api.ready()));
  expect(new Set(answers)).toEqual(new Set([true]));
  expect(asked).toHaveBeenCalledTimes(1);
  await world.api.ready();
  expect(asked).toHaveBeenCalledTimes(2);
  asked.mockRestore();
});
