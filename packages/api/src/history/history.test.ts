import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { position } from "../testing/sample";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await publish(add("told"));
  await publish({ kind: "position", id: "told", baseVersion: 1, body: position("told", { high: 50, note: "Wider." }) });
});
afterAll(async () => world?.close());
const { publish, submit, accept } = deskOf(() => world);

type Someone = { number: number; label: string; name: string | null } | null;
type Version = {
  version: number;
  coder: Someone;
  acceptor: Someone;
  operator: boolean;
  body: object | null;
  before: object | null;
};
const history = async (who: Who, id: string) =>
  (await world.ask<{ versions: Version[] }>(who, "history.get", { negotiation, kind: "position", id })).versions;

test("each version comes with the one that it changed", async () => {
  const [second, first] = await history("viewer", "told");
  expect(second).toMatchObject({ before: { high: 0, note: null }, body: { high: 50, note: "Wider." } });
  expect(first).toMatchObject({ before: null, body: { summary: expect.any(String) } });
});

test("viewers see labels, analysts names; the numbers stay the same for good", async () => {
  const [seen] = await history("viewer", "told");
  expect(seen).toMatchObject({
    coder: { label: "Analyst 1", name: null },
    acceptor: { label: "Analyst 2", name: null },
  });
  expect(JSON.stringify(seen)).not.toMatch(/Name of|@/);
  expect(JSON.stringify(seen)).not.toContain(world.id("analyst"));
  const [known] = await history("analyst", "told");
  expect(known).toMatchObject({
    coder: { label: "Analyst 1", name: "Name of analyst" },
    acceptor: { name: "Name of analyst2" },
  });
  expect(await world.ask("viewer", "history.contributors", { negotiation })).toEqual([]);
  expect(await world.ask("admin", "history.contributors", { negotiation })).toMatchObject([
    { number: 1 },
    { number: 2 },
  ]);
});

test("what the command line loaded says so", async () => {
  expect(await history("viewer", "upper-hours")).toMatchObject([
    { version: 1, operator: true, coder: null, acceptor: null },
  ]);
});

test("a published record goes back to its first version as a change like any other", async () => {
  const restore = { negotiation, kind: "position", id: "told", version: 1 };
  const { changeset } = await world.tell<{ changeset: string }>("analyst", "changeset.restore", restore);
  await accept(await submit(changeset));
  const [last] = await history("viewer", "told");
  expect(last).toMatchObject({ version: 3, action: "update" });
  const { body } = await world.ask<{ body: object }>("viewer", "position.get", { negotiation, id: "told" });
  expect(body).toMatchObject({ high: 0, note: null });
});

test("a redacted version keeps its place and says why it is empty", async () => {
  await publish({
    kind: "position",
    id: "told",
    baseVersion: 3,
    body: position("told", { summary: "A name that must go." }),
  });
  await publish({ kind: "position", id: "told", baseVersion: 4, body: position("told") });
  const redaction = { kind: "position", id: "told", version: 4, latest: 5, reason: "a person at risk" };
  await world.tell("admin", "history.redact", { negotiation, ...redaction });
  const versions = await history("viewer", "told");
  expect(versions.find(({ version }) => version === 4)).toMatchObject({
    body: null,
    redaction: "a person at risk",
  });
  expect(JSON.stringify(versions)).not.toContain("must go");
  const restore = { negotiation, kind: "position", id: "told", version: 4 };
  await expect(world.tell("analyst", "changeset.restore", restore)).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
