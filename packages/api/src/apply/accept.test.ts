import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { event, position } from "../testing/sample";
import { createWorld, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());
beforeEach(async () => {
  await world.tell("admin", "negotiation.changeSettings", { negotiation, reviewRequired: true });
});

const { save, submit, accept, publish, edition } = deskOf(() => world);

describe("acceptance", () => {
  test("writes every row, one revision each, one edition and one audit row", async () => {
    const before = await edition();
    const { edition: made } = await publish(add("all-1"), { kind: "event", id: "all-2", body: event("all-2") });
    expect(made).toBe(before + 1);
    const { rows } = await world.clients.desk.pool.query(
      "select kind, record_id, version, action, coder is not null as coded from ledger.revision where edition = $1 order by 1",
      [made],
    );
    expect(rows).toEqual([
      { kind: "event", record_id: "all-2", version: 1, action: "create", coded: true },
      { kind: "position", record_id: "all-1", version: 1, action: "create", coded: true },
    ]);
    const audit = await world.ask<{ action: string; actor: string }[]>("admin", "audit.list", {
      negotiation,
      limit: 1,
    });
    expect(audit).toMatchObject([{ action: "changeset.accept", actor: world.id("analyst2") }]);
  });

  test("of one's own work is refused where review is required, to each of its authors", async () => {
    const changeset = await save("analyst", [add("own-1")]);
    await save("analyst2", [add("own-2")], changeset);
    const verdict = await submit(changeset);
    await expect(accept(verdict, "analyst")).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(accept(verdict, "analyst2")).rejects.toThrow(/somebody else has to accept/);
    expect((await accept(verdict, "admin")).edition).toBe(await edition());
  });

  test("is nobody's who named it or took something out of it", async () => {
    for (const shape of [
      (changeset: string) => ["changeset.describe", { changeset, title: "A title of mine", reason: null }] as const,
      (changeset: string) => ["changeset.drop", { changeset, version: 3, kind: "position", id: "shaped-2" }] as const,
    ]) {
      const changeset = await save("analyst", [add("shaped-1"), add("shaped-2")]);
      const [path, input] = shape(changeset);
      await world.tell("analyst2", path, { negotiation, ...input });
      const verdict = await submit(changeset, "analyst2");
      await expect(accept(verdict, "analyst2")).rejects.toThrow(/somebody else has to accept/);
      await world.tell("analyst", "changeset.discard", { negotiation, changeset });
    }
  });

  test("is nobody's who sent it in for another", async () => {
    const verdict = await submit(await save("analyst", [add("sent-in")]), "analyst2");
    await expect(accept(verdict, "analyst2")).rejects.toThrow(/somebody else has to accept/);
    expect((await accept(verdict, "admin")).edition).toBe(await edition());
  });

  test("finds positions that supersede each other in a circle, through what is published", async () => {
    const supersedes = (id: string, other: string) => add(id, { relations: [{ type: "supersedes", position: other }] });
    await publish(add("circle-1"));
    await publish(supersedes("circle-2", "circle-1"));
    await publish(supersedes("circle-3", "circle-2"));
    const closing = await save("analyst", [{ ...supersedes("circle-1", "circle-3"), baseVersion: 1 }]);
    await expect(submit(closing)).rejects.toThrow(/in a circle/);
  });

  test("and return alike are of the latest submission", async () => {
    const changeset = await save("analyst", [add("returned")]);
    const first = await submit(changeset);
    await world.tell("analyst", "changeset.amend", { negotiation, changeset });
    const second = await submit(changeset);
    const giveBack = (submission: number) =>
      world.tell("analyst2", "changeset.returnIt", { negotiation, changeset, submission, comment: "Look again." });
    await expect(giveBack(first.submission)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(giveBack(77)).rejects.toMatchObject({ code: "CONFLICT" });
    await giveBack(second.submission);
  });

  test("comes with submitting where no review is required, and the record says so", async () => {
    await world.tell("admin", "negotiation.changeSettings", { negotiation, reviewRequired: false });
    const verdict = await submit(await save("analyst", [add("alone")]));
    expect(verdict.edition).toBe(await edition());
    const { statement } = await world.ask<{ statement: { coded: object } }>("viewer", "position.get", {
      negotiation,
      id: "alone",
    });
    expect(statement.coded).toMatchObject({ reviewed: false, reviewRequired: false, operator: false, pairsOfEyes: 1 });
  });

  test("by two at once happens once", async () => {
    const verdict = await submit(await save("analyst", [add("race")]));
    const before = await edition();
    const results = await Promise.allSettled([accept(verdict, "analyst2"), accept(verdict, "admin")]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const lost = results.find((result) => result.status === "rejected");
    expect(lost).toMatchObject({ reason: { code: "CONFLICT", message: expect.stringContaining("has been accepted") } });
    expect(await edition()).toBe(before + 1);
  });

  test("of a submission that was changed after the review is refused, by its number and by its hash", async () => {
    const changeset = await save("analyst", [add("moved")]);
    const first = await submit(changeset);
    await save("analyst", [add("moved", { summary: "Something else altogether." })], changeset);
    await expect(accept(first)).rejects.toMatchObject({ code: "CONFLICT" });
    const second = await submit(changeset);
    expect(second.submission).toBe(2);
    await expect(accept(first)).rejects.toThrow(/changed after this review/);
    await expect(accept({ ...second, hash: first.hash })).rejects.toThrow(/changed after this review/);
    await accept(second);
    const { body } = await world.ask<{ body: object }>("viewer", "position.get", { negotiation, id: "moved" });
    expect(body).toMatchObject({ summary: "Something else altogether." });
  });
});

describe("the same record changed twice", () => {
  test("the second gets a conflict that names it, and keeps its text", async () => {
    await publish(add("twice"));
    const mine = { kind: "position", id: "twice", baseVersion: 1 };
    const a = await submit(await save("analyst", [{ ...mine, body: position("twice", { low: 0, high: 50 }) }]));
    const b = await submit(
      await save("analyst2", [{ ...mine, body: position("twice", { note: "A note of mine." }) }]),
      "analyst2",
    );
    await accept(a);
    const before = await edition();
    await expect(accept(b, "admin")).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("position twice"),
    });
    expect(await edition()).toBe(before);
    const draft = await world.ask<{ changes: { after: object; theirs: object; merge: object; checks: object }[] }>(
      "analyst2",
      "changeset.get",
      { negotiation, changeset: b.changeset },
    );
    expect(draft.changes[0]).toMatchObject({
      after: { note: "A note of mine." },
      theirs: { high: 50 },
      merge: { merged: { high: 50, note: "A note of mine." }, conflicts: [] },
      checks: { stale: expect.stringContaining("version 2, this builds on 1") },
    });
    // On the new base the merge goes through.
    await save(
      "analyst2",
      [{ ...mine, baseVersion: 2, body: position("twice", { high: 50, note: "A note of mine." }) }],
      b.changeset,
    );
    await accept(await submit(b.changeset, "analyst2"), "admin");
    const { version } = await world.ask<{ version: number }>("viewer", "position.get", { negotiation, id: "twice" });
    expect(version).toBe(3);
  });

  test("a new id that somebody else took meanwhile is a conflict", async () => {
    const late = await save("analyst2", [add("taken")]);
    await publish(add("taken"));
    await expect(submit(late, "analyst2")).rejects.toThrow(/Somebody else added position taken/);
  });
});

describe("withdrawing and restoring", () => {
  test("a withdrawn record leaves the record, stays in its history, and comes back with the next version", async () => {
    await publish(add("gone"));
    await publish({ kind: "position", id: "gone", action: "withdraw", baseVersion: 1 });
    await expect(world.ask("viewer", "position.get", { negotiation, id: "gone" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(submit(await save("analyst", [add("gone")]))).rejects.toThrow(
      /belongs to a record that was withdrawn/,
    );
    const restored = await world.tell<{ changeset: string }>("analyst", "changeset.restore", {
      negotiation,
      kind: "position",
      id: "gone",
      version: 1,
    });
    await accept(await submit(restored.changeset));
    const history = await world.ask<{ versions: { version: number; action: string }[] }>("viewer", "history.get", {
      negotiation,
      kind: "position",
      id: "gone",
    });
    expect(history.versions.map(({ version, action }) => [version, action])).toEqual([
      [3, "restore"],
      [2, "withdraw"],
      [1, "create"],
    ]);
  });

  test("what something published refers to cannot be withdrawn alone, but together with it", async () => {
    const body = { ...event("meeting"), id: "meeting" };
    await publish({ kind: "event", id: "meeting", body }, add("at-meeting", { event: "meeting" }));
    const alone = await save("analyst", [{ kind: "event", id: "meeting", action: "withdraw", baseVersion: 1 }]);
    const before = await edition();
    await expect(submit(alone)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("position at-meeting"),
    });
    await save("analyst", [{ kind: "position", id: "at-meeting", action: "withdraw", baseVersion: 1 }], alone);
    await accept(await submit(alone));
    expect(await edition()).toBe(before + 1);
  });
});

test("correcting a source's date moves the days of what leaned on it, and makes no version of it", async () => {
  await publish(add("leans", { said: { edtf: "[2025-03-01..]" } }));
  const read = () =>
    world.ask<{ version: number; statement: { first: string; last: string } }>("viewer", "position.get", {
      negotiation,
      id: "leans",
    });
  expect(await read()).toMatchObject({ version: 1, statement: { first: "2025-03-01", last: "2025-03-04" } });
  const source = await world.ask<{ version: number; body: object }>("viewer", "record.get", {
    negotiation,
    kind: "source",
    id: "gazette",
  });
  const body = { ...source.body, published: { edtf: "2025-03-06", stated: null, reason: null } };
  const draft = await save("analyst", [{ kind: "source", id: "gazette", baseVersion: source.version, body }]);
  const { leaning } = await world.ask<{ leaning: object[] }>("analyst", "changeset.get", {
    negotiation,
    changeset: draft,
  });
  expect(leaning).toContainEqual({
    ...{ source: "gazette", kind: "position", id: "leans", title: "The canal stays open all year." },
  });
  await accept(await submit(draft));
  expect(await read()).toMatchObject({ version: 1, statement: { first: "2025-03-01", last: "2025-03-06" } });
});

test("a source is not given a day before what was said in it, unless that is corrected with it", async () => {
  await publish(add("said-then", { said: { edtf: "2025-03-02" } }));
  const source = await world.ask<{ version: number; body: object }>("viewer", "record.get", {
    ...{ negotiation, kind: "source", id: "gazette" },
  });
  const body = { ...source.body, published: { edtf: "2025-03-01", stated: null, reason: null } };
  await expect(publish({ kind: "source", id: "gazette", baseVersion: source.version, body })).rejects.toMatchObject({
    code: "BAD_REQUEST",
    message: expect.stringMatching(
      /^source\/gazette\.published\.edtf: With this day .* would be dated after this source came out: correct/,
    ),
  });
});

test("a version that today's rules refuse is not restored, and the answer says why", async () => {
  await publish({ kind: "event", id: "passing", body: event("passing") }, add("was-there", { event: "passing" }));
  await publish({ kind: "position", id: "was-there", baseVersion: 1, body: position("was-there") });
  await publish({ kind: "event", id: "passing", action: "withdraw", baseVersion: 1 });
  const restored = await world.tell<{ changeset: string }>("analyst", "changeset.restore", {
    ...{ negotiation, kind: "position", id: "was-there", version: 1 },
  });
  await expect(submit(restored.changeset)).rejects.toThrow(
    "position/was-there.event: There is no event “passing” in this negotiation: choose one that is there, or add it.",
  );
});

test("the chain of the ledger holds, and no error was unforeseen", async () => {
  const owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  const { rows } = await owner.query("select * from ledger.broken_links()");
  await owner.end();
  expect(rows).toEqual([]);
  expect(world.errors).toEqual([]);
});
