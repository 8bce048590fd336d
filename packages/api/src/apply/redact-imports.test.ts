import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { placesOf } from "../testing/places";
import { createWorld, type World } from "../testing/world";

let world: World;
let owner: pg.Client;
beforeAll(async () => {
  world = await createWorld();
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await world?.close();
});
const { publish } = deskOf(() => world);

const brought = async (name: string, file: string) => {
  const told = await world.bring<{ import: string }>("analyst", "import.file", { negotiation, name }, file);
  return world.checked("analyst", told.import);
};
const tablesOf = async (words: string) => new Set((await placesOf(owner, words)).map((place) => place.split(":")[0]));
const redact = (id: string) =>
  world.tell("admin", "history.redact", {
    negotiation,
    reason: "A person.",
    kind: "position",
    id,
    version: null,
    latest: 1,
  });
const coding = (id: string, reason: string) => {
  const publishers = [{ id: `press-${id}`, name: `Press of ${id}`, reliability: "C" }];
  const offsets = [[0, 90] as const, [91, 176] as const, [177, 232] as const];
  const sentences = offsets.map(([start, end], at) => ({ source: "gazette", number: at + 1, start, end }));
  const log = [{ source: "gazette", number: 2, ids: [id], reason }];
  return JSON.stringify({ format: "parley-dossier", version: 1, publishers, sentences, "coding-log": log });
};

test("what stood in bad cells is forgotten with any redaction; which cells were bad is not", async () => {
  await publish(add("celled"));
  const view = await brought("publishers.csv", "id,name,reliability\ngood,Good,B\nbad,Bad,Petrenko-Zvir\n");
  expect(view.problems).toMatchObject([{ row: 3, column: "reliability", value: "Petrenko-Zvir" }]);
  await world.tell("analyst", "import.propose", { negotiation, import: view.import, title: "From a file" });
  expect(await tablesOf("petrenko")).toEqual(new Set(["desk.import"]));
  await redact("celled");
  expect(await placesOf(owner, "petrenko")).toEqual([]);
  const after = await world.checked("analyst", view.import);
  expect(after.problems).toMatchObject([{ row: 3, column: "reliability", value: null }]);
});

test("what a file said of sentences that went into a redacted record goes too, brought in or not", async () => {
  await publish(add("logged"));
  const first = await brought("canal.json", coding("logged", "Says Ivan Zvirenko."));
  await world.tell("analyst", "import.propose", { negotiation, import: first.import, title: "Coded" });
  await brought("again.json", coding("logged", "Says Olha Zvirenko."));
  expect(await tablesOf("zvirenko")).toEqual(new Set(["desk.import", "desk.sentence_log"]));
  await redact("logged");
  expect(await placesOf(owner, "zvirenko")).toEqual([]);
  const { rows } = await owner.query("select ids, reason from desk.sentence_log where number = 2");
  expect(rows).toEqual([{ ids: ["logged"], reason: null }]);
});
