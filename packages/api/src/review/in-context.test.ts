import { sha256Hex } from "@parley/domain/canonical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { passage, sampleText } from "../testing/sample";
import { createWorld, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const { save, submit } = deskOf(() => world);
type Found = { path: string; source: string; before: string; exact: string; after: string };
const passages = (changeset: string, id: string, who: "analyst2" | "viewer" | "stranger" = "analyst2") =>
  world.ask<Found[]>(who, "changeset.passages", { negotiation, changeset, kind: "position", id });
const second = sampleText.split("\n")[1] ?? "";

test("a passage comes with its own sentence, the one before and the one after", async () => {
  const exact = "closing it from June to August";
  const evidence = [passage(exact), passage("demands the canal stay open all year")];
  const { changeset } = await submit(await save("analyst", [add("in-context", { evidence })]));
  const [middle, first] = await passages(changeset, "in-context");
  expect(middle).toMatchObject({ path: "evidence.0", source: "gazette", exact });
  expect(`${middle?.before}${middle?.exact}${middle?.after}`).toBe(sampleText);
  expect(first?.before).toBe(sampleText.slice(0, sampleText.indexOf("demands the canal")));
  expect(first?.after.endsWith(second)).toBe(true);
});

test("words that do not stand there come with nothing, and a withdrawal with none", async () => {
  const evidence = [{ ...passage("canal"), start: 0, end: 5 }];
  const changeset = await save("analyst", [add("out-of-place", { evidence })]);
  expect(await passages(changeset, "out-of-place")).toEqual([]);
  expect(await passages(changeset, "not-in-it")).toEqual([]);
  await save("analyst", [{ kind: "position", id: "lower-hours", action: "withdraw", baseVersion: 1 }], changeset);
  expect(await passages(changeset, "lower-hours")).toEqual([]);
});

test("a source that comes in the same changeset brings its text, where that is at hand", async () => {
  const source = {
    ...{ id: "reprint", publisher: "", title: "A reprint", published: { edtf: "2025-03-05" } },
    sha256: sha256Hex(sampleText),
  };
  const { body } = await world.ask<{ body: { publisher: string } }>("analyst", "record.get", {
    ...{ negotiation, kind: "source", id: "gazette" },
  });
  const evidence = [{ ...passage("closing it from June to August"), source: "reprint" }];
  const changeset = await save("analyst", [
    { kind: "source", id: "reprint", body: { ...source, publisher: body.publisher } },
    add("from-reprint", { evidence }),
  ]);
  expect(await passages(changeset, "from-reprint")).toMatchObject([{ source: "reprint" }]);
});

test("nobody else reads a text by it", async () => {
  const changeset = await save("analyst", [add("for-analysts")]);
  for (const who of ["viewer", "stranger"] as const)
    await expect(passages(changeset, "for-analysts", who)).rejects.toMatchObject({ code: "NOT_FOUND" });
  const elsewhere = { negotiation: "other", changeset, kind: "position", id: "for-analysts" };
  await expect(world.ask("stranger", "changeset.passages", elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
