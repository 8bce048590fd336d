import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { position } from "../testing/sample";
import { createWorld, type World } from "../testing/world";

let world: World;
const { publish } = deskOf(() => world);
beforeAll(async () => {
  world = await createWorld();
  await publish(add("told", { summary: "A name that must go." }), add("kept"));
  await publish({ kind: "position", id: "told", baseVersion: 1, body: position("told", { summary: "Wider now." }) });
  await publish({ kind: "position", id: "kept", action: "withdraw", baseVersion: 1 });
});
afterAll(async () => world?.close());

type Page = {
  editions: {
    number: number;
    tallies: object[];
    changes: { id: string; action: string; title: string | null; published: boolean }[];
  }[];
  next: number | null;
};
const page = (input: object = {}) => world.ask<Page>("viewer", "edition.changes", { negotiation, ...input });

test("editions come latest first, each with what it created, updated and withdrew", async () => {
  const { editions } = await page();
  const [withdrawn, updated, created] = editions;
  expect(withdrawn).toMatchObject({
    ...{ reviewed: true, operator: false },
    changes: [{ id: "kept", action: "withdraw", title: "The canal stays open all year.", published: false }],
  });
  expect(updated).toMatchObject({ changes: [{ id: "told", action: "update", title: "Wider now.", published: true }] });
  expect(created).toMatchObject({ tallies: [{ action: "create", kind: "position", count: 2 }] });
  expect(editions.at(-1)).toMatchObject({ number: 1, operator: true, reviewed: false });
});

test("a page goes on where the one before ended", async () => {
  const first = await page({ limit: 2 });
  const second = await page({ limit: 50, cursor: first.next });
  const all = await page({ limit: 50 });
  expect([...first.editions, ...second.editions]).toEqual(all.editions);
  expect(second.next).toBeNull();
});

test("what was redacted is not told by its name", async () => {
  const redaction = { kind: "position", id: "told", version: 1, latest: 2, reason: "a person at risk" };
  await world.tell("admin", "history.redact", { negotiation, ...redaction });
  const { editions } = await page();
  expect(JSON.stringify(editions)).not.toContain("must go");
  const created = editions
    .flatMap(({ changes }) => changes)
    .filter(({ action, id }) => action === "create" && id === "told");
  expect(created).toMatchObject([{ title: null, published: true }]);
});

test("a day is the last edition recorded by its end in UTC, and none before the first", async () => {
  const { editions } = await world.ask<{ editions: { number: number; recordedAt: string }[] }>(
    ...(["viewer", "edition.changes", { negotiation }] as const),
  );
  const [latest] = editions;
  const day = latest?.recordedAt.slice(0, 10) ?? "";
  const on = (asked: string) => world.ask("viewer", "edition.onDay", { negotiation, day: asked });
  const known = { edition: latest?.number, recordedAt: latest?.recordedAt };
  expect(await on(day)).toEqual(known);
  expect(await on("2931-12-31")).toEqual(known);
  expect(await on("2001-01-01")).toEqual({ edition: 0, recordedAt: null });
  await expect(on("2001-02-30")).rejects.toMatchObject({ code: "BAD_REQUEST" });
});
