import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sampleText } from "../testing/sample";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const negotiation = "canal";
type Sample = {
  state: string;
  seat: string | null;
  words: { source: string; number: number; words: string | null; before: string; after: string }[];
  own: { place: number; codes: { party: string; act: string | null }[]; version: number }[];
  units: { place: number; party: string; positions: ({ act: string | null } | null)[] }[] | null;
  rulings: object[];
  changeset: string | null;
};
type Saved = { version: number; problems: { path: string; text: string }[] };

const make = async (from = 1, to = 2, who: Who = "admin") =>
  (
    await world.tell<{ id: string }>(who, "doubleCoding.make", {
      ...{ negotiation, title: "The gazette" },
      sample: { how: "range", source: "gazette", from, to },
    })
  ).id;
const take = (who: Who, id: string) => world.tell<{ seat: string }>(who, "doubleCoding.takeSeat", { negotiation, id });
const get = (who: Who, id: string) => world.ask<Sample>(who, "doubleCoding.get", { negotiation, id });
const code = (party: string, fields: object = {}) => ({
  ...{ party, issue: "canal-hours", answer: "stated", low: 0, high: 0, attribution: "paraphrased" },
  ...{ act: "demand", firmness: 2, ...fields },
});
const save = (who: Who, id: string, place: number, codes: object[] | null, version = 0) =>
  world.tell<Saved>(who, "doubleCoding.saveCodes", { negotiation, id, place, codes, version });
const handIn = (who: Who, id: string) => world.tell(who, "doubleCoding.handIn", { negotiation, id });
const rule = (who: Who, id: string, ruling: object) =>
  world.tell<{ undecided: number }>(who, "doubleCoding.rule", { negotiation, id, issue: "canal-hours", ...ruling });
const adjudicate = (who: Who, id: string) =>
  world.tell<{ changeset: string | null; positions: number }>(who, "doubleCoding.adjudicate", { negotiation, id });

/** Words and figures that only the first coder's codes hold. */
const planted = "threaten";

async function bothSeated(from = 1, to = 2): Promise<string> {
  const id = await make(from, to);
  await take("analyst", id);
  await take("analyst2", id);
  return id;
}

async function bothDone(): Promise<string> {
  const id = await bothSeated();
  await save("analyst", id, 0, [code("upper", { act: planted })]);
  await save("analyst", id, 1, [code("lower", { low: 50, high: 50 })]);
  await save("analyst2", id, 0, [code("upper")]);
  await save("analyst2", id, 1, [code("lower", { low: 50, high: 50 }), code("upper")]);
  await handIn("analyst", id);
  await handIn("analyst2", id);
  return id;
}

test("two code, a third decides where they differ, and what stands becomes the third's draft", async () => {
  const id = await bothDone();
  const seen = await get("admin", id);
  expect(seen.state).toBe("handed_in");
  expect(
    seen.units?.map(({ place, party, positions }) => [place, party, positions.map((one) => one?.act ?? null)]),
  ).toEqual([
    [0, "upper", [planted, "demand"]],
    [1, "lower", ["demand", "demand"]],
    [1, "upper", [null, "demand"]],
  ]);
  await expect(adjudicate("admin", id)).rejects.toThrow("2 of 3 units wait for your decision.");
  expect(
    await rule("admin", id, { place: 0, party: "upper", takes: "own", code: code("upper", { act: "agree" }) }),
  ).toEqual({
    id,
    undecided: 1,
  });
  expect((await rule("admin", id, { place: 1, party: "upper", takes: "neither" })).undecided).toBe(0);
  const { changeset, positions } = await adjudicate("admin", id);
  expect(positions).toBe(2);
  const { rows } = await world.clients.desk.pool.query("select body from desk.change where changeset_id = $1", [
    changeset,
  ]);
  const [first] = sampleText.split("\n");
  const bodies = rows.map(({ body }) => body as { party: string }).sort((a, b) => b.party.localeCompare(a.party));
  expect(bodies).toEqual([
    expect.objectContaining({
      ...{
        party: "upper",
        issue: "canal-hours",
        low: 0,
        high: 0,
        act: "agree",
        firmness: 2,
        attribution: "paraphrased",
      },
      evidence: [{ source: "gazette", exact: first, start: 0, end: first?.length, altered: false }],
    }),
    expect.objectContaining({ party: "lower", low: 50, high: 50, act: "demand" }),
  ]);
  expect(await get("viewer", id).catch(({ code }) => code)).toBe("NOT_FOUND");
  await expect(adjudicate("admin", id)).rejects.toThrow("This is decided already.");
});

test("the agreement is of each field with its units, once both have handed in", async () => {
  const id = await bothSeated();
  const agreement = (who: Who) =>
    world.ask<{
      units: number;
      alone: number[];
      rows: { field: string; metric: string; agreement: object; alone: number }[];
    }>(who, "doubleCoding.agreement", { negotiation, id });
  for (const who of ["analyst", "analyst2", "admin"] as const) {
    await expect(agreement(who)).rejects.toThrow("once both have handed in");
  }
  for (const who of ["analyst", "analyst2"] as const) {
    await save(who, id, 0, [code("upper")]);
    await save(who, id, 1, [code("lower", { low: 50, high: 50, act: who === "analyst" ? "offer" : "concede" })]);
    await handIn(who, id);
  }
  const { units, alone, rows } = await agreement("analyst");
  expect({ units, alone }).toEqual({ units: 2, alone: [0, 0] });
  const of = (field: string) => rows.find((row) => row.field === field && row.metric !== "interval")?.agreement;
  expect(of("low")).toMatchObject({ state: "known", alpha: 1, units: 2 });
  // Values demand, demand, offer, concede: observed 2 of 4, expected 10 of 12.
  expect(of("act")).toMatchObject({ state: "known", alpha: expect.closeTo(0.4), units: 2 });
  expect(of("firmness")).toEqual({ state: "undefined", reason: "nothing_varies", units: 2 });
});

test("before both have handed in nobody reads another's codes, by any query, command or trace", async () => {
  const id = await bothSeated();
  await save("analyst", id, 0, [code("upper", { act: planted })]);
  const told: unknown[] = [];
  const note = async (asked: Promise<unknown>) =>
    told.push(await asked.catch(({ code, message, cause }) => ({ code, message, cause })));
  const others = ["analyst2", "admin", "viewer", "stranger", "signedOut"] as const;
  const ask = async () => {
    for (const who of others) {
      for (const path of ["doubleCoding.get", "doubleCoding.agreement"])
        await note(world.ask(who, path, { negotiation, id }));
      await note(world.ask(who, "doubleCoding.list", { negotiation }));
      await note(rule(who, id, { place: 0, party: "upper", takes: "first" }));
      await note(adjudicate(who, id));
      await note(take(who, id));
      await note(save(who, id, 0, null, 1));
      for (const path of [
        "changeset.mine",
        "changeset.queue",
        "negotiation.overview",
        "audit.list",
        "edition.changes",
      ]) {
        await note(world.ask(who, path, { negotiation }));
      }
      await note(world.ask(who, "coding.sheet", { negotiation, source: "gazette" }));
      await note(world.take(who, "export.json", { negotiation }));
    }
  };
  await ask();
  expect(JSON.stringify(told)).not.toContain(`"act":"${planted}"`);
  // What the other is told is the same, word for word, whatever the first has coded.
  const seen = async () =>
    JSON.stringify([await get("analyst2", id), await world.ask("analyst2", "doubleCoding.list", { negotiation })]);
  const before = await seen();
  await save("analyst", id, 1, []);
  await save("analyst", id, 0, null, 1);
  expect(await seen()).toBe(before);
  await save("analyst", id, 0, [code("upper", { act: planted })]);
  await handIn("analyst", id);
  await ask();
  expect(JSON.stringify(told)).not.toContain(`"act":"${planted}"`);
  expect((await get("analyst", id)).own[0]?.codes).toEqual([expect.objectContaining({ act: planted })]);
  expect(world.errors).toEqual([]);
});

test("once both have handed in, both see both, and neither's codes change any more", async () => {
  const id = await bothDone();
  expect(JSON.stringify(await get("analyst2", id))).toContain(planted);
  expect(JSON.stringify(await get("viewer", id).catch(({ message }) => message))).not.toContain(planted);
  await expect(save("analyst", id, 0, [], 1)).rejects.toThrow("You have handed in");
  await expect(handIn("analyst", id)).rejects.toMatchObject({ code: "CONFLICT" });
  const late = world.clients.writer.pool.query("update desk.blind_code set codes = '[]' where double_coding_id = $1", [
    id,
  ]);
  await expect(late).rejects.toThrow("handed in");
});

test("a coder does not decide, an adjudicator is one person, and two seats are two people", async () => {
  const id = await bothDone();
  for (const who of ["analyst", "analyst2"] as const) {
    await expect(rule(who, id, { place: 0, party: "upper", takes: "first" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(adjudicate(who, id)).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
  await expect(take("admin", id)).rejects.toMatchObject({ code: "CONFLICT" });
  await expect(save("admin", id, 0, [])).rejects.toMatchObject({ code: "FORBIDDEN" });
  await expect(rule("admin", id, { place: 1, party: "upper", takes: "first" })).rejects.toThrow("no such code to take");
  await expect(rule("admin", id, { place: 1, party: "nobody", takes: "neither" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const half = { place: 0, party: "upper", takes: "own", code: code("upper", { low: 70, high: 30 }) };
  await expect(rule("admin", id, half)).rejects.toMatchObject({ code: "BAD_REQUEST" });
  const alone = await make();
  expect((await take("analyst", alone)).seat).toBe("first");
  expect((await take("analyst", alone)).seat).toBe("first");
  const both = await Promise.allSettled([take("analyst2", alone), take("admin", alone)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a sentence saved from elsewhere is refused as stale; one half coded is kept, and not handed in", async () => {
  const id = await bothSeated();
  expect(await save("analyst", id, 0, [{ answer: "stated" }])).toMatchObject({
    version: 1,
    problems: [{ path: "0.party" }, { path: "0.issue" }, { path: "0.attribution" }],
  });
  await expect(save("analyst", id, 0, [])).rejects.toThrow("somewhere else");
  await expect(handIn("analyst", id)).rejects.toThrow("Not done yet: 1, 2 of 2.");
  const twice = await save("analyst", id, 0, [code("upper"), code("upper")], 1);
  expect(twice.problems).toEqual([{ path: "1.issue", text: expect.stringContaining("twice") }]);
  const odd = [
    code("nobody"),
    code("upper", { low: 10, high: null }),
    code("lower", { issue: "tolls", option: "x", low: null, high: null }),
  ];
  expect((await save("analyst", id, 0, odd, 2)).problems.map(({ path }) => path)).toEqual([
    "0.party",
    "1.high",
    "2.option",
  ]);
  const same = { negotiation, id, place: 1, codes: [], version: 0, commandId: randomUUID() };
  const done = await world.tell("analyst", "doubleCoding.saveCodes", same);
  expect(await world.tell("analyst", "doubleCoding.saveCodes", same)).toEqual(done);
  const racing = await Promise.allSettled([
    save("analyst", id, 1, [code("upper")], 1),
    save("analyst", id, 1, [code("lower")], 1),
  ]);
  expect(racing.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a sample is a range of a source or a draw that its seed repeats; its sentences stand in their context", async () => {
  const draw = async (seed: number, count = 2) => {
    const sample = { how: "random", source: null, count, seed };
    const { id } = await world.tell<{ id: string }>("analyst", "doubleCoding.make", {
      negotiation,
      title: "Drawn",
      sample,
    });
    return (await get("analyst", id)).words.map(({ number }) => number);
  };
  expect(await draw(3)).toEqual(await draw(3));
  expect(await draw(5, 500)).toEqual([1, 2, 3]);
  const [, middle] = sampleText.split("\n");
  const [only] = (await get("analyst", await make(2, 2))).words;
  expect(only).toMatchObject({
    words: middle,
    before: expect.stringMatching(/year\.\n$/),
    after: expect.stringMatching(/^\nThe two/),
  });
  await expect(make(2, 1)).rejects.toThrow("swap the two");
  await expect(make(1, 9)).rejects.toThrow("This text has 3 sentences");
  await expect(make(1, 1, "viewer")).rejects.toMatchObject({ code: "FORBIDDEN" });
  const elsewhere = { negotiation: "other", id: await make() };
  await expect(world.ask("stranger", "doubleCoding.get", elsewhere)).rejects.toMatchObject({ code: "NOT_FOUND" });
});
