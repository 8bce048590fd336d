import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cases } from "../testing/cases";
import { add, deskOf, negotiation, type TestChange } from "../testing/desk";
import { placesOf as findPlaces } from "../testing/places";
import { registry } from "../testing/registry";
import { position } from "../testing/sample";
import { createWorld, type Who, type World } from "../testing/world";

let world: World;
let owner: pg.Client;
beforeAll(async () => {
  world = await createWorld();
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await world?.close();
});
const { publish, submit, accept, save, edition } = deskOf(() => world);

const secret = "Ivan Petrenko-Zvir";
const reason = "A person is at risk.";
type Redacted = { edition: number; versions: number[]; withdrawn: boolean; drafts: number };
type Asked = { id: string; version?: number | null; latest: number; kind?: string; commandId?: string };
const redact = ({ version = null, kind = "position", ...asked }: Asked, who: Who = "admin") =>
  world.tell<Redacted>(who, "history.redact", { negotiation, reason, version, kind, ...asked });
const put = (id: string, baseVersion: number, fields: object = {}): TestChange => ({
  ...{ kind: "position", id, baseVersion, body: position(id, fields) },
});
/** A position whose first version names somebody, and whose second does not. */
async function corrected(id: string, name = "somebody"): Promise<string> {
  const frozen = await submit(await save("analyst", [add(id, { summary: `So says ${name}.` })]));
  await accept(frozen);
  await publish(put(id, 1));
  return frozen.changeset;
}

const placesOf = (words: string) => findPlaces(owner, words);
const brokenLinks = async () => (await owner.query("select * from ledger.broken_links()")).rows;

describe("a version that is not published any more", () => {
  let changeset: string;
  let told: Redacted;
  beforeAll(async () => {
    changeset = await corrected("named", secret);
    const draft = {
      kind: "position",
      id: "named",
      action: "put",
      baseVersion: 2,
      body: { summary: `${secret} again` },
    };
    await world.tell("analyst", "changeset.save", { negotiation, change: draft });
    await world.tell("analyst2", "changeset.restore", { negotiation, kind: "position", id: "named", version: 1 });
    const waiting = put("named", 2, { summary: `Once more ${secret}.` });
    await submit(await save("analyst", [waiting, add("beside")]));
    const gone = { negotiation, changeset: await save("analyst", [waiting]) };
    await world.tell("analyst", "changeset.discard", gone);
    expect((await placesOf("petrenko")).length).toBeGreaterThan(8);
    told = await redact({ id: "named", version: 1, latest: 2 });
  }, 30_000);

  test("loses its words everywhere, and says how many drafts lost the record", async () => {
    expect(told).toEqual({ edition: await edition(), versions: [1], withdrawn: false, drafts: 3 });
    expect(await placesOf("petrenko")).toEqual([]);
    expect(await placesOf("zvir")).toEqual([]);
  });

  test("keeps its place in the history, with the reason; the chain holds", async () => {
    const { versions } = await world.ask<{ versions: object[] }>("viewer", "history.get", {
      ...{ negotiation, kind: "position", id: "named" },
    });
    expect(versions).toMatchObject([
      { version: 2, before: null },
      { version: 1, body: null, redaction: reason },
    ]);
    expect(await brokenLinks()).toEqual([]);
  });

  test("is told by the audit: who and why, never what", async () => {
    const { rows } = await owner.query(
      "select * from ledger.audit where action = 'record.redact' order by seq desc limit 1",
    );
    expect(rows).toMatchObject([
      {
        actor: world.id("admin"),
        subject: "position/named",
        detail: { reason, versions: [1], withdrawn: false, drafts: 3, edition: told.edition },
      },
    ]);
  });

  test("leaves what is published as it is, and drafts of other records in their changesets", async () => {
    const { body } = await world.ask<{ body: object }>("viewer", "position.get", { negotiation, id: "named" });
    expect(body).toMatchObject({ summary: "The canal stays open all year." });
    const { rows } = await owner.query(
      "select c.state from desk.changeset c join desk.change d on d.changeset_id = c.id where d.record_id = 'beside'",
    );
    expect(rows).toEqual([{ state: "returned" }]);
  });

  test("is shown as redacted in the changeset that published it, which can still be read", async () => {
    const found = await world.ask<{ changes: object[]; comments: object[] }>("analyst", "changeset.get", {
      ...{ negotiation, changeset },
    });
    expect(found).toMatchObject({ changes: [{ id: "named", redacted: true, after: null }], comments: [] });
  });

  test("cannot be restored, nor can what followed it be undone", async () => {
    const restore = { negotiation, kind: "position", id: "named", version: 1 };
    await expect(world.tell("analyst", "changeset.restore", restore)).rejects.toThrow("redacted");
    const { rows } = await owner.query<{ id: string }>(
      "select changeset_id as id from ledger.edition e join ledger.revision v on v.negotiation_id = e.negotiation_id and v.edition = e.number where v.record_id = 'named' and v.version = 2",
    );
    await expect(world.tell("analyst", "changeset.undo", { negotiation, changeset: rows[0]?.id })).rejects.toThrow(
      "is redacted: it cannot be put back",
    );
  });
});

describe("is refused", () => {
  const at = async (id: string) => {
    await corrected(id);
    return { id, version: 1, latest: 2 };
  };
  const before = async () => (await owner.query("select count(*) from ledger.audit")).rows[0].count;

  test.each<[string, (id: string) => Promise<unknown>, string]>([
    ["to analysts", async (id) => redact(await at(id), "analyst"), "FORBIDDEN"],
    ["to viewers", async (id) => redact(await at(id), "viewer"), "FORBIDDEN"],
    ["to admins of another negotiation", async (id) => redact(await at(id), "stranger"), "FORBIDDEN|NOT_FOUND"],
    ["where the record was changed since", async (id) => redact({ ...(await at(id)), latest: 1 }), "CONFLICT"],
    ["of a version that never was", async (id) => redact({ ...(await at(id)), version: 3 }), "NOT_FOUND"],
    ["of a record that never was", async (id) => redact({ id, version: 1, latest: 1 }), "NOT_FOUND"],
    ["without a reason", async (id) => redact({ ...(await at(id)), ...{ reason: " " } }), "BAD_REQUEST"],
    ["a second time", async (id) => redact(await at(id)).then(() => redact({ id, version: 1, latest: 2 })), "CONFLICT"],
  ])("%s", async (name, tried, code) => {
    const id = `refused-${name.replaceAll(" ", "-")}`.slice(0, 60);
    await expect(tried(id)).rejects.toMatchObject({ code: expect.stringMatching(code) });
  });

  test("of a published version that others refer to, naming them and the way; and changes nothing", async () => {
    const count = await before();
    const asked = { kind: "speaker", id: "mayor", version: 1, latest: 1 };
    await expect(redact(asked)).rejects.toThrow(/Have a correction accepted first.*position/s);
    expect(await before()).toBe(count);
    expect(await world.ask("viewer", "speaker.get", { negotiation, speaker: "mayor" })).toMatchObject({
      speaker: { name: "The mayor" },
    });
  });
});

test("what is published leaves the record in the same moment, and search with it", async () => {
  await publish(add("at-risk", { summary: `Here ${secret} stands.` }));
  expect(await placesOf("petrenko")).not.toEqual([]);
  expect(await redact({ id: "at-risk", version: 1, latest: 1 })).toMatchObject({ versions: [1], withdrawn: true });
  expect(await placesOf("petrenko")).toEqual([]);
  await expect(world.ask("viewer", "position.get", { negotiation, id: "at-risk" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const withdrawn = await world.ask<{ id: string; redacted: boolean }[]>("analyst", "history.withdrawn", {
    negotiation,
  });
  expect(withdrawn.find(({ id }) => id === "at-risk")).toMatchObject({ redacted: true, name: "at-risk" });
  const found = await world.ask("viewer", "search.find", { negotiation, words: "Petrenco" });
  expect(JSON.stringify(found)).not.toMatch(/petrenko/i);
});

test("all versions go at once, and the id can be given words again", async () => {
  await corrected("all-of-it", secret);
  expect(await redact({ id: "all-of-it", latest: 2 })).toMatchObject({ versions: [1, 2], withdrawn: true });
  await expect(redact({ id: "all-of-it", latest: 3 })).rejects.toThrow("redacted already");
  expect(await placesOf("petrenko")).toEqual([]);
  expect(await brokenLinks()).toEqual([]);
  await publish({ kind: "position", id: "fresh", body: position("fresh") });
});

test("the same command twice redacts once", async () => {
  await corrected("twice-sent");
  const commandId = randomUUID();
  const [one, two] = await Promise.all(
    [1, 2].map(() => redact({ id: "twice-sent", version: 1, latest: 2, commandId })),
  );
  expect(one).toEqual(two);
  expect(await edition()).toBe(one?.edition);
});

test("at once with an acceptance, one comes first and the other is told", async () => {
  for (let round = 0; round < 6; round += 1) {
    const id = `race-${round}`;
    await corrected(id, secret);
    const frozen = await submit(await save("analyst", [put(id, 2, { summary: `Now ${secret} again.` })]));
    const both = await Promise.allSettled([accept(frozen), redact({ id, version: 1, latest: 2 })]);
    expect(
      both.filter(({ status }) => status === "fulfilled"),
      `round ${round}`,
    ).toHaveLength(1);
    if (both[0]?.status === "fulfilled") await redact({ id, latest: 3 });
    expect(await placesOf("petrenko"), `round ${round}`).toEqual([]);
  }
  expect(await brokenLinks()).toEqual([]);
}, 30_000);

test("at once with a restore, the words do not come back", async () => {
  for (let round = 0; round < 6; round += 1) {
    const id = `restored-${round}`;
    await corrected(id, secret);
    const restore = { negotiation, kind: "position", id, version: 1 };
    await Promise.allSettled([
      world.tell("analyst", "changeset.restore", restore),
      redact({ id, version: 1, latest: 2 }),
    ]);
    expect(await placesOf("petrenko"), `round ${round}`).toEqual([]);
  }
}, 30_000);

describe("an earlier edition", () => {
  const reads = registry.filter((one) => one.editions);
  async function answers(asked: number): Promise<Record<string, string>> {
    const found = reads.map(async ({ path, type }) => {
      const input = { ...(await cases[path]?.(world)), edition: asked };
      const answer = world.use("viewer", type, path, input);
      return [path, JSON.stringify(await answer.catch((error: Error) => ({ refused: error.message })))] as const;
    });
    return Object.fromEntries(await Promise.all(found));
  }

  const saysItsEdition = new Set([
    ...["negotiation.editions", "edition.changes", "negotiation.overview"],
    ...["export.json", "export.tables", "export.workbook"],
  ]);
  /** What an answer says apart from the edition it was read in; lists of editions and how many records one held stay as they were. */
  const apart = (all: Record<string, string>) =>
    Object.fromEntries(
      Object.entries(all)
        .filter(([path]) => !saysItsEdition.has(path))
        .map(([path, text]) => [path, text.replaceAll(/"(edition|recordedAt)":("[^"]*"|\d+)/g, '"$1":0')]),
    );

  test("reads as if what is redacted had not been in it", async () => {
    const without = await answers(await edition());
    await publish(add("extra", { summary: `As ${secret} has it.` }));
    const then = await edition();
    expect(Object.values(await answers(then)).some((answer) => answer.includes(secret))).toBe(true);
    await publish(put("extra", 1));
    await redact({ id: "extra", version: 1, latest: 2 });
    const now = await answers(then);
    expect(Object.values(now).join("")).not.toContain("Petrenko");
    const expected = apart(without);
    const other = Object.entries(apart(now)).filter(([path, text]) => text !== expected[path]);
    expect(other.map(([path]) => path)).toEqual([]);
  }, 30_000);

  test.each([
    "speaker/mayor",
    "party/upper",
    "issue/canal-hours",
    "source/gazette",
    "publisher/mill-press",
    "event/lock-house",
  ])(
    "can still be read where %s, to which others refer, is redacted in it",
    async (key) => {
      const [kind = "", id = ""] = key.split("/");
      const then = await edition();
      const { body, version } = await world.ask<{ body: object; version: number }>("analyst", "record.get", {
        ...{ negotiation, kind, id },
      });
      const name = kind === "speaker" || kind === "party" || kind === "publisher" ? "name" : "title";
      await publish({ kind, id, baseVersion: version, body: { ...body, [name]: `Another ${kind}` } });
      await redact({ kind, id, version, latest: version + 1 });
      for (const [path, answer] of Object.entries(await answers(then))) {
        const { refused } = JSON.parse(answer) as { refused?: string };
        if (refused !== undefined) expect([path, refused]).toEqual([path, expect.stringMatching(/^There is no such/)]);
      }
      expect(world.errors).toEqual([]);
    },
    30_000,
  );
});
