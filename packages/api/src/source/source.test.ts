import { sha256Hex } from "@parley/domain/canonical";
import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
const { publish } = deskOf(() => world);
const text = "A leaflet of the upper town.\nIt asks for boats in winter.\n";
const exact = "boats in winter";
const start = text.indexOf(exact);
const quote = { source: "leaflet", exact, start, end: start + exact.length, altered: false };
const source = (id: string, fields: object) => ({
  kind: "source",
  id,
  body: { id, publisher: "mill-press", title: `A ${id}`, published: { edtf: "2025-03-05" }, ...fields },
});
beforeAll(async () => {
  world = await createWorld();
  await publish(
    source("leaflet", { sha256: sha256Hex(text) }),
    source("poster", {}),
    add("in-winter", { evidence: [quote] }),
    add("guessed", { evidence: [{ ...quote, start: 0, end: exact.length }] }),
  );
});
afterAll(async () => world?.close());
const bring = (who: Who, fields: object) =>
  world.tell(who, "source.bringText", { negotiation, source: "leaflet", text, ...fields });

test("sources say how often they are quoted, and by how many records", async () => {
  const { sources } = await world.ask<{ sources: { id: string }[] }>("viewer", "source.list", { negotiation });
  expect(sources.map(({ id }) => id).sort()).toEqual(["gazette", "leaflet", "poster"]);
  expect(sources.find(({ id }) => id === "leaflet")).toMatchObject({ passages: 2, records: 2, reliability: "B" });
  expect(sources.find(({ id }) => id === "poster")).toMatchObject({ passages: 0, records: 0 });
});

test("a source comes with the records that rest on it, in the order of its text, and its publisher's others", async () => {
  const found = await world.ask<{ others: { id: string }[] }>("viewer", "source.get", {
    ...{ negotiation, source: "leaflet" },
  });
  expect(found).toMatchObject({
    source: { id: "leaflet", publisherName: "Mill Press" },
    passages: [
      { kind: "position", id: "guessed", start: 0 },
      { kind: "position", id: "in-winter", exact, start, title: "The canal stays open all year." },
    ],
    assessments: [],
  });
  expect(found.others.map(({ id }) => id).sort()).toEqual(["gazette", "poster"]);
});

test("no word of a text reaches a viewer, nor can a viewer bring one", async () => {
  const found = await world.ask("viewer", "source.get", { negotiation, source: "gazette" });
  expect(JSON.stringify(found)).not.toContain("said on Monday that her town");
  await expect(world.ask("viewer", "record.text", { negotiation, source: "gazette" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(bring("viewer", {})).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("only the text whose fingerprint is on record is taken, and the answer says which passages stand in it", async () => {
  await expect(bring("analyst", { text: "Another text." })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(bring("analyst", { source: "poster" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(bring("analyst", { source: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  const textOf = () => world.ask<{ text: string | null }>("analyst", "record.text", { negotiation, source: "leaflet" });
  expect((await textOf()).text).toBeNull();
  expect(await bring("analyst", {})).toMatchObject({ standing: 1, astray: [{ kind: "position", id: "guessed" }] });
  expect((await textOf()).text).toBe(text);
});

test("a text is kept by its fingerprint before any source names it, for analysts of this negotiation alone", async () => {
  const words = "A pamphlet that nobody has coded yet.";
  const kept = await world.tell<{ sha256: string }>("analyst", "source.keepText", { negotiation, text: words });
  expect(kept.sha256).toBe(sha256Hex(words));
  const textOf = (who: Who) => world.ask<{ text: string | null }>(who, "source.textOf", { negotiation, ...kept });
  expect((await textOf("analyst2")).text).toBe(words);
  await expect(textOf("viewer")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(world.tell("viewer", "source.keepText", { negotiation, text: words })).rejects.toMatchObject({
    code: "FORBIDDEN",
  });
  await publish(source("pamphlet", { sha256: kept.sha256 }));
  const read = await world.ask("analyst", "record.text", { negotiation, source: "pamphlet" });
  expect(read).toEqual({ source: "pamphlet", text: words });
  await expect(
    world.tell("analyst", "source.keepText", { negotiation, text: "x".repeat(900_001) }),
  ).rejects.toMatchObject({ code: "BAD_REQUEST" });
});

test("a source does not get another text while what is coded from it does not stand there", async () => {
  const other = await world.tell<{ sha256: string }>("analyst", "source.keepText", {
    negotiation,
    text: "Other words.",
  });
  const read = await world.ask<{ version: number; body: object }>("viewer", "record.get", {
    ...{ negotiation, kind: "source", id: "leaflet" },
  });
  const change = { kind: "source", id: "leaflet", baseVersion: read.version, body: { ...read.body, ...other } };
  await expect(publish(change)).rejects.toMatchObject({
    message: expect.stringContaining("Two passages coded from this source do not stand in that text"),
  });
});

test("what a paste does to the ends of lines changes nothing", async () => {
  for (const pasted of [text.trimEnd(), text.replaceAll("\n", "\r\n"), text.trimEnd().replaceAll("\n", "\r\n")])
    expect(await bring("analyst2", { text: pasted })).toMatchObject({ standing: 1 });
});
