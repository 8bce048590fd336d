import { afterAll, beforeAll, expect, test } from "vitest";
import { position } from "../testing/sample";
import { createWorld, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const negotiation = "canal";

test("a position goes from a draft through review onto the issue", async () => {
  const change = {
    kind: "position",
    id: "p-new",
    action: "put",
    baseVersion: 0,
    body: position("p-new", { low: 0, high: 50 }),
  };
  const saved = await world.tell<{ changeset: string; problems: object[] }>("analyst", "changeset.save", {
    negotiation,
    change,
  });
  expect(saved.problems).toEqual([]);
  const submitted = await world.tell<{ submission: number; hash: string; edition: null }>(
    "analyst",
    "changeset.submit",
    {
      negotiation,
      changeset: saved.changeset,
    },
  );
  expect(submitted.edition).toBeNull();
  const verdict = { negotiation, changeset: saved.changeset, submission: submitted.submission, hash: submitted.hash };
  await expect(world.tell("analyst", "changeset.accept", verdict)).rejects.toMatchObject({ code: "FORBIDDEN" });
  const { edition } = await world.tell<{ edition: number }>("analyst2", "changeset.accept", verdict);
  const issue = await world.ask<{ edition: number; statements: { id: string }[] }>("viewer", "issue.get", {
    negotiation,
    issue: "canal-hours",
  });
  expect(issue.edition).toBe(edition);
  expect(issue.statements.map(({ id }) => id)).toContain("p-new");
  expect(world.errors).toEqual([]);
});
