import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { passage } from "../testing/sample";
import { createWorld, type World } from "../testing/world";

let world: World;
const { publish } = deskOf(() => world);
beforeAll(async () => {
  world = await createWorld();
  const judged = {
    ...{ id: "no-use", speaker: "mayor", attribution: "paraphrased", confidence: "high" },
    about: { event: "lock-house" },
    said: { edtf: "2025-03-04" },
    summary: "The meeting was of no use.",
    evidence: [passage("met at the lock house")],
  };
  await publish(add("said-there", { event: "lock-house" }), { kind: "assessment", id: "no-use", body: judged });
});
afterAll(async () => world?.close());

test("an event comes with the statements made at it, who took part and what others judge of it", async () => {
  const found = await world.ask("viewer", "event.get", { negotiation, id: "lock-house" });
  expect(found).toMatchObject({
    body: { id: "lock-house", participants: { parties: ["upper", "lower"] } },
    statements: [{ id: "said-there", evidence: [{ source: "gazette" }] }],
    assessments: [{ id: "no-use" }],
    speakers: [{ id: "mayor" }],
    sources: [{ id: "gazette" }],
  });
});

test("the list says how many statements were made at each", async () => {
  const { events } = await world.ask<{ events: object[] }>("viewer", "event.list", { negotiation });
  expect(events).toMatchObject([{ id: "lock-house", statements: 1 }]);
});
