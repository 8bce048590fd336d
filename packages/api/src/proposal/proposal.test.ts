import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { passage } from "../testing/sample";
import { createWorld, type World } from "../testing/world";

let world: World;
const { publish } = deskOf(() => world);
const evidence = [passage("closing it from June to August")];
const proposal = (id: string, fields: object = {}) => ({
  ...{ id, title: `Plan ${id}`, status: "tabled", date: { edtf: "2025-03-03" }, evidence },
  provisions: [{ id: "p1", summary: "Closed in summer.", issue: "canal-hours", low: 50, high: 50, evidence }],
  ...fields,
});
const response = (id: string, edtf: string, answer: string) => ({
  ...{ id, proposal: "second", party: "upper", answer, speaker: "mayor", attribution: "paraphrased", evidence },
  ...{ said: { edtf }, credibility: 2, confidence: "high", summary: "An answer." },
});
beforeAll(async () => {
  world = await createWorld();
  const authorship = [{ speaker: "mayor", claimant: "The mayor", claim: "the lower town wrote it", evidence }];
  await publish(
    { kind: "proposal", id: "first", body: proposal("first") },
    { kind: "proposal", id: "second", body: proposal("second", { revises: "first", authorship }) },
    { kind: "response", id: "no", body: response("no", "2025-03-01", "rejects") },
    { kind: "response", id: "maybe", body: response("maybe", "2025-03-03", "undecided") },
    add("in-it", { proposal: "second" }),
  );
});
afterAll(async () => world?.close());

test("a proposal comes with what was said on its issues, its answers, its claims and its other versions", async () => {
  expect(await world.ask("viewer", "proposal.get", { negotiation, proposal: "second" })).toMatchObject({
    proposal: { id: "second", authorship: [{ speaker: "mayor" }] },
    proposals: [{ id: "first" }, { id: "second" }],
    made: [{ id: "in-it" }],
    responses: [{ id: "maybe" }, { id: "no" }],
    speakers: [{ id: "mayor" }],
    revisedBy: [],
    saliences: [],
  });
  const first = await world.ask<{ statements: { id: string }[] }>("viewer", "proposal.get", {
    ...{ negotiation, proposal: "first" },
  });
  expect(first).toMatchObject({ revisedBy: [{ id: "second" }], responses: [] });
  expect(first.statements.map(({ id }) => id).sort()).toEqual(["in-it", "lower-hours", "upper-hours"]);
});

test("the list tells the latest answer of each party alone", async () => {
  expect(await world.ask("viewer", "proposal.list", { negotiation })).toMatchObject({
    proposals: [{ id: "summer-plan", provisions: 0 }, { id: "first", provisions: 1 }, { id: "second" }],
    answers: [{ proposal: "second", party: "upper", answer: "undecided" }],
  });
});

test("a speaker's claims of who wrote what are told with the speaker", async () => {
  expect(await world.ask("viewer", "speaker.get", { negotiation, speaker: "mayor" })).toMatchObject({
    claims: [{ proposal: "second", claim: "the lower town wrote it", title: "Plan second" }],
  });
});

test("an issue comes with every proposal that provides for it, and what each provides", async () => {
  const { proposals } = await world.ask<{ proposals: object[] }>("viewer", "issue.get", {
    ...{ negotiation, issue: "canal-hours" },
  });
  expect(proposals).toMatchObject([
    { id: "first", last: "2025-03-03", provisions: [{ id: "p1", low: 50, high: 50, open: "none" }] },
    { id: "second", provisions: [{ id: "p1" }] },
  ]);
});
