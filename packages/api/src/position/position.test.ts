import { directions, type PositionColumn, positionSorts } from "@parley/domain/lists";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiInputs, ApiOutputs } from "../index";
import type { Sql } from "../read";
import { deskOf } from "../testing/desk";
import { addPositions } from "../testing/many";
import { createWorld, type World } from "../testing/world";
import { type PositionFilter, selectPositionRows } from "./position.select";

type Input = Omit<ApiInputs["position"]["list"], "negotiation">;
type Row = ApiOutputs["position"]["list"]["rows"][number];

let world: World;
beforeAll(async () => {
  world = await createWorld();
  await addPositions(world, 1_200);
});
afterAll(async () => world?.close());

const canal = { negotiation: "canal" };
const list = (input: Input = {}) =>
  world.ask<ApiOutputs["position"]["list"]>("viewer", "position.list", { ...canal, ...input });

/** The whole list, page by page. */
async function walk(input: Input): Promise<Row[]> {
  const rows: Row[] = [];
  let page: string | null = null;
  do {
    const found: ApiOutputs["position"]["list"] = await list({ ...input, page, limit: 200 });
    rows.push(...found.rows);
    page = found.after;
  } while (page !== null);
  return rows;
}

test("what a brief cites comes with its words, its speaker and its source; what is not on record is left out", async () => {
  const cited = await world.ask<ApiOutputs["position"]["cited"]>("viewer", "position.cited", {
    ...{ ...canal, positions: ["upper-hours", "gone", "upper-hours"] },
  });
  expect(cited.statements.map(({ id }) => id)).toEqual(["upper-hours"]);
  expect(cited.statements[0]?.evidence[0]?.exact).not.toBe("");
  expect(cited.sources.map(({ id }) => id)).toEqual(
    cited.statements[0]?.evidence.map(({ source }) => source).slice(0, 1),
  );
  expect(cited.speakers.map(({ id }) => id)).toEqual([cited.statements[0]?.speaker].filter(Boolean));
});

describe("each filter leaves what it says and nothing else", () => {
  const holds: [string, Input, (row: Row) => boolean][] = [
    ["party", { party: "lower" }, ({ party }) => party === "lower"],
    ["issue", { issue: "tolls" }, ({ issue }) => issue === "tolls"],
    ["category", { category: "water" }, () => true],
    ["a category that no issue has", { category: "fire" }, () => false],
    ["speaker", { speaker: "mayor" }, ({ speaker }) => speaker === "mayor"],
    ["source", { source: "gazette" }, () => true],
    ["a source that nothing quotes", { source: "nowhere" }, () => false],
    ["attribution", { attribution: "document" }, ({ attribution }) => attribution === "document"],
    ["firmness", { firmness: 0 }, ({ firmness }) => firmness === 0],
    ["confidence", { confidence: "low" }, ({ confidence }) => confidence === "low"],
    ["from a day", { from: "2024-06-01" }, ({ last }) => last >= "2024-06-01"],
    ["to a day", { to: "2024-06-01" }, ({ last }) => last <= "2024-06-01"],
    ["words without their accents", { words: "ZOE alund" }, ({ summary }) => summary.includes("Zoë Ålund")],
    ["words of a condition", { words: "others do" }, ({ condition }) => condition?.includes("others do") ?? false],
    ["words of a passage", { words: "number 77" }, ({ id }) => /^many-77\d*$/.test(id)],
    ["a sign of the search's own", { words: "%" }, () => false],
    ["two at once", { party: "upper", firmness: 3 }, ({ party, firmness }) => party === "upper" && firmness === 3],
  ];
  test.each(holds)("%s", async (_what, filter, holdsOf) => {
    const [all, left] = [await walk({}), await walk(filter)];
    expect(left.map(({ id }) => id)).toEqual(all.filter(holdsOf).map(({ id }) => id));
  });
});

test("an empty filter of words is none", async () => {
  expect((await walk({ words: "  " })).length).toBe(1_202);
});

describe("every order", () => {
  const rank = (row: Row, sort: string) =>
    sort === "party" ? { lower: 0, upper: 1 }[row.party] : { "canal-hours": 0, tolls: 1 }[row.issue];
  /** Whether one row may stand before another, by what the order promises. */
  function precedes(a: Row, b: Row, sort: (typeof positionSorts)[number], direction: "asc" | "desc"): boolean {
    const sign = direction === "asc" ? 1 : -1;
    const by = (x: string | number, y: string | number) => (x < y ? -1 : x > y ? 1 : 0);
    if (sort === "said") return sign * (by(a.last, b.last) || by(a.id, b.id)) < 0;
    if (sort === "coded") return sign * (by(a.edition, b.edition) || by(a.id, b.id)) < 0;
    const group = sign * by(rank(a, sort) ?? 9, rank(b, sort) ?? 9);
    return group < 0 || (group === 0 && -(by(a.last, b.last) || by(a.id, b.id)) < 0);
  }
  const orders = positionSorts.flatMap((sort) => directions.map((direction) => ({ sort, direction })));
  test.each(orders)("by $sort, $direction, goes through all in that order", async ({ sort, direction }) => {
    const rows = await walk({ sort, direction });
    expect(new Set(rows.map(({ id }) => id)).size).toBe(1_202);
    const astray = rows.slice(1).filter((row, i) => !precedes(rows[i] as Row, row, sort, direction));
    expect(astray).toEqual([]);
  });

  test("pages of any size are parts of the list, forward and back", async () => {
    const firmness = 4;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...orders),
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 4 }),
        async (order, limit, steps) => {
          const whole = (await walk({ ...order, firmness })).map(({ id }) => id);
          let found = await list({ ...order, firmness, limit });
          expect(found.before).toBeNull();
          for (let at = 0; ; at += 1) {
            expect(found.rows.map(({ id }) => id)).toEqual(whole.slice(at * limit, (at + 1) * limit));
            if (found.after === null || at === steps) {
              expect(found.after === null).toBe((at + 1) * limit >= whole.length);
              for (let back = at; back > 0; back -= 1) {
                found = await list({ ...order, firmness, limit, page: found.before });
                expect(found.rows.map(({ id }) => id)).toEqual(whole.slice((back - 1) * limit, back * limit));
                expect(found.before === null).toBe(back === 1);
              }
              return;
            }
            found = await list({ ...order, firmness, limit, page: found.after });
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

test("counts stop at a thousand and say so", async () => {
  expect(await list()).toMatchObject({ count: 1_000, more: true });
  const few = await list({ words: "zoe" });
  expect([few.count, few.more]).toEqual([(await walk({ words: "zoe" })).length, false]);
});

test.each([
  ["no mark at all", "nowhere"],
  ["a day in an order by editions", "after~~2024-01-01~many-1", "coded"],
  ["an edition in an order by days", "after~~3~many-1"],
  ["no such day", "after~~2024-02-31~many-1"],
  ["an edition beyond counting", "after~~9999999999~many-1", "coded"],
])("a page that is %s is bad input", async (_what, page, sort = "said") => {
  await expect(list({ page, sort: sort as "said" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

describe("the file", () => {
  const take = (input: object) => world.take("viewer", "position.csv", { ...canal, ...input });
  /** Reads CSV by its grammar: quoted cells, doubled quotes, line ends of two characters. */
  function read(text: string): string[][] {
    const rows: string[][] = [[]];
    const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/gy;
    for (let found = cells.exec(text); found && found.index < text.length; found = cells.exec(text)) {
      rows.at(-1)?.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? "");
      if (found[3] === "\r\n") rows.push([]);
    }
    return rows.slice(0, -1);
  }

  test("has the rows of the list in its order, and the columns that are chosen", async () => {
    const columns: PositionColumn[] = ["said", "party", "words"];
    const filter: Input = { attribution: "document", sort: "party", direction: "desc" };
    const text = await take({ ...filter, columns });
    expect(text.startsWith("\ufeffid,said,first_day,last_day,party_id,party,words\r\n")).toBe(true);
    const [, ...rows] = read(text.slice(1));
    const shown = await walk({ ...filter, passages: true });
    const names: Record<string, string> = { upper: "Upper Mill", lower: "Lower Mill" };
    expect(rows).toEqual(
      shown.map((row) => {
        const { id, said, first, last, party, passage } = row;
        return [id, said, first ?? "", last, party, names[party], passage?.exact ?? ""];
      }),
    );
  });

  test("puts one apostrophe before what a spreadsheet would run, and before nothing else", async () => {
    const text = await take({ columns: ["condition"] });
    const conditions = new Set(
      read(text.slice(1))
        .slice(1)
        .map(([, condition]) => condition),
    );
    expect([...conditions].sort()).toEqual(["", "'=if the others do too"]);
  });

  test("leaves a row of audit for each taking, without the words that were looked for", async () => {
    const rows = () => world.ask<{ action: string; subject: string; detail: object }[]>("admin", "audit.list", canal);
    const before = (await rows()).length;
    await take({ words: "secret interest" });
    const after = await rows();
    expect(after.length).toBe(before + 1);
    expect(after[0]).toMatchObject({ action: "download", subject: "position.csv", detail: { edition: 2 } });
    expect(JSON.stringify(after[0])).not.toContain("secret");
  });

  test("ends unfinished where an edition comes in between", async () => {
    const ask = { handle: world.handle("viewer"), path: "position.csv", input: { ...canal, columns: ["said"] } };
    const file = await world.api.openDownload(ask);
    const parts = file.parts[Symbol.asyncIterator]();
    expect((await parts.next()).done).toBe(false);
    await deskOf(() => world).publish({
      kind: "speaker",
      id: "elder",
      body: { id: "elder", kind: "person", name: "E" },
    });
    await expect(parts.next()).rejects.toMatchObject({ code: "stale" });
  });

  test("is refused before anything is written, where the input is bad or the reader has no role", async () => {
    await expect(take({ columns: ["secrets"] })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(world.take("stranger", "position.csv", canal)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(world.take("signedOut", "position.csv", canal)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });
});

describe("a page of fifty among twenty thousand", () => {
  beforeAll(async () => {
    const parties = Array.from({ length: 10 }, (_, i) => `party-${i}`);
    const issues = Array.from({ length: 31 }, (_, i) => `issue-${i}`);
    await addPositions(world, 20_000, { after: 1_200, parties, issues });
  }, 60_000);

  const none: PositionFilter = {
    ...{ party: null, issue: null, category: null, speaker: null, source: null, attribution: null },
    ...{ firmness: null, confidence: null, from: null, to: null, words: null },
  };
  const mid = { key: "2024-08-01", id: "many-5" };
  const asked: [string, Partial<PositionFilter>, (typeof positionSorts)[number], { key: string; id: string } | null][] =
    [
      ["latest said", {}, "said", null],
      ["from the middle on", {}, "said", mid],
      ["latest coded", {}, "coded", { key: "4", id: "many-5" }],
      ["of a party", { party: "party-3" }, "said", mid],
      ["of an issue", { issue: "issue-3" }, "said", mid],
      ["of a party on an issue", { party: "party-3", issue: "issue-3" }, "said", mid],
      ["of a speaker", { speaker: "mayor" }, "said", mid],
      ["of a span of days", { from: "2024-03-01", to: "2024-09-01" }, "said", null],
      ["by party", {}, "party", mid],
      ["by issue", {}, "issue", mid],
    ];
  test.each(asked)("%s touches at most 100 buffers", async (_what, filter, sort, from) => {
    let buffers = 0;
    const explain: Sql = async (_name, text, values) => {
      const { rows } = await world.clients.reader.pool.query(`explain (analyze, buffers, format json) ${text}`, [
        ...values,
      ]);
      const plan = rows[0]?.["QUERY PLAN"][0].Plan as { "Shared Hit Blocks": number; "Shared Read Blocks": number };
      buffers += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
      return [];
    };
    const group = sort === "party" ? "party-4" : sort === "issue" ? "issue-4" : "";
    const stretch = { group, from, descending: true, limit: 51 };
    await selectPositionRows(explain, "canal", { ...none, ...filter }, sort, stretch);
    expect(buffers).toBeGreaterThan(0);
    expect(buffers).toBeLessThanOrEqual(100);
  });

  test("what few or none answer is found without a walk past all the others", async () => {
    let buffers = 0;
    const explain: Sql = async (_name, text, values) => {
      const { rows } = await world.clients.reader.pool.query(`explain (analyze, buffers, format json) ${text}`, [
        ...values,
      ]);
      const plan = rows[0]?.["QUERY PLAN"][0].Plan as { "Shared Hit Blocks": number; "Shared Read Blocks": number };
      buffers += plan["Shared Hit Blocks"] + plan["Shared Read Blocks"];
      return [];
    };
    const never = { ...none, confidence: "low", attribution: "document", firmness: 4 } as const;
    await selectPositionRows(
      explain,
      "canal",
      never,
      "said",
      { group: "", from: null, descending: true, limit: 51 },
      true,
    );
    // A walk down the index would fetch each of the twenty thousand.
    expect(buffers).toBeLessThan(2_000);
  });
});
