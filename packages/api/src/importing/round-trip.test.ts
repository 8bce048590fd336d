/** What is exported goes into an empty database and comes out the same: bytes of JSON and CSV, cells of a workbook. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Exported, exportRecord } from "../exporting/operator";
import { importDossier } from "../testing/dossier";
import { passage, position, sampleFiles } from "../testing/sample";
import { importPath } from "./operator";

let from: TestDatabase;
let to: TestDatabase[];
let folder: string;
beforeAll(async () => {
  [from, ...to] = (await Promise.all([1, 2, 3, 4].map(createTestDatabase))) as [TestDatabase, ...TestDatabase[]];
  folder = await mkdtemp(join(tmpdir(), "parley-exchange-"));
  for (const name of ["sample", "russia-ukraine"])
    await importPath(from.clients, fileURLToPath(new URL(`../../../../dossiers/${name}`, import.meta.url)));
  await importDossier(from.clients, nasty());
});
afterAll(async () => {
  await Promise.all([from, ...(to ?? [])].map((database) => database?.drop()));
  if (folder) await rm(folder, { recursive: true });
});

/** Words that files like to lose: signs of formulas, quotes, separators, line ends, leading zeros, long numbers, other scripts. */
function nasty(): Record<string, unknown> {
  const words = [
    "=1+1",
    "'=1",
    "''x",
    "'tis",
    "+4",
    "-4",
    "@a",
    "007",
    "12345678901234567890",
    'a "b", c; d',
    "x\r\ny",
    "ä\u200fعربي🐍",
    "true",
    "2031-03-01",
    "_x0041_",
  ];
  const files = sampleFiles();
  const [first] = files["parties.json"] as object[];
  const parties = words.map((name, at) => ({
    ...first,
    id: `nasty-${at}`,
    name,
    short: name,
    aliases: [name, "\\;", "; x"],
    slot: 1 + (at % 12),
  }));
  const notes = words.map((note, at) =>
    position(`nasty-${at}`, { note, summary: note, evidence: at % 2 ? passages : [passages[0]] }),
  );
  const { "parties.json": had, "positions.json": stood } = files as Record<string, object[]>;
  return { ...files, "parties.json": [...(had ?? []), ...parties], "positions.json": [...(stood ?? []), ...notes] };
}
const passages = [...position("x").evidence, passage("open all year")];

async function bytesOf(exported: Exported): Promise<Record<string, Buffer>> {
  const all = async (parts: AsyncIterable<string | Uint8Array> | Iterable<string>) => {
    const held: Buffer[] = [];
    for await (const part of parts) held.push(Buffer.from(part as string));
    return Buffer.concat(held);
  };
  if ("file" in exported) return { dossier: await all(exported.file.parts) };
  const files: Record<string, Buffer> = {};
  for await (const { name, parts } of exported.files) files[name] = await all(parts);
  return files;
}

const negotiations = ["sample", "russia-ukraine", "canal"];
const exportOf = async ({ clients }: TestDatabase, negotiation: string, format: "json" | "csv" | "xlsx") =>
  bytesOf(await exportRecord(clients, { negotiation, format, edition: null }));
/** What a file says of its edition is not the same in another database, whose editions are its own. */
const apart = (text: string) =>
  text.replaceAll(/"(edition|recorded|citation)": .*/g, "").replaceAll(/^(edition|recorded|citation),.*/gm, "");

test("how texts were coded goes out with the record", async () => {
  const files = await exportOf(from, "sample", "csv");
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["sentences.csv", "coding-log.csv"]));
  expect(String(files["coding-log.csv"]).split("\r\n").length).toBeGreaterThan(50);
  expect(String(files["coding-log.csv"])).toContain("The headline.");
});

test.each(negotiations)("%s comes back as the same JSON", async (negotiation) => {
  const before = (await exportOf(from, negotiation, "json")).dossier ?? Buffer.of();
  const path = join(folder, `${negotiation}.json`);
  await writeFile(path, before);
  const [database] = to;
  if (!database) throw new Error("there is a database");
  const done = await importPath(database.clients, path);
  expect(done).toMatchObject({ negotiation, editions: [1], counts: { bad: 0, same: 0, corrected: 0 } });
  const after = (await exportOf(database, negotiation, "json")).dossier ?? Buffer.of();
  expect(apart(String(after))).toBe(apart(String(before)));
  expect(await importPath(database.clients, path)).toMatchObject({
    editions: [],
    counts: { created: 0, corrected: 0, bad: 0 },
  });
});

test.each(negotiations)("%s comes back as the same CSV", async (negotiation) => {
  const before = await exportOf(from, negotiation, "csv");
  const own = await mkdtemp(join(folder, "csv-"));
  for (const [name, bytes] of Object.entries(before)) await writeFile(join(own, name), bytes);
  const [, database] = to;
  if (!database) throw new Error("there is a database");
  await importPath(database.clients, own);
  const after = await exportOf(database, negotiation, "csv");
  for (const [name, bytes] of Object.entries(before))
    expect(apart(String(after[name])), name).toBe(apart(String(bytes)));
});

test.each(negotiations)("%s comes back as the same cells", async (negotiation) => {
  const before = (await exportOf(from, negotiation, "xlsx")).dossier ?? Buffer.of();
  const path = join(folder, `${negotiation}.xlsx`);
  await writeFile(path, before);
  const [, , database] = to;
  if (!database) throw new Error("there is a database");
  await importPath(database.clients, path);
  const after = (await exportOf(database, negotiation, "xlsx")).dossier ?? Buffer.of();
  const cells = async (bytes: Buffer) => {
    const { sheets } = await readXlsx(new Uint8Array(bytes));
    return sheets.filter(({ name }) => name !== "About").map(({ name, rows }) => [name, rows]);
  };
  expect(await cells(after)).toEqual(await cells(before));
});

test("a file with a problem leaves nothing behind, not even the negotiation; a dry run neither", async () => {
  const before = JSON.parse(String((await exportOf(from, "canal", "json")).dossier)) as {
    negotiation: { id: string };
    positions: { party: string }[];
  };
  const path = join(folder, "broken.json");
  const [database] = to;
  if (!database) throw new Error("there is a database");
  await writeFile(path, JSON.stringify({ ...before, negotiation: { ...before.negotiation, id: "elsewhere" } }));
  expect(await importPath(database.clients, path, { dryRun: true })).toMatchObject({
    editions: [],
    counts: { bad: 0 },
  });
  const [first] = before.positions;
  await writeFile(
    path,
    JSON.stringify({
      ...before,
      negotiation: { ...before.negotiation, id: "elsewhere" },
      positions: [{ ...first, party: "nobody" }],
    }),
  );
  await expect(importPath(database.clients, path)).rejects.toMatchObject({
    code: "invalid",
    fields: [{ path: "positions, row 1, party", text: expect.stringContaining("“nobody”") }],
  });
  const left = await database.clients.desk.pool.query(
    "select id from record.negotiation where id = 'elsewhere' union all select id from desk.import where state <> 'proposed'",
  );
  expect(left.rows).toEqual([]);
});
