import { fileURLToPath } from "node:url";
import type { Kind } from "@parley/domain/records";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refillSearch } from "../apply/refill-search";
import { importPath } from "../importing/operator";
import { position } from "../testing/sample";
import { wordings } from "../testing/wordings";
import { createWorld, type World } from "../testing/world";
import type { Hit } from "./search.reads";

type Answer = { groups: { kind: Kind; hits: Hit[] }[]; more: boolean };

let world: World;
beforeAll(async () => {
  world = await createWorld();
  for (const name of ["russia-ukraine", "sample"]) {
    await importPath(world.clients, fileURLToPath(new URL(`../../../../dossiers/${name}`, import.meta.url)));
  }
});
afterAll(async () => world?.close());

const find = (words: string, negotiation = "canal", who: "viewer" | "analyst" = "viewer") =>
  world.ask<Answer>(who, "search.find", { negotiation, words });
/** What is found in the order in which it is shown, as kind/id. */
const shown = ({ groups }: Answer) => groups.flatMap(({ kind, hits }) => hits.map(({ id }) => `${kind}/${id}`));

test("there are sixty wordings and more", () => expect(wordings.length).toBeGreaterThanOrEqual(60));

describe("what people type", () => {
  test.each(wordings)("%s: %s", async (dossier, words, finds) => {
    expect(shown(await find(words, dossier)).slice(0, 3)).toEqual(expect.arrayContaining([...finds]));
  });
});

const marked = ({ title, snippet }: Hit) =>
  [...title, ...(snippet ?? [])].flatMap(({ text, hit }) => (hit ? [text] : []));
const hit = ({ groups }: Answer, ref: string) =>
  groups.flatMap(({ kind, hits }) => hits.filter(({ id }) => `${kind}/${id}` === ref))[0];

describe("what an answer shows", () => {
  test("the words that answer are marked, as they were written", async () => {
    const found = hit(await find("zelenskiys legitimacy", "russia-ukraine"), "position/russia-legit-2");
    expect(found && marked(found)).toEqual(["Zelensky", "Zelenskiy's legitimacy"]);
    expect(found?.snippet?.map(({ text }) => text).join("")).toContain("legitimacy");
    expect(found).toMatchObject({
      parties: [{ id: "russia", short: "Russia", slot: 2 }],
      about: { issue: "legit" },
      detail: "Zelensky's authority to sign",
      date: "[..2025-08-22]",
    });
  });

  test("an alias that answers is shown, and a title that shows the word needs no second place", async () => {
    expect(hit(await find("Kyiv", "russia-ukraine"), "party/ukraine")?.snippet).toEqual([{ text: "Kyiv", hit: true }]);
    expect(hit(await find("crimea", "russia-ukraine"), "issue/crimea")?.snippet).toBeNull();
  });

  test("a misspelt word marks what was meant", async () => {
    const found = hit(await find("nuetrality", "russia-ukraine"), "issue/neutral");
    expect(found && marked(found)).toEqual(["Neutrality"]);
  });

  test("at most thirty, six of a kind where several answer, and whether there are more", async () => {
    const answer = await find("russia", "russia-ukraine");
    expect(shown(answer).length).toBe(30);
    expect(new Set(shown(answer)).size).toBe(30);
    expect(answer.more).toBe(true);
    expect(answer.groups[0]).toMatchObject({ kind: "party" });
    expect((await find("Kelder keys", "sample")).more).toBe(false);
  });

  test.each(["", "   ", "…", "\u{1f642}", "'", "\\", "!canal", "@party/upper", "a & b | !c", "x:*", "<->", "%_", "''"])(
    "%j finds nothing or something, and is no failure",
    async (words) => expect((await find(words)).groups).toEqual(expect.any(Array)),
  );

  test("more than two hundred characters are refused at the field", async () => {
    await expect(find("x".repeat(201))).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });
});

const publish = async (changes: object[]) => {
  let changeset: string | null = null;
  for (const change of changes) {
    const input: object = { negotiation: "canal", changeset, change: { action: "put", ...change } };
    changeset = (await world.tell<{ changeset: string }>("analyst", "changeset.save", input)).changeset;
  }
  const { submission, hash } = await world.tell<{ submission: number; hash: string }>("analyst", "changeset.submit", {
    ...{ negotiation: "canal", changeset },
  });
  await world.tell("analyst2", "changeset.accept", { negotiation: "canal", changeset, submission, hash });
};

describe("the published record alone", () => {
  const planted = "xylophonist";
  const words = [planted, "xylophonists open", "mayor", "canal open all year", "upper mill", "March 2025"];
  const draftOf = async (state: "draft" | "submitted" | "returned" | "discarded") => {
    const bodies = [
      {
        kind: "position",
        id: `${planted}-${state}`,
        baseVersion: 0,
        body: position(`${planted}-${state}`, { summary: planted }),
      },
      {
        kind: "position",
        id: "upper-hours",
        baseVersion: 1,
        body: position("upper-hours", { summary: `${planted} mayor` }),
      },
      { kind: "position", id: "lower-hours", baseVersion: 1, action: "withdraw", body: null },
      {
        kind: "speaker",
        id: `${planted}-${state}`,
        baseVersion: 0,
        body: { id: `${planted}-${state}`, kind: "person", name: planted },
      },
    ];
    let changeset: string | null = null;
    for (const change of bodies) {
      const input: object = {
        negotiation: "canal",
        changeset,
        title: planted,
        reason: planted,
        change: { action: "put", ...change },
      };
      changeset = (await world.tell<{ changeset: string }>("analyst", "changeset.save", input)).changeset;
    }
    const named = { negotiation: "canal", changeset };
    await world.tell("analyst", "changeset.comment", { ...named, text: planted });
    if (state === "discarded") await world.tell("analyst", "changeset.discard", named);
    if (state !== "submitted" && state !== "returned") return;
    const { submission } = await world.tell<{ submission: number }>("analyst", "changeset.submit", named);
    if (state === "returned") {
      await world.tell("analyst2", "changeset.returnIt", { ...named, submission, comment: planted });
    }
  };

  test("no draft, in no state, changes anything that anybody finds", async () => {
    const before = await Promise.all(words.map((one) => find(one)));
    for (const state of ["draft", "submitted", "returned", "discarded"] as const) await draftOf(state);
    expect(await Promise.all(words.map((one) => find(one)))).toEqual(before);
    expect(await Promise.all(words.map((one) => find(one, "canal", "analyst")))).toEqual(before);
    expect(before[0]?.groups).toEqual([]);
    expect(JSON.stringify(await world.ask("analyst", "changeset.mine", { negotiation: "canal" }))).toContain(planted);
  });

  test("what is accepted is found at once, under its new words alone, and what is withdrawn is not", async () => {
    const put = (baseVersion: number, summary: string) => ({
      ...{
        kind: "position",
        id: "found",
        baseVersion,
        body: position("found", { summary, party: "lower", speaker: "spokesman" }),
      },
    });
    await publish([put(0, "Zebra crossings.")]);
    expect(shown(await find("zebra"))).toEqual(["position/found"]);
    await publish([put(1, "Pelican crossings.")]);
    expect(shown(await find("zebra"))).toEqual([]);
    expect(shown(await find("pelican"))).toEqual(["position/found"]);
    await publish([{ kind: "position", id: "found", action: "withdraw", baseVersion: 2, body: null }]);
    expect(shown(await find("pelican"))).toEqual([]);
  });

  test("a record is found by a new name of what it refers to", async () => {
    const body = { id: "lower", name: "Lower Mill", short: "Lower", kind: "state", role: "party_to_conflict", slot: 2 };
    await publish([{ kind: "party", id: "lower", baseVersion: 1, body: { ...body, aliases: ["Quillstone"] } }]);
    expect(shown(await find("quilstone"))).toEqual(expect.arrayContaining(["party/lower", "position/lower-hours"]));
  });

  test("another negotiation's records are not found", async () => {
    expect(shown(await find("Zelensky"))).toEqual([]);
    expect(shown(await find("mayor", "russia-ukraine"))).toEqual([]);
  });
});

test("records published before search was there are made found, once", async () => {
  const before = await find("frozen assets", "russia-ukraine");
  await world.clients.writer.pool.query("delete from record.search where negotiation_id = 'russia-ukraine'");
  await world.clients.writer.pool.query("update record.search set rules = 0 where negotiation_id = 'sample'");
  expect(shown(await find("frozen assets", "russia-ukraine"))).toEqual([]);
  expect(await refillSearch(world.clients)).toBeGreaterThan(100);
  expect(await find("frozen assets", "russia-ukraine")).toEqual(before);
  expect(await refillSearch(world.clients)).toBe(0);
});
