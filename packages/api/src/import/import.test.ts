import { afterAll, beforeAll, expect, test } from "vitest";
import { leaveOut } from "../importing/check-among";
import { sqlOfJob } from "../importing/store";
import { deskOf } from "../testing/desk";
import { position } from "../testing/sample";
import { createWorld, type ImportView, type Who, type World } from "../testing/world";

let world: World;
const { submit, accept, edition } = deskOf(() => world);
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const canal = { negotiation: "canal" };

async function bring(
  name: string,
  file: string | Uint8Array,
  who: Who = "analyst",
  more: object = {},
): Promise<ImportView> {
  const brought = await world.bring<{ import: string }>(who, "import.file", { ...canal, name, ...more }, file);
  return world.checked(who, brought.import);
}
const propose = (view: ImportView, who: Who = "analyst") =>
  world.tell<{ changeset: string; records: number }>(who, "import.propose", {
    ...canal,
    import: view.import,
    title: "From a file",
  });

test("a file becomes a draft that is submitted, reviewed by another, and published", async () => {
  const before = await edition();
  const view = await bring(
    "publishers.csv",
    "id,name,reliability\nweekly,'=The Weekly,B\nmill-press,,A\n,Unnumbered,C\n",
  );
  expect(view).toMatchObject({
    state: "checked",
    counts: { created: 2, corrected: 0, same: 0, bad: 1 },
    problemCount: 1,
    refusal: null,
  });
  expect(view.problems).toEqual([
    { sheet: "publishers", row: 3, column: "name", value: null, text: expect.any(String) },
  ]);
  const { changeset, records } = await propose(view);
  expect(records).toBe(2);
  expect(await edition()).toBe(before);
  await accept(await submit(changeset));
  const { body } = await world.ask<{ body: { name: string } }>("viewer", "record.get", {
    ...canal,
    kind: "publisher",
    id: "weekly",
  });
  expect(body.name).toBe("=The Weekly");
  await expect(propose(view)).rejects.toThrow(/put into a changeset already/);
});

test("what is exported comes back as published already, in each format", async () => {
  const files = { "canal.json": "export.json", "canal.xlsx": "export.workbook" };
  for (const [name, path] of Object.entries(files)) {
    const taken = await world.take("analyst", path, canal);
    const bytes = path === "export.workbook" ? new Uint8Array(Buffer.from(taken, "latin1")) : taken;
    const view = await bring(name, bytes);
    expect(view.problems).toEqual([]);
    // Of a workbook, which is read as a whole, nobody tells how far.
    expect(view.readBytes).toBe(path === "export.workbook" ? 0 : view.size);
    expect(view.counts).toMatchObject({ created: 0, corrected: 0, bad: 0 });
    expect(view.counts.same).toBeGreaterThan(10);
    expect(view.refusal).toMatch(/nothing in this file/);
  }
  for (const kind of ["position", "proposal", "speaker", "issue"]) {
    const view = await bring("x.csv", await world.take("analyst", "export.csv", { ...canal, kind }), "analyst", {
      kind,
    });
    expect([kind, view.problems, view.counts.created + view.counts.corrected]).toEqual([kind, [], 0]);
  }
});

test("a column that is not known is offered the nearest, chosen once, and remembered", async () => {
  const file = "id,nmae,reliability,mine\nmonthly,The Monthly,B,x\n";
  const view = await bring("publishers.csv", file);
  expect(view.problemCount).toBeGreaterThan(0);
  expect(view.sheets[0]?.columns.map(({ how, nearest }) => [how, nearest])).toEqual([
    ["known", null],
    ["unknown", "name"],
    ["known", null],
    ["unknown", null],
  ]);
  const columns = { publishers: { nmae: "name", mine: null } };
  await world.tell("analyst", "import.check", { ...canal, import: view.import, kind: null, columns });
  const again = await world.checked("analyst", view.import);
  expect([again.problems, again.counts.created]).toEqual([[], 1]);
  expect((await bring("publishers.csv", file)).problems).toEqual([]);
  expect((await bring("publishers.csv", file, "analyst2")).problemCount).toBeGreaterThan(0);
});

test("a column that is left out keeps what is published; names stand for ids; what hangs on a bad row is left out", async () => {
  const whole = await bring("positions.csv", "id,summary\nupper-hours,In other words.\n");
  expect([whole.counts.corrected, whole.problems]).toEqual([1, []]);
  const corrected = await bring("positions.csv", "id,summary\nupper-hours,In other words.\nnobody-knows,New\n");
  expect(corrected.problems.map(({ text }) => text).join()).toContain("“party” is missing, and no new record");
  expect(corrected.counts).toEqual({ created: 0, corrected: 1, same: 0, bad: 1 });
  const events = [
    "id,title,kind,status,date.edtf,participants.parties",
    "meeting-a,A meeting,meeting,held,2031-03-01,Upper Mill; lower",
    "meeting-b,B meeting,meeting,held,2031-03-01,Nobody",
  ];
  const named = await bring("events.csv", events.join("\n"));
  expect(named.problems).toHaveLength(1);
  expect(named.problems[0]).toMatchObject({ row: 3, column: "participants.parties" });
  const bodies = [
    position("a", { event: "b" }),
    position("c", { relations: [{ type: "repeats", position: "a" }] }),
    position("d"),
  ];
  const hanging = await bring("x.json", JSON.stringify({ format: "parley-dossier", version: 1, positions: bodies }));
  expect(hanging.counts).toMatchObject({ created: 1, bad: 2 });
});

test("another's import is not seen, nor one of another negotiation", async () => {
  const view = await bring("publishers.csv", "id,name,reliability\nx,X,B\n");
  for (const [who, path] of [
    ["analyst2", "import.get"],
    ["admin", "import.get"],
  ] as const)
    await expect(world.ask(who, path, { ...canal, import: view.import })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(propose(view, "analyst2")).rejects.toMatchObject({ code: "NOT_FOUND" });
  const mine = await world.ask<{ import: string }[]>("analyst", "import.mine", canal);
  expect(mine[0]?.import).toBe(view.import);
  await world.tell("analyst", "import.drop", { ...canal, import: view.import });
  await expect(world.ask("analyst", "import.get", { ...canal, import: view.import })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test.each([
  ["positions.zip", "PK", /unpack it/],
  ["positions.pdf", "x", /\.json, \.csv or \.xlsx/],
  ["positions.csv", "", /empty/],
])("%s is not taken at all", async (name, file, says) => {
  await expect(bring(name, file)).rejects.toThrow(says);
});

test("a file that is not what its fingerprint says is not taken", async () => {
  const lying = { ...canal, name: "publishers.csv", sha256: "0".repeat(64) };
  await expect(world.bring("analyst", "import.file", lying, "id,name\n")).rejects.toThrow(/changed on its way/);
  const left = await world.clients.desk.pool.query("select count(*)::int as n from desk.import where sha256 = $1", [
    "0".repeat(64),
  ]);
  expect(left.rows).toEqual([{ n: 0 }]);
});

test("what a killed process left standing says so, and can be checked anew", async () => {
  const view = await bring("publishers.csv", "id,name,reliability\nx,X,B\n");
  await world.clients.writer.pool.query(
    "update desk.import set state = 'checking', updated_at = now() - interval '1 minute' where id = $1",
    [view.import],
  );
  expect(await world.ask("analyst", "import.get", { ...canal, import: view.import })).toMatchObject({
    state: "checking",
    stalled: true,
  });
  await world.tell("analyst", "import.check", { ...canal, import: view.import, kind: null, columns: {} });
  expect(await world.checked("analyst", view.import)).toMatchObject({ state: "checked", stalled: false, problems: [] });
});

test("what is checked and in no changeset yet is let go by nobody else's upload; too many are refused, with what to do", async () => {
  const id = "00000000-0000-4000-8000-";
  const put = (who: Who, from: number, many: number, fields: string) =>
    world.clients.writer.pool.query(
      `insert into desk.import (id, negotiation_id, name, format, size, sha256, created_by, state, updated_at, created_at)
       select $1 || lpad(i::text, 12, '0'), 'canal', 'x.csv', 'csv', 0, repeat('0', 64), $2, ${fields}, '2020-01-01'
       from generate_series($3::int, $3::int + $4::int - 1) i`,
      [id, world.id(who), from, many],
    );
  const left = async (who: Who) => {
    const text =
      "select state, count(*)::int as n from desk.import where created_by = $1 and created_at < '2021-01-01' group by 1 order by 1";
    return (await world.clients.desk.pool.query(text, [world.id(who)])).rows;
  };
  await put("admin", 1, 23, "'checked', now()");
  await put("admin", 100, 25, "'proposed', now()");
  await put("admin", 200, 2, "'coming', now() - interval '2 hours'");
  await put("analyst2", 300, 1, "'checked', now() - interval '29 days'");
  await put("analyst2", 400, 1, "'checked', now() - interval '31 days'");
  await bring("publishers.csv", "id,name,reliability\nx,X,B\n", "admin");
  expect(await left("admin")).toEqual([
    { state: "checked", n: 23 },
    { state: "proposed", n: 20 },
  ]);
  expect(await left("analyst2")).toEqual([{ state: "checked", n: 1 }]);
  await expect(bring("publishers.csv", "id,name,reliability\nx,X,B\n", "admin")).rejects.toThrow(
    /24 files here that are in no changeset yet: put them into one, or let go/,
  );
});

test("a file that is being put into a changeset keeps nobody else from bringing one", async () => {
  const view = await bring("publishers.csv", "id,name,reliability\nx,X,B\n");
  const client = await world.clients.writer.pool.connect();
  try {
    await client.query("update desk.import set updated_at = now() - interval '40 days' where id = $1", [view.import]);
    await client.query("begin");
    await client.query("select from desk.import where id = $1 for update", [view.import]);
    await bring("publishers.csv", "id,name,reliability\ny,Y,B\n", "analyst2");
  } finally {
    await client.query("rollback");
    client.release();
  }
});

test("a check that somebody took over leaves none of the new one's rows out", async () => {
  const view = await bring("publishers.csv", "id,name,reliability\nx,X,B\n");
  const { writer } = world.clients;
  const rows = () => writer.pool.query("select state from desk.import_row where import_id = $1", [view.import]);
  const sql = sqlOfJob(world.clients);
  await leaveOut({ sql, id: view.import, run: "the one before" }, null);
  expect((await rows()).rows).toEqual([{ state: "good" }]);
  const [now] = await sql<{ run: string }>("", "select run from desk.import where id = $1", [view.import]);
  await leaveOut({ sql, id: view.import, run: now?.run ?? "" }, [1]);
  expect((await rows()).rows).toEqual([{ state: "bad" }]);
});

test("what a file says of how a text was coded is kept on the desk once its records are proposed", async () => {
  const dossier = (line: object) => {
    const publishers = [{ id: "coded-press", name: "The Coded Press", reliability: "C" }];
    const offsets = [[0, 90] as const, [91, 176] as const, [177, 232] as const];
    const sentences = offsets.map(([start, end], at) => ({ source: "gazette", number: at + 1, start, end }));
    const log = [{ source: "gazette", number: 2, ...line }];
    return JSON.stringify({ format: "parley-dossier", version: 1, publishers, sentences, "coding-log": log });
  };
  const log = () => world.clients.desk.prisma.sentenceLog.findMany({ where: { negotiationId: "canal" } });
  const astray = await bring("canal.json", dossier({ ids: ["gone"] }));
  expect(astray.problems).toEqual([
    { sheet: "coding-log", row: 1, column: "ids", value: '["gone"]', text: "There is no record “gone”." },
  ]);
  const view = await bring("canal.json", dossier({ reason: "Told before." }));
  expect([view.problems, view.counts.created]).toEqual([[], 1]);
  expect(await log()).toEqual([]);
  await propose(view);
  expect(await log()).toMatchObject([{ number: 2, ids: [], reason: "Told before.", setBy: world.id("analyst") }]);
});
