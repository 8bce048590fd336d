import { afterAll, beforeAll, expect, test } from "vitest";
import { cases } from "./cases";
import { registry } from "./registry";
import { createWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

/** What somebody would add to be more than they are, or to write what is the database's. */
const added = ["isAdmin", "createdBy", "acceptor"];

test.each(registry)("$path takes no field that it does not name", async ({ path, type }) => {
  const input = (await cases[path]?.(world)) ?? {};
  for (const key of added)
    await expect(world.use("admin", type, path, { ...input, [key]: "admin" }), key).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { fields: [{ text: expect.stringContaining(key) }] },
    });
});
