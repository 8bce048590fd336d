import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { sha256Hex } from "@parley/domain/canonical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type Who, type World } from "./testing/world";

let world: World;
let server: Server;
beforeAll(async () => {
  world = await createWorld();
  server = createServer((request, response) => {
    const who = { handle: world.handle(String(request.headers["x-who"]) as Who) };
    void world.api.handleUpload(request, response, who);
  }).listen(0, "127.0.0.1");
  await new Promise((done) => server.once("listening", done));
});
afterAll(async () => {
  await new Promise((done) => server?.close(done));
  await world?.close();
});

test("a file chosen on one person's page is not brought in the name of whoever is signed in there now", async () => {
  const body = "id,name,reliability\nweekly,The Weekly,B\n";
  const input = { negotiation: "canal", name: "publishers.csv", kind: "publisher", sha256: sha256Hex(body) };
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/upload/import.file`;
  const bring = async (who: Who, openedFor: string) => {
    const headers = { "x-who": who, "x-parley-person": openedFor };
    const answer = await fetch(`${address}?input=${encodeURIComponent(JSON.stringify(input))}`, {
      ...{ method: "POST", headers, body },
    });
    return [answer.status, await answer.text()] as const;
  };
  const mine = world.id("analyst");
  expect(await bring("analyst2", mine)).toEqual([401, expect.stringContaining("Somebody else is signed in here")]);
  const count = () => world.clients.desk.pool.query("select from desk.import");
  expect((await count()).rowCount).toBe(0);
  expect((await bring("analyst", mine))[0]).toBe(200);
  expect((await count()).rowCount).toBe(1);
});
