import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { overtaken } from "../testing/cases";
import { add, deskOf, type Frozen, negotiation, type TestChange } from "../testing/desk";
import { runs } from "../testing/runs";
import { passage, position } from "../testing/sample";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const { save, submit, accept, publish } = deskOf(() => world);

type View = {
  version: number;
  state: string;
  submission: { number: number; hash: string };
  authors: { id: string }[];
  changes: { kind: string; id: string; after: object | null; checks: { stale: string | null } }[];
};
type Decision = { kind: string; id: string; onto: number; how: string; choices?: object };
type Answer = { changeset: string; submission: number | null; edition: number | null };

const look = (changeset: string) => world.ask<View>("analyst", "changeset.get", { negotiation, changeset });
const on = async (id: string) =>
  world.ask<{ body: Record<string, unknown>; version: number }>("analyst", "record.get", {
    ...{ negotiation, kind: "position", id },
  });
const correct = (id: string, fields: object, baseVersion = 1): TestChange => ({ ...add(id, fields), baseVersion });
const merge = (id: string, onto: number, choices: object = {}): Decision => ({
  ...{ kind: "position", id, onto, how: "merge", choices },
});

async function rebase(
  changeset: string,
  records: Decision[],
  part: { who?: Who; submit?: boolean; commandId?: string } = {},
) {
  const { who = "analyst", submit: again = true, ...more } = part;
  const { version } = await look(changeset);
  return world.tell<Answer>(who, "submission.rebase", {
    negotiation,
    changeset,
    version,
    submit: again,
    records,
    ...more,
  });
}
/** A correction of mine that waits, while a correction of theirs is accepted. */
async function meet(id: string, mine: object, theirs: object): Promise<Frozen> {
  await publish(add(id));
  const waiting = await submit(await save("analyst", [correct(id, mine)]));
  await accept(await submit(await save("analyst2", [correct(id, theirs)]), "analyst2"), "admin");
  return waiting;
}
const refusal = (made: Promise<unknown>) =>
  made.then(
    () => null,
    (thrown: { code: string; message: string; cause: { fields: { path: string }[] } }) => thrown,
  );

describe("a submission whose base has moved", () => {
  test("goes together with what does not overlap, as a new submission that somebody else accepts", async () => {
    const { changeset } = await meet("apart", { note: "mine" }, { summary: "theirs" });
    expect((await look(changeset)).changes[0]?.checks.stale).toContain("Somebody else changed");
    expect(await rebase(changeset, [merge("apart", 2)])).toEqual({ changeset, submission: 2, edition: null });
    const { submission, state } = await look(changeset);
    expect([state, submission.number]).toEqual(["submitted", 2]);
    await expect(accept({ changeset, submission: 1, hash: submission.hash, edition: null })).rejects.toThrow();
    await accept({ changeset, submission: 2, hash: submission.hash, edition: null });
    expect((await on("apart")).body).toMatchObject({ note: "mine", summary: "theirs" });
  });

  test("waits for a choice where both changed a thing, and keeps what was handed in before", async () => {
    const { changeset } = await meet("both", { note: "mine", low: 0 }, { note: "theirs" });
    const refused = await refusal(rebase(changeset, [merge("both", 2)]));
    expect(refused).toMatchObject({ code: "CONFLICT", message: expect.stringContaining("Both changed “Note”") });
    expect(refused?.cause.fields.map(({ path }) => path)).toEqual(["position/both.note"]);
    expect((await look(changeset)).submission.number).toBe(1);
    await rebase(changeset, [merge("both", 2, { note: { typed: "the two of us" } })], { who: "admin" });
    const { submission, changes } = await look(changeset);
    expect(changes[0]?.after).toMatchObject({ note: "the two of us", low: 0 });
    const first = await world.ask<{ changes: { after: object; before: object }[] }>("analyst2", "submission.get", {
      ...{ negotiation, changeset, submission: 1 },
    });
    expect(first.changes[0]).toMatchObject({ after: { note: "mine" }, before: { note: null } });
    // Whoever merged it had a part in it.
    await expect(accept({ changeset, submission: 2, hash: submission.hash, edition: null }, "admin")).rejects.toThrow(
      /You wrote part/,
    );
    const list = await world.ask<{ number: number; by: { id: string } }[]>("analyst", "submission.list", {
      ...{ negotiation, changeset },
    });
    expect(list.map(({ number, by }) => [number, by.id])).toEqual([
      [2, world.id("admin")],
      [1, world.id("analyst")],
    ]);
  });

  test("can be a draft to go on with", async () => {
    const { changeset } = await meet("on-with", { note: "mine" }, { summary: "theirs" });
    expect(await rebase(changeset, [merge("on-with", 2)], { submit: false })).toMatchObject({ submission: null });
    const { state, changes } = await look(changeset);
    expect([state, changes[0]?.checks.stale]).toEqual(["draft", null]);
    await expect(rebase(changeset, [])).rejects.toThrow(/is a draft/);
  });

  test("moves only the record that somebody changed", async () => {
    await publish(add("moves"), add("stays"));
    const changes = [correct("moves", { note: "m" }), correct("stays", { note: "s" })];
    const { changeset } = await submit(await save("analyst", changes));
    await accept(await submit(await save("analyst2", [correct("moves", { summary: "t" })]), "analyst2"), "admin");
    await expect(rebase(changeset, [merge("moves", 2), merge("stays", 1)])).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
    await rebase(changeset, [merge("moves", 2)]);
    const { submission } = await look(changeset);
    await accept({ changeset, submission: submission.number, hash: submission.hash, edition: null });
    expect([(await on("moves")).version, (await on("stays")).version]).toEqual([3, 2]);
  });

  test("that would leave nothing is refused: theirs throughout is no change", async () => {
    const { changeset } = await meet("nothing", { note: "mine" }, { note: "theirs" });
    const theirs = merge("nothing", 2, { note: "theirs" });
    await expect(rebase(changeset, [theirs])).rejects.toThrow(/Nothing of this changeset would be left/);
    await expect(rebase(changeset, [{ ...merge("nothing", 2), how: "leave-out" }])).rejects.toThrow(/would be left/);
  });
});

describe("a record that", () => {
  test("was withdrawn meanwhile is left out, or brought back first", async () => {
    await publish(add("withdrawn"), add("beside"));
    const mine = [correct("withdrawn", { note: "mine" }), correct("beside", { note: "mine" })];
    const { changeset } = await submit(await save("analyst", mine));
    const gone = { kind: "position", id: "withdrawn", action: "withdraw" as const, baseVersion: 1 };
    await accept(await submit(await save("analyst2", [gone]), "analyst2"), "admin");
    await expect(rebase(changeset, [merge("withdrawn", 0)])).rejects.toThrow(/was withdrawn. Bring it back/);
    await rebase(changeset, [{ ...merge("withdrawn", 0), how: "leave-out" }]);
    const { changes, submission } = await look(changeset);
    expect(changes.map(({ id }) => id)).toEqual(["beside"]);
    await accept({ changeset, submission: submission.number, hash: submission.hash, edition: null });
    const was = { negotiation, changeset, submission: 1 };
    expect(JSON.stringify(await world.ask("analyst", "submission.get", was))).toContain("withdrawn");
  });

  test("was changed while its withdrawal waited is withdrawn all the same where somebody says so", async () => {
    await publish(add("going"));
    const gone = { kind: "position", id: "going", action: "withdraw" as const, baseVersion: 1 };
    const { changeset } = await submit(await save("analyst", [gone]));
    await accept(await submit(await save("analyst2", [correct("going", { note: "t" })]), "analyst2"), "admin");
    await expect(rebase(changeset, [merge("going", 2)])).rejects.toThrow(/is no withdrawal, or is one/);
    const { submission } = await rebase(changeset, [{ ...merge("going", 2), how: "withdraw" }]);
    const { hash } = (await look(changeset)).submission;
    await accept({ changeset, submission: submission ?? 0, hash, edition: null });
    await expect(on("going")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  test("somebody made meanwhile under the same id is chosen field by field", async () => {
    const { changeset } = await submit(await save("analyst", [add("twin", { note: "mine", summary: "mine" })]));
    await accept(await submit(await save("analyst2", [add("twin", { summary: "theirs" })]), "analyst2"), "admin");
    const refused = await refusal(rebase(changeset, [merge("twin", 1)]));
    expect(refused?.cause.fields.map(({ path }) => path).sort()).toEqual([
      "position/twin.note",
      "position/twin.summary",
    ]);
    await rebase(changeset, [merge("twin", 1, { note: "mine", summary: "theirs" })]);
    expect((await look(changeset)).changes[0]?.after).toMatchObject({ note: "mine", summary: "theirs" });
  });
});

describe("what is refused", () => {
  test("a viewer, and another negotiation", async () => {
    const input = await overtaken(world);
    await expect(world.tell("viewer", "submission.rebase", input)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const elsewhere = { ...input, negotiation: "other" };
    await expect(world.tell("stranger", "submission.rebase", elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const ask = { negotiation: "other", changeset: input.changeset };
    expect(await world.ask("stranger", "submission.list", ask)).toEqual([]);
    await expect(world.ask("stranger", "submission.get", { ...ask, submission: 1 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  test("a changeset or a record that moved on since it was looked at", async () => {
    const { changeset } = await meet("seen", { note: "mine" }, { summary: "theirs" });
    const { version } = await look(changeset);
    await accept(await submit(await save("analyst2", [correct("seen", { low: 0 }, 2)]), "analyst2"), "admin");
    await expect(rebase(changeset, [merge("seen", 2)])).rejects.toMatchObject({ code: "PRECONDITION_FAILED" });
    const verdict = { negotiation, changeset, submission: 1, comment: "Look again." };
    await world.tell("analyst2", "changeset.returnIt", verdict);
    const input = { negotiation, changeset, version, submit: true, records: [merge("seen", 3)] };
    await expect(world.tell("analyst", "submission.rebase", input)).rejects.toMatchObject({
      code: "PRECONDITION_FAILED",
    });
  });

  test("two halves that break a rule together, and what has not moved", async () => {
    const { changeset } = await meet("rule", { credibility: 4, note: "mine" }, { note: "theirs" });
    const broken = merge("rule", 2, { note: { typed: "" } });
    const refused = await refusal(rebase(changeset, [broken]));
    expect(refused).toMatchObject({ code: "BAD_REQUEST" });
    expect((await look(changeset)).submission.number).toBe(1);
    const still = await submit(await save("analyst", [add("still")]));
    await expect(rebase(still.changeset, [])).rejects.toThrow(/stands on what is published now/);
  });
});

test("the same command id does it once, and of two people at once one is told", async () => {
  const { changeset } = await meet("once", { note: "mine" }, { summary: "theirs" });
  const { version } = await look(changeset);
  const input = { negotiation, changeset, version, submit: true, records: [merge("once", 2)] };
  const commandId = randomUUID();
  const [first, again, other] = await Promise.allSettled([
    world.tell("analyst", "submission.rebase", { ...input, commandId }),
    world.tell("analyst", "submission.rebase", { ...input, commandId }),
    world.tell("admin", "submission.rebase", input),
  ]);
  expect([first.status, again.status]).toContain(other.status === "fulfilled" ? "rejected" : "fulfilled");
  expect((await look(changeset)).submission.number).toBe(2);
  if (first.status === "fulfilled") expect(again).toEqual(first);
});

test("whatever two people wrote, every word of both is on record, in a submission or in the history", async () => {
  const fields = ["summary", "note", "condition"] as const;
  const said = fc.record({
    summary: fc.boolean(),
    note: fc.boolean(),
    condition: fc.boolean(),
    evidence: fc.boolean(),
  });
  let run = 0;
  await fc.assert(
    fc.asyncProperty(said, said, fc.constantFrom("mine", "theirs"), async (mine, theirs, choice) => {
      run += 1;
      const id = `words-${run}`;
      const words = (by: string, of: Record<(typeof fields)[number] | "evidence", boolean>) => ({
        ...Object.fromEntries(fields.flatMap((f) => (of[f] ? [[f, `${by} ${f} ${id}`]] : []))),
        ...(of.evidence ? { evidence: [...position(id).evidence, passage(by === "mine" ? "canal" : "the")] } : {}),
      });
      const [here, there] = [{ ...words("mine", mine), firmness: 3 }, words("theirs", theirs)];
      const { changeset } = await meet(id, here, { ...there, confidence: "medium" });
      const units = ["summary", "note", "condition"];
      const decision = merge(id, 2, Object.fromEntries(units.map((unit) => [unit, choice])));
      await rebase(changeset, [decision]).catch((thrown: Error) => {
        if (!/Nothing of this changeset would be left/.test(thrown.message)) throw thrown;
      });
      const history = await world.ask("analyst", "history.get", { negotiation, kind: "position", id });
      const first = await world.ask("analyst", "submission.get", { negotiation, changeset, submission: 1 });
      const kept = JSON.stringify([history, first, await look(changeset)]);
      for (const field of fields) {
        if (mine[field]) expect(kept).toContain(`mine ${field} ${id}`);
        if (theirs[field]) expect(kept).toContain(`theirs ${field} ${id}`);
      }
    }),
    { numRuns: runs(4, 20) },
  );
});
