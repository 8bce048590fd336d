import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  attempt,
  create,
  fillLedger,
  insert,
  insertRecord,
  issue,
  openEdition,
  party,
  position,
  raise,
  revise,
  withdraw,
} from "./ledger.fixture";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  expect(await attempt(db, async () => {})).toBeNull();
  const client = await db.clients.writer.pool.connect();
  await fillLedger(client).finally(() => client.release());
});
afterAll(() => db?.drop());

const editionNow = async () => {
  const { edition } = await db.clients.reader.prisma.negotiation.findUniqueOrThrow({ where: { id: "talks" } });
  return edition;
};

describe("a change of the record", () => {
  it("is taken with its edition and its revision, and not a bit of it without", async () => {
    const before = await editionNow();
    const whole = await attempt(db, async (tx) => {
      await openEdition(tx, "a second version");
      await raise(tx, "position", "p1");
      await revise(tx, "position", "p1", 2);
    });
    expect(whole).toBeNull();
    expect(await editionNow()).toBe(before + 1);
    const half = await attempt(db, async (tx) => {
      await openEdition(tx, "no revision");
      await raise(tx, "position", "p1");
    });
    expect(half).toMatch(/record_revision: position p1 has no revision 3/);
    expect(await editionNow()).toBe(before + 1);
  });

  it.each([
    ["two versions at once", "record_version", (tx: Tx) => raise(tx, "position", "p1", 2)],
    ["a version again", "record_version", (tx: Tx) => raise(tx, "position", "p1", 0)],
    ["a new record at version 2", "record_version", (tx: Tx) => create(tx, party("new"), { version: 2 })],
    ["a new record without a revision", "record_revision", (tx: Tx) => insertRecord(tx, "party", "new")],
    ["a withdrawal without a revision", "record_revision", (tx: Tx) => withdraw(tx, "position", "p1")],
    ["a revision without the record", "revision_record", (tx: Tx) => revise(tx, "party", "new", 1, "create")],
    ["a withdrawal in words alone", "revision_record", (tx: Tx) => revise(tx, "party", "aland", 2, "withdraw")],
    ["an update called a restore", "revision_action", (tx: Tx) => revise(tx, "party", "aland", 2, "restore")],
    [
      "a record without its row",
      "revision_record",
      async (tx: Tx) => {
        await insertRecord(tx, "party", "new");
        await revise(tx, "party", "new", 1, "create");
      },
    ],
    [
      "a row without a record",
      "party_negotiation_id_kind_id_fkey",
      (tx: Tx) => insert(tx, "record.party", party("new").columns),
    ],
    [
      "a revision without a body",
      "revision_body",
      async (tx: Tx) => {
        await raise(tx, "party", "aland");
        await insert(tx, "ledger.revision", {
          ...{ kind: "party", record_id: "aland", version: 2, action: "update" },
          digest: "0".repeat(64),
        });
      },
    ],
  ])("refuses %s", async (_, constraint, change) => {
    const error = await attempt(db, async (tx) => {
      await openEdition(tx, "refused");
      await change(tx);
    });
    expect(error).toContain(constraint);
  });

  it("refuses a revision in the edition of another transaction", async () => {
    const error = await attempt(db, async (tx) => {
      await raise(tx, "party", "aland");
      await revise(tx, "party", "aland", 2);
    });
    expect(error).toContain("revision_edition");
  });

  it("withdraws, keeps what it was, and comes back with the next version", async () => {
    const steps = [
      ["create", (tx: Tx) => create(tx, party("guest"))],
      [
        "withdraw",
        async (tx: Tx) => {
          await withdraw(tx, "party", "guest");
          await revise(tx, "party", "guest", 2, "withdraw");
        },
      ],
      ["restore", (tx: Tx) => create(tx, party("guest"), { version: 3, action: "restore" })],
    ] as const;
    for (const [title, step] of steps) {
      const error = await attempt(db, async (tx) => {
        await openEdition(tx, title);
        await step(tx);
      });
      expect([title, error]).toEqual([title, null]);
    }
    const revisions = await db.clients.reader.prisma.revision.findMany({
      where: { recordId: "guest" },
      orderBy: { version: "asc" },
      select: { version: true, action: true, digest: true },
    });
    expect(revisions.map(({ version, action, digest }) => [version, action, digest !== null])).toEqual([
      [1, "create", true],
      [2, "withdraw", false],
      [3, "restore", true],
    ]);
  });
});

describe("references", () => {
  it("wait for the end of the transaction", async () => {
    const error = await attempt(db, async (tx) => {
      await openEdition(tx, "the wrong way round");
      await create(tx, position("early", { party_id: "late", issue_id: "later" }));
      await create(tx, party("late"));
      await create(tx, issue("later"));
    });
    expect(error).toBeNull();
  });

  it("keep a record from going while another refers to it, unless both go", async () => {
    const alone = await attempt(db, async (tx) => {
      await openEdition(tx, "the party alone");
      await withdraw(tx, "party", "late");
      await revise(tx, "party", "late", 2, "withdraw");
    });
    expect(alone).toContain("position_negotiation_id_party_id_fkey");
    const both = await attempt(db, async (tx) => {
      await openEdition(tx, "both");
      for (const [kind, id] of [
        ["party", "late"],
        ["position", "early"],
      ] as const) {
        await withdraw(tx, kind, id);
        await revise(tx, kind, id, 2, "withdraw");
      }
    });
    expect(both).toBeNull();
  });

  it("cannot point into another negotiation", async () => {
    const error = await attempt(db, async (tx) => {
      await tx.query("insert into record.negotiation (id) values ('others')");
      await openEdition(tx, "others", { negotiation_id: "others", operator: true });
      await tx.query(
        `insert into record.record (negotiation_id, kind, id, version, edition) values ('others', 'position', 'x', 1, 1)`,
      );
      await insert(tx, "record.position", { ...position("x").columns, negotiation_id: "others" });
      await tx.query("set constraints record.position_negotiation_id_party_id_fkey immediate");
    });
    expect(error).toContain("position_negotiation_id_party_id_fkey");
  });
});

describe("the shape of a position", () => {
  const cases: [string, Record<string, unknown>, string | null][] = [
    ["low above high", { low: 30, high: 20 }, "position_scale"],
    ["above the scale", { low: 30, high: 101 }, "position_scale"],
    ["half an interval", { low: 30, high: null }, "position_scale"],
    ["a place that nobody stated", { answer: "no_comment" }, "position_place"],
    ["a stand without a place", { low: null, high: null }, "position_place"],
    ["a stand without a place, with an act", { low: null, high: null, act: "demand" }, "position_place"],
    ["a retraction without a place", { low: null, high: null, act: "retract" }, null],
    ["two places", { option: "treaty" }, "position_place"],
    ["an option", { low: null, high: null, option: "treaty" }, null],
    ["no comment", { low: null, high: null, answer: "no_comment" }, null],
    ["a direction over part of the scale", { direction: "low" }, "position_direction"],
    ["a direction", { direction: "low", low: 0, high: 100 }, null],
    ["an open end of nothing", { low: null, high: null, option: "treaty", open: "low" }, "position_open"],
    ["a day that turns round", { first_day: "2031-03-05" }, "position_days"],
    ["a day of no shape", { last_day: "2031-3-5" }, "position_days"],
    ["a month too many", { first_day: null, last_day: "2031-13-05" }, "position_days"],
    ["no first day", { first_day: null }, null],
    ["a made-up attribution", { attribution: "heard" }, "position_attribution"],
    ["credibility 7", { credibility: 7 }, "position_credibility"],
    ["firmness 5", { firmness: 5 }, "position_firmness"],
  ];
  it.each(cases)("%s", async (_, columns, constraint) => {
    const error = await attempt(db, async (tx) => {
      await openEdition(tx, "shape");
      await create(tx, position("shape", columns));
      throw new Error("rolled back");
    });
    if (constraint) expect(error).toContain(constraint);
    else expect(error).toBe("rolled back");
  });
});

type Tx = Parameters<Parameters<typeof attempt>[1]>[0];
