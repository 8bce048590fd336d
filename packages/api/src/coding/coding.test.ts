import { sha256Hex } from "@parley/domain/canonical";
import { sentencesOf } from "@parley/domain/texts/sentences";
import { afterAll, beforeAll, expect, test } from "vitest";
import { add, deskOf, negotiation } from "../testing/desk";
import { position, sampleText } from "../testing/sample";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
const { save, submit, accept, publish } = deskOf(() => world);
beforeAll(async () => {
  world = await createWorld();
});
afterAll(async () => world?.close());

type Sheet = {
  sha256: string | null;
  text: string | null;
  sentences: { number: number; start: number; end: number; state: string; reason: string | null; by: string | null }[];
  entries: {
    kind: string;
    id: string;
    version: number;
    changeset: string | null;
    mine: boolean;
    party: string | null;
    passages: { start: number; end: number }[];
  }[];
};
const sheetOf = (who: Who, source = "gazette", changeset: string | null = null) =>
  world.ask<Sheet>(who, "coding.sheet", { negotiation, source, changeset });
const statesOf = async (who: Who, source?: string, changeset?: string) =>
  (await sheetOf(who, source, changeset)).sentences.map(({ state }) => state).join(" ");

const text = "The headline\nThe mayor spoke. Nobody answered. It rained.\n";
const [headline, spoke, , rained] = sentencesOf(text).map(({ start, end }) => text.slice(start, end));
const quote = (exact = "", source = "leaflet") => {
  const start = text.indexOf(exact);
  return { source, exact, start, end: start + exact.length, altered: false };
};
const leaflet = (id: string, fields: object = {}) => ({
  kind: "source",
  id,
  body: { id, publisher: "mill-press", title: id, published: { edtf: "2025-03-05" }, ...fields },
});
const sha256 = sha256Hex(text);
const aside = (who: Who, number: number, fields: object = {}) =>
  world.tell<object>(who, "coding.setAside", { negotiation, sha256, number, reason: "The headline.", ...fields });
const reopen = (who: Who, number: number) => world.tell(who, "coding.reopen", { negotiation, sha256, number });

test("a sheet holds the text, its sentences and every published record that quotes it", async () => {
  const { text: words, sentences, entries } = await sheetOf("analyst");
  expect(words).toBe(sampleText);
  expect(sentences.map(({ number, start, end }) => ({ number, start, end }))).toEqual(sentencesOf(sampleText));
  expect(entries).toContainEqual({
    ...{ kind: "position", id: "upper-hours", version: 1, changeset: null, mine: false, party: "upper" },
    ...{ title: "The canal stays open all year.", issue: "canal-hours" },
    passages: [{ start: expect.any(Number), end: expect.any(Number) }],
  });
  expect(entries.map(({ kind }) => kind)).toContain("event");
  expect(await statesOf("admin")).toBe("coded coded coded");
});

test("a draft codes a sentence for its author, once it is submitted for the desk, and never for a viewer", async () => {
  await world.tell("analyst", "source.keepText", { negotiation, text });
  await publish(leaflet("leaflet", { sha256 }));
  expect(await statesOf("analyst2", "leaflet")).toBe("open open open open");
  const half = { evidence: [quote(spoke), { source: "leaflet", exact: 7 }], party: "upper", summary: "" };
  const changeset = await save("analyst", [{ kind: "position", id: "half", body: half }]);
  expect(await statesOf("analyst", "leaflet")).toBe("open coded open open");
  expect((await sheetOf("analyst", "leaflet")).entries).toEqual([
    expect.objectContaining({ id: "half", version: 0, changeset, mine: true, title: "half", issue: null }),
  ]);
  expect(await statesOf("analyst2", "leaflet")).toBe("open open open open");
  expect(await statesOf("analyst2", "leaflet", changeset)).toBe("open coded open open");
  await save("analyst", [add("half", { evidence: [quote(spoke)] })], changeset);
  const frozen = await submit(changeset);
  expect((await sheetOf("analyst2", "leaflet")).entries).toEqual([
    expect.objectContaining({ id: "half", changeset, mine: false, party: "upper" }),
  ]);
  await expect(sheetOf("viewer", "leaflet")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await accept(frozen);
  expect((await sheetOf("analyst2", "leaflet")).entries).toEqual([
    expect.objectContaining({ id: "half", version: 1, changeset: null, mine: false }),
  ]);
});

test("in its changeset a record is shown once, as that has it; one withdrawn there is not", async () => {
  const body = position("half", { evidence: [quote(spoke), quote(rained)] });
  const changed = await save("analyst", [{ kind: "position", id: "half", baseVersion: 1, body }]);
  expect((await sheetOf("analyst", "leaflet", changed)).entries).toEqual([
    expect.objectContaining({
      id: "half",
      version: 1,
      changeset: changed,
      passages: [quote(spoke), quote(rained)].map(({ start, end }) => ({ start, end })),
    }),
  ]);
  expect((await sheetOf("analyst", "leaflet")).entries.map((one) => one.changeset)).toEqual([null, changed]);
  const gone = await save("analyst", [{ kind: "position", id: "half", action: "withdraw", baseVersion: 1 }]);
  expect((await sheetOf("analyst", "leaflet", gone)).entries.map((one) => one.changeset)).toEqual([changed]);
  for (const id of [changed, gone]) await world.tell("analyst", "changeset.discard", { negotiation, changeset: id });
});

test("a passage that does not stand in the text codes nothing", async () => {
  const astray = { ...quote(rained), start: 0, end: rained?.length };
  const changeset = await save("analyst", [add("astray", { evidence: [astray] })]);
  expect(await statesOf("analyst", "leaflet", changeset)).toBe("open coded open open");
  await world.tell("analyst", "changeset.discard", { negotiation, changeset });
});

test("a sentence is set aside with a reason by whoever may propose, and opened again", async () => {
  await aside("analyst", 1);
  const [first] = (await sheetOf("analyst2", "leaflet")).sentences;
  expect(first).toMatchObject({ state: "aside", reason: "The headline.", by: "Name of analyst" });
  await aside("analyst2", 1);
  await expect(aside("analyst2", 1, { reason: "Says nothing." })).rejects.toMatchObject({ code: "CONFLICT" });
  await reopen("analyst2", 1);
  await reopen("analyst2", 1);
  expect(await statesOf("analyst", "leaflet")).toBe("open coded open open");
  await aside("analyst2", 1, { reason: "Says nothing." });
  const { rows } = await world.clients.account.pool.query<{ detail: object }>(
    "select detail from ledger.audit where action = 'sentence.reopen'",
  );
  expect(rows).toEqual([{ detail: { number: 1, reason: "The headline.", setBy: expect.any(String) } }]);
});

test("a sentence that is set aside and then coded is coded", async () => {
  await aside("analyst", 3);
  const changeset = await save("analyst", [add("answered", { evidence: [quote("Nobody answered")] })]);
  expect((await sheetOf("analyst", "leaflet", changeset)).sentences[2]).toMatchObject({
    state: "coded",
    reason: "The headline.",
  });
  await world.tell("analyst", "changeset.discard", { negotiation, changeset });
});

test.each<[string, Who, object, string]>([
  ["by a viewer", "viewer", {}, "FORBIDDEN"],
  ["by a member of another negotiation", "stranger", {}, "NOT_FOUND"],
  ["without a reason", "analyst", { reason: "  " }, "BAD_REQUEST"],
  ["with a reason too long", "analyst", { reason: "x".repeat(1_001) }, "BAD_REQUEST"],
  ["that is coded", "analyst", { number: 2 }, "BAD_REQUEST"],
  ["that is not there", "analyst", { number: 5 }, "NOT_FOUND"],
  ["of a text not at hand", "analyst", { sha256: sha256Hex("elsewhere") }, "NOT_FOUND"],
])("no sentence is set aside %s", async (_, who, fields, code) => {
  await expect(aside(who, 4, fields)).rejects.toMatchObject({ code });
  expect((await sheetOf("analyst", "leaflet")).sentences[3]?.state).toBe("open");
});

test("the text of one negotiation is not coded in another", async () => {
  const there = { negotiation: "other", sha256, number: 1 };
  await expect(world.tell("stranger", "coding.setAside", { ...there, reason: "x" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await world.tell("stranger", "coding.reopen", there);
  expect((await sheetOf("analyst", "leaflet")).sentences[0]?.state).toBe("aside");
  await expect(world.ask("stranger", "coding.sheet", { negotiation, source: "leaflet" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
});

test("a source in the making has a sheet in its changeset alone; one without a text has no sentences", async () => {
  const changeset = await save("analyst", [leaflet("fresh", { sha256, title: headline }), leaflet("bare")]);
  expect(await sheetOf("analyst", "fresh", changeset)).toMatchObject({ text, sentences: [{ number: 1 }, {}, {}, {}] });
  expect(await sheetOf("analyst", "bare", changeset)).toMatchObject({ sha256: null, text: null, sentences: [] });
  await expect(sheetOf("analyst", "fresh")).rejects.toMatchObject({ code: "NOT_FOUND" });
  await save("analyst", [leaflet("fresh", { sha256: sha256Hex("elsewhere") })], changeset);
  expect(await sheetOf("analyst", "fresh", changeset)).toMatchObject({ text: null, sentences: [] });
});

test("two who set one sentence aside at once for two reasons: one is told", async () => {
  const both = await Promise.allSettled([
    aside("analyst", 4, { reason: "The weather." }),
    aside("analyst2", 4, { reason: "No party." }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await sheetOf("analyst", "leaflet")).sentences[3]?.state).toBe("aside");
});

test("a changeset says what else it has of a party on an issue, to the desk of its negotiation alone", async () => {
  const other = add("on-another", { issue: "tolls" });
  const gone = { kind: "position", id: "half", action: "withdraw" as const, baseVersion: 1 };
  const changeset = await save("analyst", [add("one"), other, gone, { kind: "position", id: "empty", body: {} }]);
  const beside = (who: Who, at = negotiation) =>
    world.ask<{ id: string }[]>(who, "coding.beside", {
      negotiation: at,
      changeset,
      party: "upper",
      issue: "canal-hours",
    });
  const rows = await beside("analyst2");
  expect(rows.map(({ id }) => id).sort()).toEqual(["half", "one"]);
  expect(rows.find(({ id }) => id === "half")).toEqual({ id: "half", body: null });
  await expect(beside("viewer")).rejects.toMatchObject({ code: "NOT_FOUND" });
  expect(await beside("stranger", "other")).toEqual([]);
});

test("in a negotiation that is closed to somebody, the log is not there", async () => {
  const there = { negotiation: "other", sha256, number: 1 };
  const refused = [
    () => world.ask("analyst2", "coding.sheet", { negotiation: "other", source: "leaflet" }),
    () =>
      world.ask("analyst2", "coding.beside", {
        negotiation: "other",
        changeset: world.id("extra"),
        party: "a",
        issue: "b",
      }),
    () => world.tell("analyst2", "coding.setAside", { ...there, reason: "x" }),
    () => world.tell("analyst2", "coding.reopen", there),
  ];
  for (const one of refused) await expect(one()).rejects.toMatchObject({ code: "NOT_FOUND" });
});
