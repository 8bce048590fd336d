import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createContext } from "./context";
import type { Means } from "./means";
import { runs } from "./testing/runs";
import { createWorld, type World } from "./testing/world";
import { perform } from "./work";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

/** Prisma ends a transaction after five seconds unless it is told otherwise. */
const seconds = runs(1, 6);

test("the work of one command may take longer than five seconds", async () => {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const deps = { clients: world.clients, log, build: "test", means: {} as Means };
  const ctx = createContext({ handle: world.handle("admin") }, deps);
  const { person, ground, role } = await ctx.standing("canal");
  if (!person || !ground || role !== "admin") throw new Error("the admin of the tests is one");
  const member = { person, ground, role, asKnown: null };
  const input = { commandId: randomUUID() };
  const done = await perform(ctx, member, "record:propose", "changeset.save", input, async (_, work) => {
    await work.sql("waits", "select pg_sleep($1)::text as slept", [seconds]);
    await work.run("update record.negotiation set review_required = review_required where id = $1", ground.id);
    return { slept: seconds };
  });
  expect(done).toEqual({ slept: seconds });
}, 20_000);
