/** A redaction at once with what copies words of the record to the desk. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { placesOf as findPlaces } from "../testing/places";
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
const placesOf = (words: string) => findPlaces(owner, words);

const secret = "Ivan Petrenko-Zvir";
const redact = (asked: { id: string; version: number; latest: number }) =>
  world.tell("admin", "history.redact", { negotiation, kind: "position", reason: "A person is at risk.", ...asked });

describe("before what copies words to the desk, the words do not come back", () => {
  /** Holds the negotiation until a redaction waits for it and, behind that, something else. */
  async function behind(redaction: () => Promise<unknown>, other: () => Promise<unknown>, meanwhile = "select 1") {
    await owner.query("begin");
    await owner.query("select from record.negotiation where id = $1 for update", [negotiation]);
    const first = redaction();
    await waiting(1);
    const second = other();
    await waiting(2);
    await owner.query(meanwhile);
    await owner.query("commit");
    const met = await Promise.allSettled([first, second]);
    return met.map(({ status }) => status);
  }
  async function waiting(many: number): Promise<void> {
    // Other tests have databases of their own on this server.
    const text = `select count(*)::int as n from pg_locks l join pg_stat_activity a using (pid)
      where not l.granted and a.datname = current_database()`;
    for (let tries = 0; tries < 1_000; tries += 1) {
      if ((await owner.query<{ n: number }>(text)).rows[0]?.n === many) return;
      await new Promise((done) => setTimeout(done, 10));
    }
    throw new Error("both wait for the negotiation");
  }

  test("as a corrected text of what it quotes", async () => {
    await publish(add("quotes", { summary: `So says ${secret}.` }));
    const text = { negotiation, source: "gazette", text: "Another text altogether." };
    await world.tell("analyst", "source.correctText", text);
    const met = await behind(
      () => redact({ id: "quotes", version: 1, latest: 1 }),
      () => world.tell("analyst", "source.correctText", text),
    );
    expect(met).toEqual(["fulfilled", "fulfilled"]);
    expect(await placesOf("petrenko")).toEqual([]);
  });

  test("as a file that says a record in part", async () => {
    await publish(add("in-part", { summary: `So says ${secret}.` }));
    const file = "id,note\nin-part,Nobody is named in this file.\n";
    const brought = await world.bring<{ import: string }>(
      "analyst",
      "import.file",
      { negotiation, name: "positions.csv" },
      file,
    );
    expect(await world.checked("analyst", brought.import)).toMatchObject({ counts: { corrected: 1 }, refusal: null });
    expect(await placesOf("petrenko")).not.toEqual([]);
    const met = await behind(
      () => redact({ id: "in-part", version: 1, latest: 1 }),
      () => world.tell("analyst", "import.propose", { negotiation, ...brought, title: "From a file" }),
      // Whoever waits for the negotiation holds nothing that a redaction needs.
      `select from desk.import where id = '${brought.import}' for update nowait`,
    );
    expect(met).toEqual(["fulfilled", "rejected"]);
    expect(await placesOf("petrenko")).toEqual([]);
  });

  test("as a row of a file that was read before and kept after", async () => {
    await publish(add("kept-late", { summary: `So says ${secret}.` }));
    const file = "id,note\nkept-late,Nobody is named in this file.\n";
    const brought = await world.bring<{ import: string }>(
      "analyst",
      "import.file",
      { negotiation, name: "positions.csv" },
      file,
    );
    await world.checked("analyst", brought.import);
    const all = ["import", "import_row"].map(
      (table) => `create temp table kept_${table} as select * from desk.${table};`,
    );
    await owner.query(all.join(""));
    await redact({ id: "kept-late", version: 1, latest: 1 });
    await owner.query("insert into desk.import select * from kept_import where id = $1", [brought.import]);
    await owner.query("insert into desk.import_row select * from kept_import_row where import_id = $1", [
      brought.import,
    ]);
    const propose = { negotiation, ...brought, title: "From a file" };
    await expect(world.tell("analyst", "import.propose", propose)).rejects.toThrow(
      "A record of this file was redacted since it was brought: bring the file again.",
    );
    await world.tell("analyst", "import.drop", { negotiation, ...brought });
    expect(await placesOf("petrenko")).toEqual([]);
  });
});
