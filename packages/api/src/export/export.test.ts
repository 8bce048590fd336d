import { citationOf } from "@parley/domain/exchange/codebook";
import { getSheet } from "@parley/domain/exchange/sheets";
import { unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deskOf } from "../testing/desk";
import { sampleFiles } from "../testing/sample";
import { createWorld, type World } from "../testing/world";

let world: World;
const { publish, edition } = deskOf(() => world);
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

const canal = { negotiation: "canal" };
const bytes = (text: string) => new Uint8Array(Buffer.from(text, "latin1"));

test("the record comes as one JSON file that says what it is, of which edition, and how it is cited", async () => {
  const file = JSON.parse(await world.take("viewer", "export.json", canal)) as Record<string, unknown>;
  expect(Object.keys(file).slice(0, 5)).toEqual(["format", "version", "about", "codebook", "negotiation"]);
  const about = file.about as Parameters<typeof citationOf>[0];
  expect(about).toEqual({
    ...{ negotiation: "canal", title: expect.any(String), edition: await edition() },
    ...{ recorded: expect.stringMatching(/^\d{4}-.*Z$/), citation: citationOf(about) },
  });
  const names = (list: unknown) => (list as { id: string }[]).map(({ id }) => id);
  expect(names(file.parties).toSorted()).toEqual(names(sampleFiles()["parties.json"]).toSorted());
  expect(JSON.stringify(file)).not.toContain("Name of ");
});

test("a kind comes as CSV with its columns, named by negotiation, kind and edition", async () => {
  const opened = await world.api.openDownload({
    handle: world.handle("viewer"),
    path: "export.csv",
    input: { ...canal, kind: "position" },
  });
  expect(opened.fileName).toBe(`canal-positions-edition-${await edition()}.csv`);
  const [head = "", ...rows] = (await world.take("viewer", "export.csv", { ...canal, kind: "position" })).split("\r\n");
  expect(head).toBe(
    `\ufeff${getSheet("position")
      .columns.map(({ name }) => name)
      .join(",")}`,
  );
  expect(rows[0]).toMatch(/^lower-hours,lower,canal-hours,stated,50,50,/);
});

test("all sheets come in one archive with codebook and citation, the same bytes for the same edition", async () => {
  const taken = await world.take("viewer", "export.tables", canal);
  const files = unzipSync(bytes(taken));
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["about.csv", "codebook.csv", "positions.csv", "negotiation.csv"]),
  );
  const text = new TextDecoder().decode(files["about.csv"]);
  expect(text).toContain("citation,");
  expect(await world.take("viewer", "export.tables", canal)).toBe(taken);
});

test("a workbook has a sheet for each kind, its cells as text, whatever signs are in them", async () => {
  const [first] = sampleFiles()["parties.json"] as Record<string, unknown>[];
  const odd = `=1 \u0001 _x0041_ <b>&"ä🐍" \r\n line`;
  await publish({ kind: "party", id: String(first?.id), baseVersion: 1, body: { ...first, name: odd } });
  const book = await readXlsx(bytes(await world.take("viewer", "export.workbook", canal)));
  expect(book.sheets.map(({ name }) => name).slice(0, 4)).toEqual(["About", "Codebook", "negotiation", "parties"]);
  const cells = book.sheets[3]?.rows.flat();
  expect(cells).toContain(`'${odd}`);
});

test("an earlier edition is exported as it stood, and who may not see a negotiation gets none", async () => {
  const before = JSON.parse(await world.take("viewer", "export.json", { ...canal, edition: 1 })) as {
    about: { edition: number };
  };
  expect(before.about.edition).toBe(1);
  await expect(world.take("viewer", "export.json", { negotiation: "other" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(world.take("signedOut", "export.csv", { ...canal, kind: "party" })).rejects.toMatchObject({
    code: "UNAUTHORIZED",
  });
});

test("how texts were coded comes for those who may read the desk, and nobody else is told that there is any", async () => {
  const whole = async (who: "viewer" | "analyst") => JSON.parse(await world.take(who, "export.json", canal)) as object;
  expect(Object.keys(await whole("viewer"))).not.toEqual(expect.arrayContaining(["coding-log"]));
  expect(JSON.stringify(await whole("viewer"))).not.toContain("coding-log");
  const sentences = [{ source: "gazette", number: 1, start: 0, end: 90 }, expect.anything(), expect.anything()];
  expect(await whole("analyst")).toMatchObject({ sentences, "coding-log": [] });
  const files = async (who: "viewer" | "analyst") =>
    Object.keys(unzipSync(bytes(await world.take(who, "export.tables", canal))));
  expect(await files("viewer")).not.toContain("sentences.csv");
  expect(await files("analyst")).toEqual(expect.arrayContaining(["sentences.csv", "coding-log.csv"]));
  const earlier = { ...canal, edition: 1 };
  expect(Object.keys(JSON.parse(await world.take("analyst", "export.json", earlier)) as object)).not.toContain(
    "sentences",
  );
});
