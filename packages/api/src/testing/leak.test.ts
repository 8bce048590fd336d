import { sha256Hex } from "@parley/domain/canonical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cases } from "./cases";
import { registry } from "./registry";
import { event, passage, position, sampleText } from "./sample";
import { createWorld, type World } from "./world";

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const negotiation = "canal";
const planted = "xylophonist";

const reads = registry.filter(({ type }) => type !== "mutation" && type !== "upload");

/** Words in every place a draft has for them, in every state it can have. */
async function plant(): Promise<void> {
  const save = (change: object, changeset: string | null = null) =>
    world.tell<{ changeset: string }>("analyst", "changeset.save", {
      ...{ negotiation, changeset, title: `Title ${planted}`, reason: `Reason ${planted}` },
      change: { action: "put", baseVersion: 0, ...change },
    });
  const changes = () => [
    { kind: "position", id: `${planted}-p`, body: position(`${planted}-p`, { summary: planted, note: planted }) },
    { kind: "position", id: "upper-hours", baseVersion: 1, body: position("upper-hours", { summary: planted }) },
    { kind: "event", id: `${planted}-e`, body: event(`${planted}-e`, { title: planted }) },
    { kind: "speaker", id: `${planted}-s`, body: { id: `${planted}-s`, kind: "person", name: planted } },
    { kind: "position", id: "lower-hours", action: "withdraw", baseVersion: 1, body: null },
  ];
  for (const state of ["draft", "submitted", "returned", "discarded"] as const) {
    let changeset: string | null = null;
    for (const change of changes()) changeset = (await save(change, changeset)).changeset;
    await world.tell("analyst", "changeset.comment", { negotiation, changeset, text: planted });
    const view = { name: `View ${planted}`, audience: "desk", path: `/n/canal/desk/${changeset}` };
    await world.tell("analyst", "view.save", { negotiation, ...view });
    if (state === "discarded") await world.tell("analyst", "changeset.discard", { negotiation, changeset });
    if (state !== "submitted" && state !== "returned") continue;
    const { submission } = await world.tell<{ submission: number }>("analyst", "changeset.submit", {
      negotiation,
      changeset,
    });
    const comment = `Comment ${planted}`;
    if (state === "returned")
      await world.tell("analyst2", "changeset.returnIt", { negotiation, changeset, submission, comment });
  }
}

test("no word of a draft reaches a viewer, whatever is asked", async () => {
  await plant();
  const ids = [`${planted}-p`, `${planted}-e`, `${planted}-s`, "upper-hours", "lower-hours", "lock-house", "gazette"];
  const inputs = [
    { negotiation },
    {},
    ...ids.flatMap((id) => [
      { negotiation, id },
      { negotiation, issue: id },
      ...["position", "event", "speaker", "source"].map((kind) => ({ negotiation, kind, id })),
    ]),
  ];
  let answered = 0;
  for (const { path, type } of reads) {
    for (const input of [await cases[path]?.(world), ...inputs]) {
      const answer = await world
        .use("viewer", type, path, input ?? {})
        .then((found) => ({ found }))
        .catch((error: Error) => ({ message: error.message }));
      const words = JSON.stringify(answer).replaceAll(JSON.stringify(input), "");
      expect(words, `${path} ${JSON.stringify(input)}`).not.toContain(planted);
      if (!("message" in answer)) answered += 1;
    }
  }
  expect(answered).toBeGreaterThan(reads.length);
});

test("the same words are there for an analyst, so the search can find them", async () => {
  expect(JSON.stringify(await world.ask("analyst", "changeset.queue", { negotiation }))).toContain(planted);
});

test("the words of a passage that only a draft quotes do not come out with its source", async () => {
  const quoted = passage("open all year").exact;
  const sources = await world.ask<object>("viewer", "record.sources", { negotiation });
  expect(JSON.stringify(sources)).not.toContain(quoted);
});

test("a text is at hand where it was brought, not wherever its public fingerprint is named", async () => {
  const elsewhere = { negotiation: "other" };
  const source = {
    id: "gazette",
    publisher: "press",
    published: { edtf: "2025-03-04" },
    sha256: sha256Hex(sampleText),
  };
  const changes = [
    { kind: "publisher", id: "press", body: { id: "press", name: "Press", reliability: "B" } },
    { kind: "source", id: "gazette", body: source },
    { kind: "event", id: "guess", body: event("guess", { participants: { parties: [], speakers: [] } }) },
  ];
  let changeset: string | null = null;
  for (const change of changes) {
    const input: object = { ...elsewhere, changeset, change: { ...change, action: "put", baseVersion: 0 } };
    changeset = (await world.tell<{ changeset: string }>("stranger", "changeset.save", input)).changeset;
  }
  // Neither does the check of a passage tell whether a guess at its words is right.
  const draft = await world.ask<{ changes: { id: string; checks: { passages: object } }[] }>(
    "stranger",
    "changeset.get",
    { ...elsewhere, changeset },
  );
  const guess = draft.changes.find(({ id }) => id === "guess");
  expect(guess?.checks.passages).toEqual({ checked: 0, standing: 0, notAtHand: 1 });
  await world.tell("stranger", "negotiation.changeSettings", { ...elsewhere, reviewRequired: false });
  await world.tell("stranger", "changeset.submit", { ...elsewhere, changeset });
  const text = (who: "stranger" | "analyst", negotiation: string) =>
    world.ask<{ text: string | null }>(who, "record.text", { negotiation, source: "gazette" });
  expect((await text("stranger", "other")).text).toBeNull();
  expect((await text("analyst", "canal")).text).toBe(sampleText);
});
