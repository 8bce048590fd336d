import type { Issue } from "@parley/domain/records/issue";
import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { passage } from "../testing/sample";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
const { save, submit, accept, publish } = deskOf(() => world);
const issue = "canal-hours";
const mapping = { "0": "0", "50": "60", "100": "100" };
type Found<T = { low: number | null; high: number | null; note: string | null }> = { version: number; body: T };
const read = <T>(kind: string, id: string) => world.ask<Found<T>>("viewer", "record.get", { negotiation, kind, id });
const positionOf = (id: string) => read<Found["body"]>("position", id);

beforeAll(async () => {
  world = await createWorld();
  const provision = {
    id: "p1",
    summary: "Closed in summer.",
    issue,
    low: 50,
    high: 100,
    evidence: [passage("closing it")],
  };
  const plan = await read<object>("proposal", "summer-plan");
  await publish({
    ...{ kind: "proposal", id: "summer-plan", baseVersion: plan.version },
    body: { ...plan.body, provisions: [provision] },
  });
});
afterAll(async () => world?.close());

/** A draft that changes the stops of the issue. */
async function draft(change: (stops: Issue["stops"]) => Issue["stops"]): Promise<string> {
  const { body, version } = await read<Issue>("issue", issue);
  const changed = { ...body, stops: change(body.stops) };
  return save("analyst", [{ kind: "issue", id: issue, baseVersion: version, body: changed }]);
}
const renumbered = (stops: Issue["stops"]) => stops.map((s) => (s.value === 50 ? { ...s, value: 60 } : s));
const without50 = (stops: Issue["stops"]) => stops.filter(({ value }) => value !== 50);
const recode = (changeset: string, fields: object = {}, who: Who = "analyst") =>
  world.tell<{ records: number }>(who, "codebook.recode", { negotiation, changeset, issue, mapping, ...fields });
const inDraft = async (changeset: string) => {
  const view = await world.ask<{ changes: { kind: string; id: string; after: { low?: number } | null }[] }>(
    ...(["analyst", "changeset.get", { negotiation, changeset }] as const),
  );
  return view.changes;
};

test("the records that stand on an issue are listed to analysts, with their versions", async () => {
  const { records } = await world.ask<{ records: { kind: string; id: string }[] }>("analyst", "codebook.leaning", {
    ...{ negotiation, issue },
  });
  expect(records.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
    ...["position/lower-hours", "position/upper-hours", "proposal/summer-plan"],
  ]);
  await expect(world.ask("viewer", "codebook.leaning", { negotiation, issue })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a recoding moves all that stands on a stop with it, in one changeset that is accepted whole and undone whole", async () => {
  const changeset = await draft(renumbered);
  await expect(submit(changeset)).rejects.toThrow(/One position and one provision use the stop at 50/);
  expect(await recode(changeset, { reason: "Summer is nearer to closed for good." })).toMatchObject({ records: 2 });
  await accept(await submit(changeset));
  expect(await positionOf("lower-hours")).toMatchObject({ version: 2, body: { low: 60, high: 60 } });
  expect(await positionOf("upper-hours")).toMatchObject({ version: 1, body: { low: 0, high: 0 } });
  expect(await read("proposal", "summer-plan")).toMatchObject({ body: { provisions: [{ low: 60, high: 100 }] } });

  const undone = await world.tell<{ changeset: string }>("analyst", "changeset.undo", { negotiation, changeset });
  await accept(await submit(undone.changeset));
  expect(await positionOf("lower-hours")).toMatchObject({ version: 3, body: { low: 50, high: 50 } });
  expect((await read<Issue>("issue", issue)).body.stops.map(({ value }) => value)).toEqual([0, 50, 100]);
});

test("what the mapping does not settle is asked for, place by place, and nothing is drafted before", async () => {
  const changeset = await draft(without50);
  const gone = { mapping: { "0": "0", "50": null, "100": "100" } };
  await expect(recode(changeset, gone)).rejects.toMatchObject({
    code: "BAD_REQUEST",
    cause: {
      fields: [
        { path: "position/lower-hours", text: "Say where this position goes: the mapping does not tell." },
        { path: "proposal/summer-plan", text: "Say where this provision (p1) goes: the mapping does not tell." },
      ],
    },
  });
  expect(await inDraft(changeset)).toHaveLength(1);
  const decisions = [
    { kind: "position", id: "lower-hours", part: null, place: { low: 0, high: 100 } },
    { kind: "proposal", id: "summer-plan", part: "p1", place: null },
  ];
  expect(await recode(changeset, { ...gone, decisions })).toMatchObject({ records: 2 });
  await submit(changeset);
});

test("done again it begins again from what is published, and keeps what else was drafted", async () => {
  const changeset = await draft(renumbered);
  const { body, version } = await read<object>("position", "lower-hours");
  await save(
    "analyst",
    [{ kind: "position", id: "lower-hours", baseVersion: version, body: { ...body, note: "Looked at again." } }],
    changeset,
  );
  await recode(changeset);
  const other = await read<Issue>("issue", issue);
  const further = other.body.stops.map((s) => (s.value === 50 ? { ...s, value: 70 } : s));
  await save(
    "analyst",
    [{ kind: "issue", id: issue, baseVersion: other.version, body: { ...other.body, stops: further } }],
    changeset,
  );
  await expect(submit(changeset)).rejects.toThrow(/where no stop is any more: make the recoding again/);
  await recode(changeset, { mapping: { ...mapping, "50": "70" } });
  const moved = (await inDraft(changeset)).find(({ id }) => id === "lower-hours");
  expect(moved?.after).toMatchObject({ low: 70, high: 70, note: "Looked at again." });
  // Nothing moves any more: the proposal leaves the draft, the position keeps its note.
  await save("analyst", [{ kind: "issue", id: issue, baseVersion: other.version, body: other.body }], changeset);
  await recode(changeset, { mapping: { ...mapping, "50": "50" } });
  expect((await inDraft(changeset)).map(({ id }) => id)).toEqual([issue, "lower-hours"]);
  expect((await inDraft(changeset))[1]?.after).toMatchObject({ low: 50, note: "Looked at again." });
});

test("a position that somebody adds on the old stop meanwhile is named when it is submitted", async () => {
  const changeset = await draft(renumbered);
  await recode(changeset);
  await publish(add("came-late", { low: 50, high: 50 }));
  await expect(submit(changeset)).rejects.toThrow(/One position uses the stop at 50/);
  await recode(changeset);
  await submit(changeset);
});

test("only a draft that changes the issue is recoded, and only by those who may propose", async () => {
  const changeset = await save("analyst", [add("no-issue")]);
  await expect(recode(changeset)).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(recode(changeset, {}, "viewer")).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("issues are put into another order and other categories in one draft, all of them or none", async () => {
  const arrange = (...ids: string[]) =>
    world.tell<{ changeset: string; records: number }>("analyst", "codebook.arrange", {
      ...{ negotiation, issues: ids.map((id) => ({ id, category: id === "tolls" ? "money" : "water" })) },
    });
  await expect(arrange("tolls")).rejects.toMatchObject({
    message: expect.stringContaining("added or withdrawn meanwhile"),
  });
  const { changeset, records } = await arrange("tolls", issue);
  expect(records).toBe(2);
  await accept(await submit(changeset));
  const list = await world.ask<Issue[]>("viewer", "issue.list", { negotiation });
  expect(list.map(({ id, order, category }) => [id, order, category])).toEqual([
    ["tolls", 1, "money"],
    [issue, 2, "water"],
  ]);
  await expect(arrange("tolls", issue)).rejects.toThrow("The issues stand in this order already.");
});
