import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ApiInputs, ApiOutputs } from "../index";
import { add, deskOf, negotiation } from "../testing/desk";
import { event, passage } from "../testing/sample";
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

type Table = ApiOutputs["event"]["rows"];
type Input = Omit<ApiInputs["event"]["rows"], "negotiation">;
const table = (input: Input = {}) => world.ask<Table>("viewer", "event.rows", { negotiation, ...input });

describe("the table", () => {
  beforeAll(async () => {
    const more = Array.from({ length: 23 }, (_, i) => ({
      kind: "event",
      id: `talk-${i}`,
      body: event(`talk-${i}`, {
        title: i % 5 === 0 ? `Café talk ${i}` : `Talk ${i}`,
        kind: i % 2 ? "call" : "talks",
        status: i % 3 ? "held" : "planned",
        date: { edtf: `2024-0${1 + (i % 4)}-1${i % 7}` },
        participants: { parties: i % 4 ? ["upper"] : ["lower"], speakers: i % 6 ? [] : ["mayor"] },
      }),
    }));
    await publish(...more);
    await publish({
      ...more[3],
      id: "talk-3",
      kind: "event",
      baseVersion: 1,
      body: { ...more[3]?.body, place: "=here" },
    });
  });

  async function walk(input: Input): Promise<Table["rows"]> {
    const rows: Table["rows"] = [];
    let page: string | null = null;
    do {
      const found: Table = await table({ ...input, page, limit: 5 });
      rows.push(...found.rows);
      page = found.after;
    } while (page !== null);
    return rows;
  }

  const holds: [string, Input, (row: Table["rows"][number]) => boolean][] = [
    ["party", { party: "lower" }, ({ parties }) => parties.includes("lower")],
    ["speaker", { speaker: "mayor" }, ({ speakers }) => speakers.includes("mayor")],
    ["source", { source: "gazette" }, () => true],
    ["a source that nothing quotes", { source: "nowhere" }, () => false],
    ["kind", { kind: "call" }, ({ kind }) => kind === "call"],
    ["status", { status: "planned" }, ({ status }) => status === "planned"],
    ["days", { from: "2024-02-12", to: "2024-03-14" }, ({ last }) => last >= "2024-02-12" && last <= "2024-03-14"],
    ["words without their accents", { words: "CAFE" }, ({ title }) => title.startsWith("Café")],
    ["words of a passage", { words: "lock house" }, ({ passage: quoted }) => quoted !== null],
  ];
  test.each(holds)("is narrowed by %s", async (_what, filter, holdsOf) => {
    const [all, left] = [await walk({}), await walk(filter)];
    expect(left.map(({ id }) => id)).toEqual(all.filter(holdsOf).map(({ id }) => id));
  });

  test("goes through all in the order of days or of editions, and back again", async () => {
    const all = await walk({});
    expect(all.length).toBe(24);
    const keys = all.map(({ last, id }) => `${last} ${id}`);
    expect(keys).toEqual([...keys].sort().reverse());
    expect((await walk({ direction: "asc" })).map(({ id }) => id)).toEqual(all.map(({ id }) => id).reverse());
    expect((await walk({ sort: "coded" }))[0]?.id).toBe("talk-3");
    const second = await table({ limit: 5, page: (await table({ limit: 5 })).after });
    const first = await table({ limit: 5, page: second.before });
    expect(first.rows.map(({ id }) => id)).toEqual(all.slice(0, 5).map(({ id }) => id));
    expect([first.before, first.count, first.more]).toEqual([null, 24, false]);
  });

  test("is taken as a file with the rows and columns that are shown, formulas put out of action", async () => {
    const input = { negotiation, kind: "call", columns: ["event", "place", "parties"] };
    const lines = (await world.take("viewer", "event.csv", input)).trimEnd().split("\r\n");
    expect(lines[0]).toBe("\ufeffid,title,place,parties");
    const shown = await walk({ kind: "call" });
    const place = (id: string) => (id === "talk-3" ? "'=here" : "the lock house");
    expect(lines.slice(1)).toEqual(
      shown.map(({ id, title, parties }) =>
        [id, title, place(id), parties[0] === "upper" ? "Upper Mill" : "Lower Mill"].join(","),
      ),
    );
  });
});
