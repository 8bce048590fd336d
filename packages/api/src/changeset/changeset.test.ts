import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { add, deskOf, negotiation, type TestChange } from "../testing/desk";
import { passage, position } from "../testing/sample";
import { createWorld, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const { save, submit, accept } = deskOf(() => world);

describe("a broken rule", () => {
  test.each<[string, TestChange, string]>([
    ["an interval upside down", add("bad", { low: 50, high: 0 }), "position/bad.low"],
    ["a party that is not there", add("bad", { party: "nobody" }), "position/bad.party"],
    [
      "words that do not stand there",
      add("bad", { evidence: [{ ...passage("canal"), start: 0, end: 5 }] }),
      "position/bad.evidence.0.exact",
    ],
    ["a field of another kind", add("bad", { slot: 3 }), "position/bad"],
    ["a date that is none", add("bad", { said: { edtf: "last week" } }), "position/bad.said.edtf"],
  ])("%s is named by its field, and nothing is submitted", async (_what, change, path) => {
    const changeset = await save("analyst", [change]);
    const error = await submit(changeset).then(
      () => null,
      (thrown: { code: string; cause: { fields: { path: string }[] } }) => thrown,
    );
    expect(error?.code).toBe("BAD_REQUEST");
    expect(error?.cause.fields.map((field) => field.path)).toContain(path);
    const { state } = await world.ask<{ state: string }>("analyst", "changeset.get", { negotiation, changeset });
    expect(state).toBe("draft");
  });

  test("a stop that a position uses is not renumbered", async () => {
    const { body, version } = await world.ask<{ body: { stops: { value: number }[] }; version: number }>(
      "viewer",
      "record.get",
      {
        ...{ negotiation, kind: "issue", id: "canal-hours" },
      },
    );
    const stops = body.stops.map((stop) => (stop.value === 50 ? { ...stop, value: 60 } : stop));
    const changeset = await save("analyst", [
      { kind: "issue", id: "canal-hours", baseVersion: version, body: { ...body, stops } },
    ]);
    await expect(submit(changeset)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("issue/canal-hours.stops"),
    });
  });
});

test("a half-filled form is kept as typed, with what is missing", async () => {
  const body = { party: "upper", summary: "Only this far" };
  const change = { kind: "position", id: null, action: "put", baseVersion: 0, body };
  const saved = await world.tell<{ changeset: string; id: string; problems: object[] }>("analyst", "changeset.save", {
    negotiation,
    change,
  });
  expect(saved.problems.length).toBeGreaterThan(3);
  const { changes } = await world.ask<{ changes: { after: object }[] }>("analyst", "changeset.get", {
    negotiation,
    changeset: saved.changeset,
  });
  expect(changes[0]?.after).toEqual({ ...body, id: saved.id });
});

test("a draft saved from two places tells the second", async () => {
  const first = { kind: "position", id: "two-places", action: "put", baseVersion: 0, body: position("two-places") };
  const { changeset, version } = await world.tell<{ changeset: string; version: number }>("analyst", "changeset.save", {
    negotiation,
    change: first,
  });
  const again = { negotiation, changeset, version, change: first };
  await world.tell("analyst2", "changeset.save", again);
  await expect(world.tell("analyst", "changeset.save", again)).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
});

test("the same command id does the work once and gives the same answer; for another input it is refused", async () => {
  const commandId = "0b0e3ea8-6c2f-4d55-9d0c-0f6cfb0f9d11";
  const verdict = await submit(await save("analyst", [add("once")]));
  const input = {
    negotiation,
    changeset: verdict.changeset,
    submission: verdict.submission,
    hash: verdict.hash,
    commandId,
  };
  const both = await Promise.all([
    world.tell("analyst2", "changeset.accept", input),
    world.tell("analyst2", "changeset.accept", input),
  ]);
  expect(both[0]).toEqual(both[1]);
  expect(await world.tell("analyst2", "changeset.accept", input)).toEqual(both[0]);
  await expect(world.tell("analyst2", "changeset.accept", { ...input, submission: 7 })).rejects.toThrow(
    /used for something else/,
  );
});

test("a record stays while something published refers to it, and goes together with it", async () => {
  const withdraw = (kind: string, id: string, changeset: string | null = null) =>
    world.tell<{ changeset: string }>("analyst", "changeset.save", {
      negotiation,
      changeset,
      change: { kind, id, action: "withdraw", baseVersion: 1, body: null },
    });
  const { changeset } = await withdraw("speaker", "spokesman");
  await expect(world.tell("analyst", "changeset.submit", { negotiation, changeset })).rejects.toThrow(
    /cannot be withdrawn while position lower-hours .* refers to it/,
  );
  await withdraw("position", "lower-hours", changeset);
  const { submission, hash } = await world.tell<{ submission: number; hash: string }>("analyst", "changeset.submit", {
    negotiation,
    changeset,
  });
  const verdict = { negotiation, changeset, submission, hash };
  const { edition } = await world.tell<{ edition: number }>("analyst2", "changeset.accept", verdict);
  const shown = await world.ask<{ acceptedAs: number; state: string }>("analyst", "changeset.get", {
    negotiation,
    changeset,
  });
  expect(shown).toMatchObject({ state: "accepted", acceptedAs: edition });
});

test("a title given while the changeset is handed in waits its turn, and nobody is told to try again", async () => {
  for (let round = 0; round < 8; round += 1) {
    const change = { kind: "position", id: `meets-${round}`, action: "put", baseVersion: 0, body: position("x") };
    const save = { negotiation, change };
    const { changeset } = await world.tell<{ changeset: string }>("analyst", "changeset.save", save);
    const met = await Promise.allSettled([
      world.tell("analyst", "changeset.submit", { negotiation, changeset }),
      world.tell("analyst", "changeset.describe", { negotiation, changeset, title: "A title", reason: null }),
    ]);
    const refused = met.flatMap((one) => (one.status === "rejected" ? [String(one.reason.message)] : []));
    expect(refused.join(), `round ${round}`).not.toContain("met at the same moment");
  }
});

test("whoever names no version replaces and takes out words of their own alone", async () => {
  const change = { kind: "position", id: "shared", action: "put", baseVersion: 0, body: position("shared") };
  const { changeset } = await world.tell<{ changeset: string }>("analyst", "changeset.save", { negotiation, change });
  const at = { negotiation, changeset };
  const own = await world.tell<{ version: number }>("analyst", "changeset.save", { ...at, change });
  const unseen = { code: "PRECONDITION_FAILED" };
  await expect(world.tell("analyst2", "changeset.save", { ...at, change })).rejects.toMatchObject(unseen);
  const drop = { ...at, kind: "position", id: "shared" };
  await expect(world.tell("analyst2", "changeset.drop", drop)).rejects.toMatchObject(unseen);
  await expect(world.tell("analyst2", "changeset.drop", { ...drop, version: 1 })).rejects.toMatchObject(unseen);
  const beside = { ...change, id: "beside", body: position("beside") };
  await world.tell("analyst2", "changeset.save", { ...at, change: beside });
  const seen = { ...at, version: own.version + 1 };
  const { version } = await world.tell<{ version: number }>("analyst2", "changeset.save", { ...seen, change });
  await world.tell("analyst", "changeset.drop", { ...drop, version });
});

describe("a changeset with more changes than a page", () => {
  type Key = { kind: string; id: string };
  type Shown = {
    changeCount: number;
    changes: (Key & { checks: { problems: object[] } })[];
    page: { skipped: number; before: Key | null; after: Key | null };
  };
  let changeset: string;
  const show = (more: object) => world.ask<Shown>("analyst", "changeset.get", { negotiation, changeset, ...more });
  const key = (id: string) => ({ kind: "position", id: `paged-${id}` });
  beforeAll(async () => {
    const source = { id: "the-last", publisher: "mill-press", title: "A leaflet", published: { edtf: "2025-03-05" } };
    const evidence = [{ source: "the-last", exact: "boats", start: 0, end: 5, altered: false }];
    changeset = await save("analyst", [
      ...["a", "b", "c", "d", "e"].map((id) => add(`paged-${id}`, { evidence })),
      { kind: "source", id: "the-last", body: source },
    ]);
  });

  test("is shown page by page in both directions, with a true count", async () => {
    const first = await show({ limit: 2 });
    expect([first.changeCount, first.changes.map(({ id }) => id)]).toEqual([6, ["paged-a", "paged-b"]]);
    expect(first.page).toEqual({ skipped: 0, before: null, after: key("c") });
    const second = await show({ limit: 2, from: first.page.after });
    expect(second.changes.map(({ id }) => id)).toEqual(["paged-c", "paged-d"]);
    expect(second.page).toEqual({ skipped: 2, before: key("a"), after: key("e") });
    const last = await show({ limit: 2, from: second.page.after });
    expect(last.changes.map(({ id }) => id)).toEqual(["paged-e", "the-last"]);
    expect(last.page).toEqual({ skipped: 4, before: key("c"), after: null });
    expect((await show({ limit: 4, from: key("b") })).page).toMatchObject({ skipped: 1, before: key("a") });
  });

  test("is shown whole where it fits, wherever a page would begin", async () => {
    const { changes, page } = await show({ limit: 6, from: key("c") });
    expect([changes.length, page]).toEqual([6, { skipped: 0, before: null, after: null }]);
  });

  test("checks each page among all of it", async () => {
    const { changes } = await show({ limit: 2 });
    expect(changes.flatMap(({ checks }) => checks.problems)).toEqual([]);
  });

  test("gives those whose record moved, wherever they stand", async () => {
    expect((await show({ limit: 2, overtaken: true })).changes).toEqual([]);
    const other = await submit(await save("analyst2", [add("paged-d")]), "analyst2");
    await accept(other, "admin");
    expect((await show({ limit: 2, overtaken: true })).changes.map(({ id }) => id)).toEqual(["paged-d"]);
  });
});
