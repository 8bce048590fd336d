import { sha256Hex } from "@parley/domain/canonical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { position } from "../testing/sample";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
const { save, submit, accept, publish } = deskOf(() => world);
const text = [
  "The talks begin",
  "The upper town said no. It asks for boats in winter.",
  "The lower town said no as well. Nobody else spoke.",
].join("\n");
const corrected = `Corrected on Friday.\n${text.replace("Nobody else spoke", "A clerk spoke")}`;
const quote = (exact: string, nth = 0, source = "leaflet") => {
  let start = text.indexOf(exact);
  for (let i = 0; i < nth; i += 1) start = text.indexOf(exact, start + 1);
  return { source, exact, start, end: start + exact.length, altered: false };
};
const body = { id: "leaflet", publisher: "mill-press", title: "The leaflet", published: { edtf: "2025-03-05" } };
const proposal = {
  id: "boats",
  title: "Boats in winter",
  status: "tabled",
  evidence: [quote("It asks")],
  date: { edtf: "2025-03-05" },
  provisions: [
    {
      id: "p1",
      summary: "Boats go.",
      issue: "canal-hours",
      low: 0,
      high: 0,
      evidence: [quote("boats in winter")],
    },
  ],
};
type Answer = {
  changeset: string;
  sha256: string;
  moved: number;
  records: number;
  left: { id: string; why: string }[];
};
const correct = (who: Who, fields: object = {}) =>
  world.tell<Answer>(who, "source.correctText", { negotiation, source: "leaflet", text: corrected, ...fields });
type Changeset = { changes: { kind: string; id: string; after: { evidence: { start: number; exact: string }[] } }[] };
const read = (changeset: string) => world.ask<Changeset>("analyst", "changeset.get", { negotiation, changeset });

beforeAll(async () => {
  world = await createWorld();
  const { sha256 } = await world.tell<{ sha256: string }>("analyst", "source.keepText", { negotiation, text });
  await publish(
    { kind: "source", id: "leaflet", body: { ...body, sha256 } },
    add("both", { evidence: [quote("said no", 1), quote("boats in winter")] }),
    add("silent", { evidence: [quote("Nobody else spoke")] }),
    add("elsewhere"),
    { kind: "proposal", id: "boats", body: proposal },
  );
  await world.tell("analyst", "coding.setAside", { negotiation, sha256, number: 1, reason: "The headline." });
});
afterAll(async () => world?.close());

test.each<[string, Who, object, string]>([
  ["by a viewer", "viewer", {}, "FORBIDDEN"],
  ["by an admin of another negotiation", "stranger", {}, "NOT_FOUND"],
  ["of a source that is not there", "analyst", { source: "nothing" }, "NOT_FOUND"],
  ["that is the one on record", "analyst", { text }, "BAD_REQUEST"],
  ["that is empty", "analyst", { text: "" }, "BAD_REQUEST"],
  ["that holds what cannot be kept", "analyst", { text: "a\0b" }, "BAD_REQUEST"],
])("no corrected text %s", async (_, who, fields, code) => {
  await expect(correct(who, fields)).rejects.toMatchObject({ code });
});

test("passages move with their words in one draft, the rest are listed, and the draft waits until each is decided", async () => {
  const { changeset, sha256, left, ...counts } = await correct("analyst");
  expect([sha256, counts]).toEqual([sha256Hex(corrected), { moved: 4, records: 3 }]);
  expect(left).toEqual([
    { kind: "position", id: "silent", title: position("silent").summary, exact: "Nobody else spoke", why: "gone" },
  ]);
  const { changes } = await read(changeset);
  expect(changes.map(({ kind, id }) => `${kind} ${id}`).sort()).toEqual([
    ...["position both", "position silent", "proposal boats", "source leaflet"],
  ]);
  const both = changes.find(({ id }) => id === "both");
  for (const { start, exact } of both?.after.evidence ?? []) expect(corrected.slice(start)).toMatch(exact);
  await expect(submit(changeset)).rejects.toMatchObject({
    message: expect.stringContaining("These words do not stand"),
  });

  const spoke = "A clerk spoke";
  const start = corrected.indexOf(spoke);
  const evidence = [{ source: "leaflet", exact: spoke, start, end: start + spoke.length, altered: false }];
  const decided = { kind: "position", id: "silent", baseVersion: 1, body: position("silent", { evidence }) };
  await save("analyst", [decided], changeset);
  await accept(await submit(changeset));
  const found = await world.ask<{ source: { sha256: string }; passages: { start: number; exact: string }[] }>(
    ...(["viewer", "source.get", { negotiation, source: "leaflet" }] as const),
  );
  expect(found.source.sha256).toBe(sha256);
  expect(found.passages.length).toBe(5);
  for (const { start: at, exact } of found.passages) expect(corrected.slice(at, at + exact.length)).toBe(exact);
});

test("a sentence that stayed the same is set aside in the corrected text as well", async () => {
  const { sentences } = await world.ask<{ sentences: { state: string; reason: string | null; by: string | null }[] }>(
    ...(["analyst2", "coding.sheet", { negotiation, source: "leaflet" }] as const),
  );
  expect(sentences.map(({ state }) => state)).toEqual(["open", "aside", "open", "coded", "coded", "coded"]);
  expect(sentences[1]).toMatchObject({ reason: "The headline.", by: "Name of analyst" });
});

test("somebody who changed a record meanwhile is not overrun", async () => {
  const { changeset } = await correct("analyst", { text: `Once more.\n${corrected}` });
  await publish({ kind: "position", id: "both", baseVersion: 2, body: position("both") });
  await expect(submit(changeset)).rejects.toMatchObject({ code: "CONFLICT" });
});

test("without the text before, only words that the new one has once are found", async () => {
  await publish(
    { kind: "source", id: "lost", body: { ...body, id: "lost", sha256: sha256Hex("not at hand") } },
    add("of-lost", { evidence: [quote("said no", 1, "lost"), quote("boats in winter", 0, "lost")] }),
  );
  expect(await correct("analyst", { source: "lost", text: `At last.\n${text}` })).toMatchObject({
    moved: 1,
    left: [{ id: "of-lost", why: "unclear" }],
  });
});
