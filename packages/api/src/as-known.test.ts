import { fileURLToPath } from "node:url";
import fc from "fast-check";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { refillDays } from "./apply/refill-days";
import { overKnown, sqlAsKnown } from "./as-known";
import { importPath } from "./importing/operator";
import { cases } from "./testing/cases";
import { deskOf, negotiation } from "./testing/desk";
import { registry } from "./testing/registry";
import { runs } from "./testing/runs";
import { corrected, series } from "./testing/series";
import { createWorld, type World } from "./testing/world";

let world: World;
let owner: pg.Client;
const { publish, submit, accept, edition } = deskOf(() => world);
const reads = registry.filter((one) => one.editions);

/** What every read of the record answers, or how it refuses, as text. */
async function answers(asked: object = {}): Promise<Record<string, string>> {
  const found = reads.map(async ({ path, type }) => {
    const input = { ...(await cases[path]?.(world)), ...asked };
    const answer = world.use("viewer", type, path, input);
    return [path, JSON.stringify(await answer.catch((error: Error) => ({ refused: error.message })))] as const;
  });
  return Object.fromEntries(await Promise.all(found));
}

/** What was answered while each edition was the latest. */
const kept = new Map<number, Record<string, string>>();
/** The edition that the sample came in. */
let first: number;
beforeAll(async () => {
  world = await createWorld();
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  for (const name of ["russia-ukraine", "sample"]) {
    await importPath(world.clients, fileURLToPath(new URL(`../../../dossiers/${name}`, import.meta.url)));
  }
  first = await edition();
  kept.set(first, await answers());
  for (const step of series) {
    const made = await step(world);
    await (typeof made === "string" ? accept(await submit(made)) : publish(...made));
    kept.set(await edition(), await answers());
  }
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await world?.close();
});

describe("what was answered while an edition was the latest", () => {
  test("changed with each of them, in every read of the record that has such a thing", () => {
    expect(kept.size).toBe(series.length + 1);
    const said = ["issue.get", "party.get", "position.list", "proposal.get", "source.get", "negotiation.overview"];
    for (const path of said) expect(new Set([...kept.values()].map((one) => one[path])).size, path).toBeGreaterThan(4);
  });

  test("is answered again, byte for byte, when it is asked for", async () => {
    for (const [number, then] of kept) expect(await answers({ edition: number }), `edition ${number}`).toEqual(then);
  });

  test("holds what is withdrawn since, and not what was added since", async () => {
    const ids = async (asked: number) => {
      const { rows } = await world.ask<{ rows: { id: string; last: string }[] }>("viewer", "position.list", {
        ...{ negotiation, edition: asked, sort: "coded", direction: "asc" },
      });
      return rows.map(({ id, last }) => `${id} ${last}`).sort();
    };
    expect(await ids(0)).toEqual([]);
    expect(await ids(first)).toEqual(["lower-hours 2025-03-04", "upper-hours 2025-03-03"]);
    expect(await ids(first + 1)).toEqual(["lower-hours 2025-03-04", "open-end 2025-03-04", "upper-hours 2025-03-03"]);
    // The source was redated meanwhile, and one withdrawn.
    expect(await ids(first + 6)).toEqual(["open-end 2025-03-09", "upper-hours 2025-03-03"]);
    expect(await ids(first + 9)).toEqual(["lower-hours 2025-03-04", "open-end 2025-03-05", "upper-hours 2025-03-03"]);
  });
});

describe("whatever is accepted", () => {
  const place = fc.record({ low: fc.integer({ min: 0, max: 50 }), high: fc.integer({ min: 50, max: 100 }) });
  const day = fc.integer({ min: 4, max: 9 }).map((date) => ({ published: { edtf: `2025-03-0${date}` } }));
  const step = fc.oneof(
    place.map((fields) => ["position", "upper-hours", fields] as const),
    place.map((fields) => ["position", "open-end", { ...fields, said: { edtf: "2025-03-02/.." } }] as const),
    day.map((fields) => ["source", "gazette", fields] as const),
    fc.integer({ min: 1, max: 99 }).map((staleAfter) => ["negotiation", "canal", { staleAfter }] as const),
    fc.string({ minLength: 1, maxLength: 9, unit: "grapheme-ascii" }).map((name) => {
      return ["party", "upper", { name: `Upper ${name.trim()}.`, aliases: [`alias ${name.trim()}.`] }] as const;
    }),
  );

  test("is read in each edition as it was when that was the latest", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 4 }), async (steps) => {
        const known = new Map<number, Record<string, string>>();
        for (const [kind, id, fields] of steps) {
          await publish(await corrected(world, kind, id, fields));
          known.set(await edition(), await answers());
        }
        for (const [number, then] of known) expect(await answers({ edition: number })).toEqual(then);
      }),
      { numRuns: runs(1, 5) },
    );
  }, 60_000);
});

test("a record of many kinds, of which the database knows no statistics, is read in time", async () => {
  const input = { negotiation: "russia-ukraine" };
  const now = await world.ask<{ edition: number }>("viewer", "negotiation.overview", input);
  const asked = { ...input, edition: now.edition };
  expect(await world.ask("viewer", "negotiation.overview", asked)).toEqual(now);
});

test("before its first edition a record is empty, and every read of it answers or finds nothing", async () => {
  const before = await answers({ edition: 0 });
  for (const [path, answer] of Object.entries(before)) {
    const { refused } = JSON.parse(answer) as { refused?: string };
    if (refused !== undefined) expect(refused, path).toMatch(/^There is no such|^There is nothing here/);
    expect(answer, path).not.toContain("2025");
  }
  expect(world.errors).toEqual([]);
});

describe("the views", () => {
  type Column = { table: string; column: string; type: string; collation: string | null };
  const columns = async (schema: string) => {
    const { rows } = await owner.query<Column>(
      `select table_name as table, column_name as column, data_type as type, collation_name as collation
       from information_schema.columns where table_schema = $1 order by 1, 2`,
      [schema],
    );
    return rows;
  };
  /** Their own parts, and what is not found in an earlier edition. */
  const without = new Set(["body", "dated_body", "day_span", "edition", "search", "search_word"]);

  test("have the columns of the record's tables, each of its type and order", async () => {
    const [tables, views] = await Promise.all([columns("record"), columns("known")]);
    const of = (all: Column[]) => all.filter(({ table }) => !without.has(table));
    expect(of(views)).toEqual(of(tables));
    expect(of(tables).length).toBeGreaterThan(150);
  });

  test("hold the record's own rows in the latest edition", async () => {
    const names = [...new Set((await columns("record")).map(({ table }) => table))].filter(
      (name) => !without.has(name),
    );
    let rows = 0;
    for (const id of [negotiation, "russia-ukraine", "sample"]) {
      const found = await owner.query<{ edition: number }>("select edition from record.negotiation where id = $1", [
        id,
      ]);
      const known = sqlAsKnown(world.clients.reader.pool, found.rows[0]?.edition ?? 0);
      for (const name of names) {
        const key = name === "negotiation" ? "id" : "negotiation_id";
        const text = `select to_jsonb(t) as row from record.${name} t where t.${key} = $1 order by to_jsonb(t)::text`;
        const now = (await owner.query<{ row: object }>(text, [id])).rows;
        expect(await known(`all-${name}`, text, [id]), `${id}: ${name}`).toEqual(now);
        rows += now.length;
      }
    }
    expect(rows).toBeGreaterThan(900);
  });

  test("stand for every table that a statement names, and for nothing else", () => {
    expect(
      overKnown("from record.record r join ledger.edition e on record.folded(r.record_id) = ledger.editions"),
    ).toBe("from known.record r join known.edition e on known.folded(r.record_id) = ledger.editions");
  });

  test("answer nothing where no edition is set", async () => {
    await expect(world.clients.reader.pool.query("select from known.party")).rejects.toThrow();
  });
});

describe("an edition that is none", () => {
  const refusal = async (asked: object) => {
    const answer = world.ask("viewer", "issue.list", { negotiation, ...asked });
    return answer
      .then(() => null)
      .catch((error: { code: string; message: string }) => `${error.code}: ${error.message}`);
  };
  test.each([
    [{ edition: -1 }, "BAD_REQUEST: An edition is a whole number, from 0 on."],
    [{ edition: 1.5 }, "BAD_REQUEST: An edition is a whole number, from 0 on."],
    [{ edition: "3" }, "BAD_REQUEST: An edition is a whole number, from 0 on."],
    [{ edition: 99 }, expect.stringMatching(/^BAD_REQUEST: There is no edition 99 yet: the latest is \d+\.$/)],
    [{ edition: 2 ** 40 }, expect.stringMatching(`^BAD_REQUEST: There is no edition ${2 ** 40} yet`)],
    [{ edition: null }, null],
    [{ edition: 11 }, null],
    // Each negotiation counts its own.
    [
      { edition: 11, negotiation: "sample" },
      expect.stringMatching("There is no edition 11 yet: the latest is [1-9][.]$"),
    ],
    [{ edition: 1, negotiation: "nowhere" }, "NOT_FOUND: There is nothing here, or you may not see it."],
    [{ edition: 99, negotiation: "other" }, "NOT_FOUND: There is nothing here, or you may not see it."],
  ])("%j is refused in words: %s", async (asked, words) => {
    expect(await refusal(asked)).toEqual(words);
  });

  test.each(registry.filter((one) => one.type === "query" && one.scoped && !one.editions))(
    "$path is read as of today alone, and says so",
    async ({ path }) => {
      const input = { ...(await cases[path]?.(world)), edition: 1 };
      const who = path.startsWith("changeset.") ? "analyst" : "admin";
      await expect(world.ask(who, path, input)).rejects.toThrow("This is read as it stands today");
    },
  );
});

test("days of what was published before they were kept are derived again, as they were in each edition", async () => {
  const spans = async () => (await owner.query("select * from known.day_span order by 1, 2, 3, 4")).rows;
  const noted = await spans();
  expect(await refillDays(world.clients)).toBe(0);
  await owner.query("delete from known.day_span");
  expect(await refillDays(world.clients)).toBe(noted.length);
  expect(await spans()).toEqual(noted);
});

test("a body that is redacted since is in no edition, and breaks none", async () => {
  const versions = await world.ask<{ versions: { version: number }[] }>("viewer", "history.get", {
    ...{ negotiation, kind: "position", id: "upper-hours" },
  });
  const redaction = { kind: "position", id: "upper-hours", version: 1, reason: "a person at risk" };
  await world.tell("admin", "history.redact", { negotiation, ...redaction, latest: versions.versions[0]?.version });
  for (const number of [first, first + 3]) {
    for (const [path, answer] of Object.entries(await answers({ edition: number }))) {
      expect(answer, path).not.toContain("The canal stays open all year.");
      const { refused } = JSON.parse(answer) as { refused?: string };
      if (refused !== undefined) expect([path, refused]).toEqual([path, expect.stringMatching(/^There is no such/)]);
    }
  }
  expect(world.errors).toEqual([]);
  const later = await world.ask<{ body: object }>("viewer", "position.get", {
    negotiation,
    id: "upper-hours",
    edition: first + 5,
  });
  expect(later.body).toMatchObject({ summary: "Nearly all year." });
});

test("what waited longer than anybody does is not asked of the database any more", async () => {
  const sql = sqlAsKnown(world.clients.reader.pool, 1);
  const sleep = () => sql("", "select pg_sleep(0.3)", []);
  const first = [sleep(), sleep(), sleep()];
  const late = sleep();
  // The first three have begun by then.
  await new Promise(setImmediate);
  const clock = vi.spyOn(Date, "now").mockReturnValue(Date.now() + 10_500);
  try {
    await expect(late).rejects.toMatchObject({ code: "unavailable" });
    await expect(Promise.all(first)).resolves.toHaveLength(3);
    await expect(sleep()).resolves.toHaveLength(1);
  } finally {
    clock.mockRestore();
  }
});
