/** A series of acceptances in the sample: records of every kind said, corrected, redated, withdrawn and brought back. */
import { negotiation, type TestChange } from "./desk";
import { event, passage, position } from "./sample";
import type { World } from "./world";

type Published = { body: Record<string, unknown>; version: number };
/** Changes to publish, or a draft that holds them. */
type Step = (world: World) => Promise<TestChange[] | string> | TestChange[];

/** A published record with fields put otherwise. */
export async function corrected(world: World, kind: string, id: string, fields: object): Promise<TestChange> {
  const { body, version } = await world.ask<Published>("viewer", "record.get", { negotiation, kind, id });
  return { kind, id, baseVersion: version, body: { ...body, ...fields } };
}

async function withdrawn(world: World, kind: string, id: string): Promise<TestChange> {
  const { version } = await world.ask<Published>("viewer", "record.get", { negotiation, kind, id });
  return { kind, id, action: "withdraw", baseVersion: version };
}

const demand = passage("demands the canal stay open all year");
const offer = passage("would accept closing it from June to August");
/** Its last possible day leans on the day that the source came out. */
const said = { edtf: "2025-03-03/.." };
const judged = { speaker: "mayor", attribution: "paraphrased", said, confidence: "low", evidence: [demand] };

const judgements: TestChange[] = [
  { kind: "response", id: "answer", body: { ...judged, proposal: "summer-plan", party: "upper", answer: "rejects" } },
  {
    kind: "assessment",
    id: "judgement",
    body: { ...judged, about: { party: "upper", issue: "canal-hours", event: "lock-house", proposal: "summer-plan" } },
  },
  { kind: "salience", id: "weight", body: { ...judged, party: "upper", issue: "canal-hours", value: 80 } },
].map(({ kind, id, body }) => {
  const graded = kind === "response" ? { credibility: 2 } : {};
  return { kind, id, body: { ...body, ...graded, id, summary: `In words: ${id}.` } };
});

const provisions = [
  { id: "p1", summary: "Closed in summer.", issue: "canal-hours", low: 50, high: 50, evidence: [offer] },
  { id: "p2", summary: "Nobody pays.", evidence: [offer] },
];
const authorship = [{ speaker: "spokesman", claimant: "Lower Mill", claim: "We wrote it.", evidence: [offer] }];
const offices = [
  { title: "Mayor", party: "upper", from: "2020", to: "2025" },
  { title: "Miller", organisation: "the guild" },
];

export const series: Step[] = [
  () => [
    {
      kind: "position",
      id: "open-end",
      body: position("open-end", { said, high: 50, summary: "Open, or nearly so." }),
    },
    { kind: "event", id: "long", body: event("long", { title: "A long one", date: said }) },
    ...judgements,
  ],
  async (world) => [
    await corrected(world, "proposal", "summer-plan", { status: "tabled", points: 2, provisions, authorship }),
  ],
  // What leans on the source's day moves with it, without a version of its own.
  async (world) => [await corrected(world, "source", "gazette", { published: { edtf: "2025-03-09" } })],
  async (world) => [await corrected(world, "negotiation", "canal", { staleAfter: 30, horizon: 7 })],
  async (world) => [
    await corrected(world, "position", "upper-hours", {
      ...{ high: 50, summary: "Nearly all year.", event: "lock-house", proposal: "summer-plan" },
      relations: [{ type: "repeats", position: "open-end" }],
    }),
    await corrected(world, "speaker", "mayor", { offices }),
    await corrected(world, "party", "upper", { aliases: ["the upper town"], short: "Zed" }),
    await corrected(world, "issue", "tolls", { order: 1, note: "Since the mills were built." }),
    await corrected(world, "issue", "canal-hours", { order: 2 }),
  ],
  async (world) => [
    await withdrawn(world, "position", "lower-hours"),
    await withdrawn(world, "salience", "weight"),
    await corrected(world, "publisher", "mill-press", { reliability: "D" }),
  ],
  async (world) => [
    await corrected(world, "event", "lock-house", { participants: { parties: ["lower"], speakers: ["mayor"] } }),
    {
      kind: "party",
      id: "third",
      body: { id: "third", name: "Third", short: "Third", kind: "state", role: "mediator", slot: 3 },
    },
  ],
  // What was withdrawn comes back by its version, in a draft.
  async (world) => {
    const restore = { negotiation, kind: "position", id: "lower-hours", version: 1 };
    return (await world.tell<{ changeset: string }>("analyst", "changeset.restore", restore)).changeset;
  },
  // Earlier than the statements leaned on it before: they move back.
  async (world) => [await corrected(world, "source", "gazette", { published: { edtf: "2025-03-05" } })],
];
