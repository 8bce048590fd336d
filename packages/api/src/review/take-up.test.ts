import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const { save, submit, accept } = deskOf(() => world);
type View = {
  state: string;
  title: string;
  authors: { id: string }[];
  changes: { id: string; after: object | null }[];
  comments: { text: string; about: object | null; by: { id: string } }[];
  refusals: { takeUp: string | null };
};
const look = (changeset: string, who: Who = "analyst") =>
  world.ask<View>(who, "changeset.get", { negotiation, changeset });
const tell = (who: Who, path: string, changeset: string, more: object = {}) =>
  world.tell<{ changeset: string; records: number }>(who, `changeset.${path}`, { negotiation, changeset, ...more });

describe("what was discarded", () => {
  test("stays readable, and is taken up as a new draft by those who wrote it, each of whom stays an author", async () => {
    const changeset = await save("analyst", [add("again-1", { note: "Kept." })]);
    await save("analyst2", [add("again-2")], changeset);
    await tell("analyst2", "discard", changeset);
    expect(await look(changeset)).toMatchObject({ state: "discarded", refusals: { takeUp: null } });
    const draft = await tell("analyst2", "takeUp", changeset);
    expect(draft.records).toBe(2);
    const { state, changes, authors } = await look(draft.changeset);
    expect([state, changes.map(({ id }) => id)]).toEqual(["draft", ["again-1", "again-2"]]);
    expect(changes[0]?.after).toMatchObject({ note: "Kept." });
    expect(authors.map(({ id }) => id).sort()).toEqual([world.id("analyst"), world.id("analyst2")].sort());
    const frozen = await submit(draft.changeset, "analyst2");
    await expect(accept(frozen, "analyst")).rejects.toThrow(/You wrote part/);
    await accept(frozen, "admin");
    expect((await look(changeset)).state).toBe("discarded");
  });

  test("is taken up by nobody who had no part in it, and nothing else is taken up", async () => {
    const changeset = await save("analyst", [add("again-3")]);
    await expect(tell("analyst", "takeUp", changeset)).rejects.toThrow(/is a draft, so it cannot be taken up again/);
    await tell("analyst", "discard", changeset);
    await expect(tell("analyst2", "takeUp", changeset)).rejects.toThrow(/Only those who wrote part/);
    await expect(tell("viewer", "takeUp", changeset)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(world.tell("stranger", "changeset.takeUp", { negotiation: "other", changeset })).rejects.toMatchObject(
      { code: "NOT_FOUND" },
    );
    expect((await tell("admin", "takeUp", changeset)).records).toBe(1);
  });

  test("and empty has nothing to take up", async () => {
    const changeset = await save("analyst", [add("again-4")]);
    await tell("analyst", "drop", changeset, { kind: "position", id: "again-4" });
    await tell("analyst", "discard", changeset);
    await expect(tell("analyst", "takeUp", changeset)).rejects.toThrow(/Nothing is left/);
  });
});

test("comments are on the whole or on one record of it, from authors and reviewers, in the order in which they came", async () => {
  const { changeset } = await submit(await save("analyst", [add("talked-of")]));
  const about = { kind: "position", id: "talked-of" };
  await tell("analyst2", "comment", changeset, { text: "Is the day right?", about });
  await tell("analyst", "comment", changeset, { text: "It is." });
  expect((await look(changeset)).comments).toMatchObject([
    { text: "Is the day right?", about, by: { id: world.id("analyst2") } },
    { text: "It is.", about: null, by: { id: world.id("analyst") } },
  ]);
  const elsewhere = { text: "Of another.", about: { kind: "event", id: "talked-of" } };
  await expect(tell("analyst2", "comment", changeset, elsewhere)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(tell("viewer", "comment", changeset, { text: "Mine." })).rejects.toMatchObject({ code: "FORBIDDEN" });
});
