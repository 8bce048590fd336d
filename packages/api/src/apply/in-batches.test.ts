import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sqlOf } from "../read";
import { selectBodies } from "../record/record.select";
import { deskOf } from "../testing/desk";
import { thorough } from "../testing/runs";
import { createWorld, type World } from "../testing/world";
import { SubmissionHasher, submissionHash } from "./digest";
import { mostAtOnce } from "./in-batches";

let world: World;
const { submit, accept } = deskOf(() => world);
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const canal = { negotiation: "canal" };
const many = mostAtOnce + 500;

async function proposed(file: string, name: string): Promise<string> {
  const brought = await world.bring<{ import: string }>("analyst", "import.file", { ...canal, name }, file);
  expect(await world.checked("analyst", brought.import)).toMatchObject({ problems: [], refusal: null });
  const asked = { ...canal, import: brought.import, title: "Many at once" };
  return (await world.tell<{ changeset: string }>("analyst", "import.propose", asked)).changeset;
}

const sources = (title: string) => {
  const rows = Array.from({ length: many }, (_, i) => `source-${i},publisher-${i},${title} ${i},2031-03-01`);
  return ["id,publisher,title,published.edtf", ...rows].join("\n");
};
const publishers = [
  "id,name,reliability",
  ...Array.from({ length: many }, (_, i) => `publisher-${i},Paper ${i},B`),
].join("\n");

test.runIf(thorough)(
  "more changes than are looked at together are submitted, accepted and corrected whole, by another",
  async () => {
    await accept(await submit(await proposed(publishers, "publishers.csv")));
    const frozen = await submit(await proposed(sources("First"), "sources.csv"));
    await expect(accept({ ...frozen, hash: "0".repeat(64) })).rejects.toMatchObject({ code: "CONFLICT" });
    const { edition } = await accept(frozen);
    const count = async () =>
      (
        await world.clients.reader.pool.query<{ n: number; v: number }>(
          `select count(*)::int as n, max(version)::int as v from record.record
       where negotiation_id = 'canal' and kind = 'source' and id like 'source-%' and edition = (select max(edition) from record.record)`,
        )
      ).rows[0];
    expect(await count()).toEqual({ n: many, v: 1 });
    const ids = Array.from({ length: many }, (_, i) => `source-${i}`);
    expect(await selectBodies(sqlOf(world.clients.reader), "canal", "source", { ids })).toHaveLength(many);
    // What the planner reckons with; autovacuum alone would come a minute later.
    const counted = "select reltuples from pg_class where oid = 'record.record'::regclass";
    const { reader } = world.clients;
    await expect
      .poll(async () => (await reader.pool.query(counted)).rows[0].reltuples, { timeout: 20_000 })
      .toBeGreaterThan(many);
    const again = await accept(await submit(await proposed(sources("Second"), "sources.csv")));
    expect(again.edition).toBe(edition + 1);
    expect(await count()).toEqual({ n: many, v: 2 });
  },
  120_000,
);

test.runIf(thorough)(
  "one that refers to what is not there is refused whole, wherever it stands among the others",
  async () => {
    const changeset = await proposed(sources("Third"), "sources.csv");
    await world.clients.writer.pool.query(
      `update desk.change set body = jsonb_set(body, '{publisher}', '"nobody"') where changeset_id = $1 and record_id = 'source-999'`,
      [changeset],
    );
    await expect(submit(changeset)).rejects.toMatchObject({
      code: "BAD_REQUEST",
      message: expect.stringContaining("nobody"),
    });
  },
  120_000,
);

test("changes that come one by one in their order hash as all of them together", () => {
  const change = fc.record({
    ...{ kind: fc.constantFrom("party", "position", "publisher"), id: fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,9}$/) },
    ...{ action: fc.constant("put"), baseVersion: fc.nat(3), body: fc.jsonValue() },
  });
  const unique = fc.uniqueArray(change, { minLength: 1, selector: ({ kind, id }) => `${kind}/${id}` });
  fc.assert(
    fc.property(unique, fc.string(), (changes, title) => {
      const hasher = new SubmissionHasher();
      const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
      for (const one of changes.toSorted((a, b) => order(a.kind, b.kind) || order(a.id, b.id))) hasher.add(one);
      expect(hasher.end(title)).toBe(submissionHash(title, changes));
    }),
  );
});
