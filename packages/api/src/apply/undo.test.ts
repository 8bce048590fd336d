import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { event, position } from "../testing/sample";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const { save, submit, accept, publish } = deskOf(() => world);

/** Publishes changes in one changeset and gives its id. */
async function published(...changes: Parameters<typeof publish>): Promise<string> {
  const frozen = await submit(await save("analyst", changes));
  await accept(frozen);
  return frozen.changeset;
}
type Undone = { changeset: string; records: number };
const undo = (changeset: string, who: Who = "analyst") =>
  world.tell<Undone>(who, "changeset.undo", { negotiation, changeset });
const record = (kind: string, id: string) =>
  world.ask<{ version: number; body: { summary?: string } }>("viewer", "record.get", { negotiation, kind, id });
type Withdrawn = { kind: string; id: string; name: string; version: number }[];
const withdrawn = (who: Who = "analyst") => world.ask<Withdrawn>(who, "history.withdrawn", { negotiation });

test("what was added goes, what was changed and withdrawn comes back, all in one draft that is reviewed", async () => {
  await publish(add("kept", { summary: "As it was." }), add("gone"));
  const changeset = await published(
    add("new-one"),
    { kind: "position", id: "kept", baseVersion: 1, body: position("kept", { summary: "Otherwise." }) },
    { kind: "position", id: "gone", action: "withdraw", baseVersion: 1 },
  );
  expect((await withdrawn()).map(({ id, version }) => [id, version])).toEqual([["gone", 2]]);
  const draft = await undo(changeset);
  expect(draft.records).toBe(3);
  expect((await record("position", "kept")).body.summary).toBe("Otherwise.");
  await accept(await submit(draft.changeset));
  expect(await record("position", "kept")).toMatchObject({ version: 3, body: { summary: "As it was." } });
  expect(await record("position", "gone")).toMatchObject({ version: 3 });
  await expect(record("position", "new-one")).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await withdrawn()).toMatchObject([
    { kind: "position", id: "new-one", name: "The canal stays open all year." },
  ]);
});

test("an undone changeset is undone again like any other", async () => {
  const added = await published(add("there-and-back"));
  const first = await undo(added);
  await accept(await submit(first.changeset));
  const second = await undo(first.changeset);
  await accept(await submit(second.changeset));
  expect(await record("position", "there-and-back")).toMatchObject({ version: 3 });
});

test("what somebody changed since is named, with the edition, and nothing is drafted", async () => {
  const changeset = await published(add("moved-on"));
  const { edition } = await publish({
    ...{ kind: "position", id: "moved-on", baseVersion: 1 },
    body: position("moved-on", { note: "Later work." }),
  });
  const before = await world.ask<object[]>("analyst", "changeset.mine", { negotiation });
  await expect(undo(changeset)).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining(`was changed since, in edition ${edition}: undo that first`),
  });
  expect(await world.ask<object[]>("analyst", "changeset.mine", { negotiation })).toHaveLength(before.length);
});

test("what something later refers to is not undone from under it", async () => {
  const changeset = await published({ kind: "event", id: "leaned-on", body: event("leaned-on") });
  await publish(add("leans", { event: "leaned-on" }));
  await expect(undo(changeset)).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringContaining("This event cannot be withdrawn while position leans"),
  });
});

test("only what was accepted is undone, and only by those who may propose", async () => {
  const draft = await save("analyst", [add("only-drafted")]);
  await expect(undo(draft)).rejects.toMatchObject({
    message: "Only what was accepted can be undone: this changeset was not.",
  });
  const changeset = await published(add("for-analysts"));
  await expect(undo(changeset, "viewer")).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(withdrawn("viewer")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(undo("00000000-0000-4000-8000-000000000000")).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("a draft to undo is stale once somebody changes a record of it", async () => {
  const changeset = await published(add("raced"));
  const draft = await undo(changeset);
  await publish({ kind: "position", id: "raced", baseVersion: 1, body: position("raced", { note: "First." }) });
  await expect(submit(draft.changeset)).rejects.toMatchObject({
    code: "CONFLICT",
    message: expect.stringContaining("Somebody else changed position raced"),
  });
});
