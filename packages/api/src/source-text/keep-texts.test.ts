import { sha256Hex } from "@parley/domain/canonical";
import { sentencesOf } from "@parley/domain/texts/sentences";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deskOf, negotiation } from "../testing/desk";
import { createWorld, type World } from "../testing/world";

let world: World;
const { publish } = deskOf(() => world);
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

type Sheet = { sentences: { number: number; start: number; end: number; reason: string | null }[] };
const sheetOf = async (source: string) =>
  (await world.ask<Sheet>("analyst", "coding.sheet", { negotiation, source, changeset: null })).sentences;

/** Has a file tell how the text of a source is divided, before anybody has its words. */
async function divided(id: string, text: string, offsets: readonly (readonly [number, number])[]): Promise<string> {
  const sha256 = sha256Hex(text);
  const body = { id, publisher: "mill-press", title: id, published: { edtf: "2025-03-05" }, sha256 };
  await publish({ kind: "source", id, body });
  const file = JSON.stringify({
    ...{ format: "parley-dossier", version: 1 },
    publishers: [{ id: `press-${id}`, name: `The Press of ${id}`, reliability: "C" }],
    sentences: offsets.map(([start, end], at) => ({ source: id, number: at + 1, start, end })),
    "coding-log": offsets.map((_, at) => ({ source: id, number: at + 1, reason: `Reason ${at + 1}.` })),
  });
  const brought = await world.bring<{ import: string }>(
    "analyst",
    "import.file",
    { negotiation, name: "x.json" },
    file,
  );
  const { problems } = await world.checked("analyst", brought.import);
  expect(problems).toEqual([]);
  await world.tell("analyst", "import.propose", { negotiation, import: brought.import, title: "A coding" });
  return sha256;
}
const offsetsOf = (sentences: readonly { start: number; end: number }[]) =>
  sentences.map(({ start, end }) => [start, end]);

test("a division that fits the words stays when they come, with what was said of each sentence", async () => {
  const text = "First. Second. Third.";
  const offsets = [[0, 14] as const, [15, 21] as const];
  await divided("fitting", text, offsets);
  await world.tell("analyst", "source.bringText", { negotiation, source: "fitting", text });
  const sentences = await sheetOf("fitting");
  expect(offsetsOf(sentences)).toEqual(offsets);
  expect(sentences.map(({ reason }) => reason)).toEqual(["Reason 1.", "Reason 2."]);
});

test("one that does not fit goes then; what was said of sentences that begin and end alike stays, and it is told who brought it", async () => {
  const text = "First one. Second one. Third one.";
  // The second begins a word late, and what follows it is of no text.
  const sha256 = await divided("astray", text, [
    [0, 10] as const,
    [18, 22] as const,
    [23, 33] as const,
    [40, 90] as const,
  ]);
  await world.tell("analyst2", "source.bringText", { negotiation, source: "astray", text });
  const sentences = await sheetOf("astray");
  expect(offsetsOf(sentences)).toEqual(offsetsOf(sentencesOf(text)));
  expect(sentences.map(({ reason }) => reason)).toEqual(["Reason 1.", null, "Reason 3."]);
  const entries = await world.ask<object[]>("admin", "audit.list", { negotiation });
  expect(entries).toContainEqual(expect.objectContaining({ subject: sha256, detail: { sentences: 4, lines: 4 } }));
});

test("the sentences of a text that is at hand keep their numbers, whoever asks the database", async () => {
  const text = "Only one.";
  const { sha256 } = await world.tell<{ sha256: string }>("analyst", "source.keepText", { negotiation, text });
  const { writer } = world.clients;
  const change =
    "update desk.text_sentences set starts = '{0,4}', ends = '{3,9}' where negotiation_id = $1 and sha256 = $2";
  await expect(writer.pool.query(change, [negotiation, sha256])).rejects.toThrow("keep their numbers");
});
