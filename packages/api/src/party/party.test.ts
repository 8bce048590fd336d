import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { passage } from "../testing/sample";
import { createWorld, type World } from "../testing/world";

let world: World;
const { publish } = deskOf(() => world);
const judged = {
  ...{ id: "too-far", speaker: "spokesman", attribution: "paraphrased", confidence: "high" },
  about: { party: "upper" },
  said: { edtf: "2025-03-03" },
  summary: "The upper town goes too far.",
  evidence: [passage("would accept closing it from June to August")],
};
beforeAll(async () => {
  world = await createWorld();
  const denies = {
    ...{ low: 50, high: 100, speaker: "spokesman", attribution: "opponent_said", credibility: 3 },
    relations: [{ type: "contradicts", position: "upper-hours" }],
  };
  await publish(
    { kind: "assessment", id: "too-far", body: judged },
    { kind: "position", id: "denial", body: { ...add("denial", denies).body } },
    { kind: "party", id: "silent", body: { ...silent, id: "silent", name: "Silent Mill" } },
  );
});
afterAll(async () => world?.close());

const silent = { short: "Silent", kind: "state", role: "observer", slot: 3 };
type Found = {
  party: { id: string };
  statements: { id: string }[];
  latest: { id: string; evidence: unknown[] }[];
  voices: string[];
  assessments: { id: string; last: string }[];
  sources: { id: string }[];
  parties: unknown[];
};
const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

test("a party comes with what it said, what an opponent says of it, who speaks for it and what others judge of it", async () => {
  const found = await world.ask<Found>("viewer", "party.get", { negotiation, party: "upper" });
  expect(ids(found.statements)).toEqual(["denial", "upper-hours"]);
  expect(ids(found.latest)).toEqual(["denial", "upper-hours"]);
  expect(found.latest[0]?.evidence).toHaveLength(1);
  expect(found.voices).toEqual(["mayor"]);
  expect(found.assessments).toMatchObject([{ id: "too-far", last: "2025-03-03" }]);
  expect(ids(found.sources)).toEqual(["gazette"]);
});

test("the list counts what is on record, and leaves nobody out", async () => {
  const { parties } = await world.ask<{ parties: { id: string; statements: number; last: string | null }[] }>(
    "viewer",
    "party.list",
    { negotiation },
  );
  expect(parties).toMatchObject([
    { id: "upper", statements: 2, issues: 1, last: "2025-03-03" },
    { id: "lower", statements: 1, issues: 1, last: "2025-03-04" },
    { id: "silent", statements: 0, last: null },
  ]);
});

test("a speaker comes with what they said and judged, and the events where they spoke", async () => {
  const found = await world.ask<Found>("viewer", "speaker.get", { negotiation, speaker: "spokesman" });
  expect(found).toMatchObject({ speaker: { id: "spokesman" }, claims: [], events: [] });
  expect(ids(found.statements)).toEqual(["denial", "lower-hours"]);
  expect(ids(found.assessments)).toEqual(["too-far"]);
  const list = await world.ask<{ id: string; statements: number }[]>("viewer", "speaker.list", { negotiation });
  expect(list).toMatchObject([
    { id: "spokesman", statements: 2, assessments: 1 },
    { id: "mayor", statements: 1, assessments: 0 },
  ]);
});

test("what is not there, and what is only proposed, is not found", async () => {
  await expect(world.ask("viewer", "party.get", { negotiation, party: "nobody" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(world.ask("viewer", "speaker.get", { negotiation, speaker: "nobody" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});
