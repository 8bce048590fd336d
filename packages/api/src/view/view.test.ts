import { afterAll, beforeAll, expect, test } from "vitest";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const negotiation = "canal";
type View = { id: string; name: string; by: string | null; own: boolean; mayChange: boolean };
const save = async (who: Who, name: string, audience = "own", path = "/n/canal/issues/tolls?view=table") =>
  (await world.tell<{ id: string }>(who, "view.save", { negotiation, name, audience, path })).id;
const list = (who: Who) => world.ask<View[]>(who, "view.list", {});
const names = async (who: Who) => (await list(who)).map(({ name }) => name);

test("a view is there for whom it was kept: oneself, the desk, or all in that negotiation", async () => {
  await save("analyst", "Mine");
  await save("analyst", "The desk's", "desk");
  await save("analyst", "Everybody's", "all");
  await save("viewer", "A viewer's own");
  expect(await names("analyst")).toEqual(["Everybody's", "Mine", "The desk's"]);
  expect(await names("analyst2")).toEqual(["Everybody's", "The desk's"]);
  expect(await names("viewer")).toEqual(["A viewer's own", "Everybody's"]);
  expect(await names("stranger")).toEqual([]);
  await expect(list("signedOut")).rejects.toMatchObject({ code: "UNAUTHORIZED" });
});

test("viewers are not told who shared a view", async () => {
  const shared = async (who: Who) => (await list(who)).find(({ name }) => name === "Everybody's");
  expect(await shared("viewer")).toMatchObject({ by: null, own: false, mayChange: false });
  expect(await shared("analyst2")).toMatchObject({ by: "Name of analyst", own: false, mayChange: false });
  expect(await shared("admin")).toMatchObject({ own: false, mayChange: true });
});

test("a viewer keeps views for themselves alone", async () => {
  for (const audience of ["desk", "all"]) {
    await expect(save("viewer", "Shared", audience)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});

test.each(["https://example.org/", "/n/other", "/n/canal/../other", "/account", `/n/canal?x=${"y".repeat(3_000)}`])(
  "%s is not kept",
  async (path) => {
    await expect(save("analyst", "Elsewhere", "own", path)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { fields: [{ path: "path" }] },
    });
  },
);

test.each(["", "   ", "x".repeat(121)])("a name is said, and short: %j", async (name) => {
  await expect(save("analyst", name)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a view is renamed and removed by whose it is, and where it is shared by an admin", async () => {
  const [own, shared] = [await save("analyst", "To rename"), await save("analyst", "To remove", "all")];
  const rename = (who: Who, view: string) => world.tell(who, "view.rename", { negotiation, view, name: "Renamed" });
  const remove = (who: Who, view: string) => world.tell(who, "view.remove", { negotiation, view });
  for (const who of ["viewer", "analyst2"] as const) {
    for (const view of [own, shared]) {
      await expect(rename(who, view)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(remove(who, view)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  }
  await expect(rename("admin", own)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await rename("analyst", own);
  await remove("admin", shared);
  expect(await names("analyst")).toContain("Renamed");
  expect(await names("analyst")).not.toContain("To remove");
});

test("a view goes out of sight with the negotiation, and with the role", async () => {
  const user = world.id("extra");
  await save("extra", "Of somebody who leaves");
  await world.tell("admin", "negotiation.changeSettings", { negotiation, visibility: "members" });
  expect(await names("extra")).toEqual([]);
  await world.tell("admin", "negotiation.changeSettings", { negotiation, visibility: "all" });
  expect(await names("extra")).toContain("Of somebody who leaves");
  await world.tell("admin", "people.give", { negotiation, user, role: "analyst" });
  expect(await names("extra")).toContain("The desk's");
  await world.tell("admin", "people.take", { negotiation, user });
  expect(await names("extra")).not.toContain("The desk's");
});

test("nobody keeps more than a hundred in one negotiation", async () => {
  for (let i = 0; i < 100; i += 1) await save("analyst2", `View ${i}`);
  await expect(save("analyst2", "One more")).rejects.toMatchObject({ code: "CONFLICT" });
});

test("the database itself keeps no address of anywhere else", async () => {
  const row = { id: "x", negotiationId: "canal", ownerId: world.id("viewer"), audience: "own", name: "x" };
  for (const path of ["https://example.org", "/n/canals", "/n/other/issues"]) {
    await expect(world.clients.account.prisma.savedView.createMany({ data: [{ ...row, path }] })).rejects.toThrow(
      /saved_view_path|check constraint/,
    );
  }
});
