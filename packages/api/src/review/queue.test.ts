import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
const at: Record<string, string> = {};
const { save, submit, publish } = deskOf(() => world);
const giveBack = (changeset: string, submission: number) =>
  world.tell("analyst2", "changeset.returnIt", { negotiation, changeset, submission, comment: "Look again." });

beforeAll(async () => {
  world = await createWorld();
  at.mine = (await submit(await save("analyst", [add("q-mine")]))).changeset;
  at.event = await save("analyst2", [{ kind: "party", id: "third", body: { id: "third", name: "Third", slot: 3 } }]);
  at.lower = (
    await submit(await save("analyst2", [add("q-lower", { party: "lower", speaker: "spokesman" })]), "analyst2")
  ).changeset;
  at.both = await save("analyst", [add("q-both")]);
  await save("analyst2", [add("q-both-2")], at.both);
  await submit(at.both);
  const gone = { kind: "position", id: "lower-hours", action: "withdraw" as const, baseVersion: 1 };
  at.gone = (await submit(await save("admin", [gone]), "admin")).changeset;
});
afterAll(async () => world?.close());

type Page = {
  rows: { id: string }[];
  before: string | null;
  after: string | null;
  count: number;
  authors: { id: string }[];
};
const ask = (who: Who, input: object = {}) => world.ask<Page>(who, "changeset.queue", { negotiation, ...input });
const names = ({ rows }: Page) => rows.map(({ id }) => Object.keys(at).find((name) => at[name] === id));
const waiting = (who: Who) => world.ask<object>(who, "changeset.waiting", { negotiation });

test("what waits comes oldest first, or latest first, with everybody who wrote part of it", async () => {
  const page = await ask("analyst");
  expect(names(page)).toEqual(["mine", "lower", "both", "gone"]);
  expect(page.count).toBe(4);
  expect(page.authors.map(({ id }) => id).sort()).toEqual(
    ["analyst", "analyst2", "admin"].map((who) => world.id(who as Who)).sort(),
  );
  expect(names(await ask("analyst", { order: "latest" }))).toEqual(["gone", "both", "lower", "mine"]);
});

describe("narrowed", () => {
  test.each<[string, Who, () => object, string[]]>([
    ["to what I may accept", "analyst", () => ({ whose: "to-accept" }), ["lower", "gone"]],
    ["to what I had a part in", "analyst2", () => ({ whose: "mine" }), ["lower", "both"]],
    ["to what others wrote", "admin", () => ({ whose: "others" }), ["mine", "lower", "both"]],
    ["by its author", "analyst", () => ({ author: world.id("analyst2") }), ["lower", "both"]],
    ["by an author that is none", "analyst", () => ({ author: "nobody" }), []],
    ["by a party, the one of a withdrawn record included", "analyst", () => ({ party: "lower" }), ["lower", "gone"]],
    ["by an issue", "analyst", () => ({ issue: "canal-hours" }), ["mine", "lower", "both", "gone"]],
    ["by a kind of record", "analyst", () => ({ kind: "event" }), []],
    ["by its origin", "analyst", () => ({ origin: "restore" }), []],
    ["by its age", "analyst", () => ({ days: 1 }), []],
    ["by state and kind", "analyst", () => ({ state: "draft", kind: "party" }), ["event"]],
    [
      "to drafts that I may accept, which there are none of",
      "analyst",
      () => ({ state: "draft", whose: "to-accept" }),
      [],
    ],
  ])("%s", async (_how, who, input, expected) => {
    expect(names(await ask(who, input()))).toEqual(expected);
  });

  test("by what nobody can mean is refused", async () => {
    for (const input of [{ state: "lost" }, { days: 0 }, { party: "No party" }, { page: "after~~2031-03-12~x" }])
      await expect(ask("analyst", input)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

test("a page goes on where the one before ended, both ways", async () => {
  const first = await ask("analyst", { limit: 3 });
  expect([names(first), first.before]).toEqual([["mine", "lower", "both"], null]);
  const second = await ask("analyst", { limit: 3, page: first.after });
  expect([names(second), second.after]).toEqual([["gone"], null]);
  expect(names(await ask("analyst", { limit: 3, page: second.before }))).toEqual(["mine", "lower", "both"]);
  const latest = await ask("analyst", { limit: 1, order: "latest" });
  expect(names(await ask("analyst", { limit: 1, order: "latest", page: latest.after }))).toEqual(["both"]);
});

test("what waits for somebody is what they may accept and what came back to them, and nothing of it reaches a viewer", async () => {
  expect(await waiting("analyst")).toEqual({ toAccept: 2, returned: 0 });
  expect(await waiting("admin")).toEqual({ toAccept: 3, returned: 0 });
  await giveBack(at.mine ?? "", 1);
  expect(await waiting("analyst")).toEqual({ toAccept: 2, returned: 1 });
  expect(await waiting("admin")).toEqual({ toAccept: 2, returned: 0 });
  for (const who of ["viewer", "stranger"] as const)
    await expect(waiting(who)).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await world.ask("stranger", "changeset.waiting", { negotiation: "other" })).toEqual({
    toAccept: 0,
    returned: 0,
  });
});

test("where review is not required, anybody may accept what they wrote", async () => {
  await world.tell("admin", "negotiation.changeSettings", { negotiation, reviewRequired: false });
  expect(await waiting("analyst")).toMatchObject({ toAccept: 3 });
  expect(names(await ask("analyst", { whose: "to-accept" }))).toEqual(["lower", "both", "gone"]);
  await world.tell("admin", "negotiation.changeSettings", { negotiation, reviewRequired: true });
  await publish(add("q-done"));
  expect(await waiting("analyst")).toMatchObject({ toAccept: 2 });
});
