import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import { agreementRows, type BlindCode, blindUnits, coders } from "@parley/domain/double-coding";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importDossier } from "../testing/dossier";
import { sampleFiles, sampleText } from "../testing/sample";
import { importPath, type Progress } from "./operator";

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(async () => database?.drop());

const folder = (name: string) => fileURLToPath(new URL(`../../../../dossiers/${name}`, import.meta.url));
const count = async (sql: string) => Number((await database.clients.desk.pool.query(sql)).rows[0]?.n);

test("the sample loads as changesets accepted by the operator, its passages checked against its texts", async () => {
  const told: Progress[] = [];
  const done = await importPath(database.clients, folder("sample"), {
    onProgress: (progress) => told.push(progress),
  });
  expect(done.editions).toEqual(told.map(({ edition }) => edition));
  expect(told[0]).toMatchObject({ step: 1, title: "Codebook and parties" });
  expect(done.counts).toMatchObject({ corrected: 0, same: 0, bad: 0 });
  expect(done.counts.created).toBeGreaterThan(20);
  expect(await count("select count(*) as n from desk.source_text")).toBeGreaterThan(0);
  expect(await count("select count(*) as n from ledger.edition where operator and not reviewed")).toBe(told.length);
  expect(await count("select count(*) as n from record.record")).toBe(done.counts.created);
  expect(await count("select count(*) as n from ledger.revision")).toBe(done.counts.created);
  const again = await importPath(database.clients, folder("sample"));
  expect(again).toMatchObject({
    editions: [],
    counts: { created: 0, corrected: 0, same: done.counts.created, bad: 0 },
  });
});

test("the shipped dossier loads as three changesets without its texts: the codebook, then each source", async () => {
  const told: Progress[] = [];
  const options = { onProgress: (progress: Progress) => told.push(progress) };
  const done = await importPath(database.clients, folder("russia-ukraine"), options);
  expect(done.editions).toEqual([1, 2, 3]);
  expect(told[0]?.title).toBe("Codebook and parties");
  expect(done.counts.same).toBe(0);
});

test("the two codings of the shipped dossier come in once, as a double coding with the agreement that the method tells", async () => {
  await importPath(database.clients, folder("russia-ukraine"));
  const { rows } = await database.clients.desk.pool.query<{ id: string; note: string; n: number }>(
    "select id, note, jsonb_array_length(sentences) as n from desk.double_coding where state = 'adjudicated'",
  );
  expect(rows).toEqual([{ id: expect.any(String), note: expect.stringContaining("prepared in the same way"), n: 116 }]);
  const codes = await database.clients.desk.pool.query<{ coder: string; place: number; codes: BlindCode[] }>(
    "select coder, place, codes from desk.blind_code",
  );
  const [first = [], second = []] = coders.map((coder) => codes.rows.filter((row) => row.coder === coder));
  const units = agreementRows(blindUnits(first, second)).map(({ field, metric, agreement, alone }) =>
    agreement.state === "known"
      ? `${field} ${metric} ${agreement.alpha.toFixed(3)} ${agreement.units} ${alone}`
      : field,
  );
  expect(units).toEqual(
    expect.arrayContaining(["low ordinal 1.000 49 10", "high ordinal 1.000 49 10", "attribution nominal 0.934 55 11"]),
  );
  const files = { about: { title: "One alone", note: "It is not two." }, positions: [[]] };
  await expect(importDossier(database.clients, sampleFiles(), { codings: files })).rejects.toThrow("of two coders");
});

test("a dossier with a mistake changes nothing and names it", async () => {
  const files = sampleFiles();
  const [first] = files["positions.json"] as object[];
  const broken = { ...files, "positions.json": [{ ...first, party: "nobody" }] };
  await expect(importDossier(database.clients, broken)).rejects.toMatchObject({
    code: "invalid",
    fields: [{ path: "positions.json, row 1, party" }],
  });
  expect(await count("select count(*) as n from record.negotiation where id = 'canal'")).toBe(0);
});

test("a folder that cannot be read is told by the file at fault", async () => {
  const broken = await mkdtemp(join(tmpdir(), "parley-import-"));
  const load = () => importPath(database.clients, broken);
  try {
    await expect(importPath(database.clients, join(broken, "none"))).rejects.toThrow(
      /There is no file or folder .*none/,
    );
    await mkdir(join(broken, "parties.json"));
    await expect(load()).rejects.toThrow("negotiation.json: This file is missing");
    await writeFile(join(broken, "negotiation.json"), JSON.stringify({ id: "broken", title: "Broken" }));
    await expect(load()).rejects.toThrow("parties.json cannot be read.");
    await rm(join(broken, "parties.json"), { recursive: true });
    await writeFile(join(broken, "article.txt"), Buffer.from([0xff, 0xfe, 0x00]));
    await expect(load()).rejects.toThrow("article.txt cannot be read as text in UTF-8.");
    await rm(join(broken, "article.txt"));
    await writeFile(join(broken, "parties.json"), JSON.stringify(Array.from({ length: 150_000 }, () => 1)));
    await expect(load()).rejects.toMatchObject({ code: "invalid", fields: [{ path: "parties.json, row 1 (“1”)" }] });
    await writeFile(join(broken, "parties.json"), '[{"id": "half"');
    await expect(load()).rejects.toMatchObject({ fields: [{ path: "parties.json, row 2" }] });
    await writeFile(join(broken, "parties.json"), '[], "speakers": [{"id": "hidden"}]');
    await expect(load()).rejects.toMatchObject({ fields: [{ path: "parties.json" }] });
    expect(await count("select count(*) as n from record.negotiation where id = 'broken'")).toBe(0);
  } finally {
    await rm(broken, { recursive: true });
  }
});

test("a text that is not the one that was coded is refused", async () => {
  const texts = new Map([["article.txt", "Something else."]]);
  await expect(importDossier(database.clients, sampleFiles(), { texts })).rejects.toThrow(/fingerprint differs/);
});

test("a dossier brings how it was coded, with its texts or without, and what was set aside here since stays", async () => {
  const lines = (negotiation: string) =>
    database.clients.desk.prisma.sentenceLog.findMany({ where: { negotiationId: negotiation } });
  await importPath(database.clients, folder("sample"));
  await importPath(database.clients, folder("russia-ukraine"));
  const shipped = await lines("russia-ukraine");
  expect([shipped.length, shipped.filter(({ reason }) => reason !== null).length]).toEqual([116, 13]);
  const [first] = await lines("sample");
  if (!first) throw new Error("no line");
  const { negotiationId, sha256, number } = first;
  const at = { negotiationId_sha256_number: { negotiationId, sha256, number } };
  await database.clients.writer.prisma.sentenceLog.update({ where: at, data: { reason: "Another." } });
  await importPath(database.clients, folder("sample"));
  expect((await lines("sample")).find((line) => line.number === number && line.sha256 === sha256)?.reason).toBe(
    "Another.",
  );
  expect((await lines("sample")).length).toBe(55);
});

test("a log that does not fit its dossier is refused by file and line, and nothing is changed", async () => {
  const sentences = [{ source: "gazette", number: 1, start: 0, end: 91 }];
  const load = (files: object) => importDossier(database.clients, { ...sampleFiles(), ...files });
  const line = { source: "gazette", number: 1, ids: ["gone"] };
  await expect(load({ "sentences.json": sentences, "coding-log.json": [line] })).rejects.toMatchObject({
    fields: [{ path: 'coding-log.json, row 1, ids (“["gone"]”)', text: "There is no record “gone”." }],
  });
  await expect(load({ "sentences.json": [{ ...sentences[0], number: 0 }] })).rejects.toMatchObject({
    fields: [{ path: "sentences.json, row 1, number (“0”)" }],
  });
  expect(await count("select count(*) as n from record.negotiation where id = 'canal'")).toBe(0);
});

test("a dossier of many sources goes in as one, and of one whose last source does not stand nothing is kept", async () => {
  const files = sampleFiles();
  const [gazette] = files["sources.json"] as { id: string }[];
  const negotiation = (id: string) => ({ ...(files["negotiation.json"] as object), id });
  const sources = Array.from({ length: 20 }, (_, at) => ({ ...gazette, id: `more-${at}`, file: null, sha256: null }));
  const many = { "negotiation.json": negotiation("many"), "sources.json": [gazette, ...sources] };
  expect(await importDossier(database.clients, { ...files, ...many })).toMatchObject({ editions: [1] });

  const [first, ...rest] = files["positions.json"] as { evidence: { start: number; end: number }[] }[];
  // As long as its words, and beside them: only the text tells.
  const evidence = first?.evidence.map((one) => ({ ...one, start: one.start + 1, end: one.end + 1 }));
  const astray = { "negotiation.json": negotiation("astray"), "positions.json": [{ ...first, evidence }, ...rest] };
  const told: Progress[] = [];
  const load = importDossier(
    database.clients,
    { ...files, ...astray },
    { texts: new Map([["article.txt", sampleText]]), onProgress: (progress) => told.push(progress) },
  );
  await expect(load).rejects.toThrow(/do not stand at/);
  expect(told.map(({ edition }) => edition)).toEqual([1]);
  expect(await count("select count(*) as n from record.negotiation where id = 'astray'")).toBe(0);
});
