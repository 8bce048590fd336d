import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { attempt, fillLedger, insert, openEdition, raise, revise, withdraw } from "./ledger.fixture";
import { asOwner, inTransaction } from "./owner";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  const { account, writer } = db.clients;
  await account.prisma.user.createMany({
    data: ["ann", "ben", "cem"].map((id) => ({ id, email: `${id}@example.org`, name: id })),
  });
  const client = await writer.pool.connect();
  await fillLedger(client).finally(() => client.release());
});
afterAll(() => db?.drop());

/** What the owner itself is told; everything is rolled back. */
async function ownerTries(sql: string): Promise<string> {
  return asOwner(db.ownerUrl, async (owner) => {
    const error = await inTransaction(owner, async () => {
      await owner.query(sql);
      throw new Error("it let me");
    }).catch((thrown: Error) => thrown.message);
    return String(error);
  });
}

const brokenLinks = () =>
  asOwner(db.ownerUrl, async (owner) => (await owner.query("select * from ledger.broken_links()")).rows);

const addVersion = (title: string, version: number) =>
  attempt(db, async (tx) => {
    await openEdition(tx, title);
    await raise(tx, "party", "boria");
    await revise(tx, "party", "boria", version);
  });

describe("what is only ever added to", () => {
  const tables = ["ledger.edition", "ledger.revision", "ledger.revision_body", "ledger.audit", "ledger.contributor"];
  const desk = ["desk.submission", "desk.submitted_change", "desk.changeset_author"];
  const texts = ["desk.source_text", "desk.text_sentences"];

  beforeAll(async () => {
    const error = await attempt(db, async (tx) => {
      await insert(tx, "ledger.contributor", { user_id: "ann" });
      await tx.query("insert into ledger.audit (chain, actor, action) values ('talks', 'ann', 'test')");
      await insert(tx, "desk.changeset", { id: "frozen", title: "t", created_by: "ann" });
      const key = { changeset_id: "frozen", number: 1 };
      await tx.query("insert into desk.submission (changeset_id, number, title, hash) values ('frozen', 1, 't', $1)", [
        "a".repeat(64),
      ]);
      await tx.query(
        `insert into desk.submitted_change (changeset_id, number, kind, record_id, action, base_version, body)
          values ($1, $2, 'party', 'x', 'put', 0, '{}')`,
        Object.values(key),
      );
      await tx.query(
        "insert into desk.source_text (sha256, text) values (encode(sha256(convert_to('words', 'UTF8')), 'hex'), 'words')",
      );
      await tx.query(
        `insert into desk.text_sentences (negotiation_id, sha256, starts, ends)
          select 'talks', sha256, array[0], array[5] from desk.source_text`,
      );
    });
    expect(error).toBeNull();
  });

  it.each([...tables, ...desk, ...texts])("%s refuses its owner", async (table) => {
    const column = texts.includes(table) ? "sha256 = ''" : table.endsWith("author") ? "user_id = 'ben'" : null;
    const change = column ?? (table === "ledger.audit" ? "chain = ''" : table.startsWith("desk") ? "number = 9" : null);
    const changed = change ?? "negotiation_id = 'other'";
    expect(await ownerTries(`update ${table} set ${changed}`)).toContain("ledger_append_only");
    expect(await ownerTries(`delete from ${table}`)).toContain("ledger_append_only");
    if (!texts.includes(table)) {
      expect(await ownerTries(`truncate ${table} cascade`)).toContain("ledger_append_only");
    }
  });

  it.each(["record.record", "record.negotiation", "account.membership", 'account."user"'])(
    "%s refuses to be emptied behind the triggers' back",
    async (table) => expect(await ownerTries(`truncate ${table} cascade`)).toContain("ledger_append_only"),
  );

  it("lets a body become a tombstone once, with a reason, and the chain still holds", async () => {
    const redact = "update ledger.revision_body set body = null, redaction_reason";
    const one = "where record_id = 'p1' and version = 1";
    const again = (sql: string) =>
      attempt(db, async (tx) => {
        await openEdition(tx, "redaction", { acceptor: 1 });
        await tx.query(sql);
      });
    expect(await ownerTries(`${redact} = 'a person at risk' ${one}`)).toContain("takes an edition of its own");
    expect(await again(`${redact} = '' ${one}`)).toContain("ledger_append_only");
    expect(await ownerTries(`update ledger.revision_body set body = '{"forged": true}' ${one}`)).toContain(
      "ledger_append_only",
    );
    expect(await again(`${redact} = 'a person at risk' ${one}`)).toContain("redaction_published");
    const withdrawn = await attempt(db, async (tx) => {
      await openEdition(tx, "redaction", { acceptor: 1 });
      await withdraw(tx, "position", "p1");
      await revise(tx, "position", "p1", 2, "withdraw");
      await tx.query(`${redact} = 'a person at risk' ${one}`);
    });
    expect(withdrawn).toBeNull();
    expect(await again(`${redact} = 'again' ${one}`)).toContain("ledger_append_only");
    const row = await db.clients.reader.prisma.revisionBody.findFirstOrThrow({ where: { recordId: "p1" } });
    expect(row).toMatchObject({ body: null, redactionReason: "a person at risk", redactedAt: expect.any(Date) });
    expect(await brokenLinks()).toEqual([]);
  });
});

describe("time and chain", () => {
  it("are the database's: what is passed is overwritten", async () => {
    const error = await attempt(db, async (tx) => {
      const forged = { number: 77, recorded_at: "1999-01-01T00:00:00Z", review_required: false, pairs_of_eyes: 9 };
      await openEdition(tx, "forged", { operator: true, reviewed: true, chain: "f", transaction_id: 1, ...forged });
      await raise(tx, "party", "aland");
      const revision = { kind: "party", record_id: "aland", version: 2, action: "update", digest: "0".repeat(64) };
      const more = { seq: 99, chain: "f", recorded_at: "1999-01-01T00:00:00Z", edition: 1, acceptor: null };
      await insert(tx, "ledger.revision", { ...revision, ...more });
      await insert(tx, "ledger.revision_body", { kind: "party", record_id: "aland", version: 2, body: {} });
    });
    expect(error).toBeNull();
    const edition = await db.clients.desk.prisma.edition.findFirstOrThrow({ where: { title: "forged" } });
    expect(edition).toMatchObject({ number: 3, reviewRequired: true, reviewed: false, pairsOfEyes: 0 });
    expect(Date.now() - edition.recordedAt.getTime()).toBeLessThan(60_000);
    const revision = await db.clients.reader.prisma.revision.findFirstOrThrow({ where: { edition: edition.number } });
    expect(revision).toMatchObject({ seq: 6, recordedAt: edition.recordedAt });
    expect(revision.chain).toMatch(/^[0-9a-f]{64}$/);
  });

  it("never run backwards, however many accept at once", async () => {
    let next = 1;
    const errors = await Promise.all(
      Array.from({ length: 12 }, () =>
        attempt(db, async (tx) => {
          await openEdition(tx, "race");
          next += 1;
          await raise(tx, "party", "boria");
          await revise(tx, "party", "boria", next);
        }),
      ),
    );
    expect(errors).toEqual(errors.map(() => null));
    const editions = await db.clients.reader.prisma.edition.findMany({
      orderBy: { number: "asc" },
      select: { number: true, recordedAt: true },
    });
    expect(editions.map(({ number }) => number)).toEqual(editions.map((_, i) => i + 1));
    const times = editions.map(({ recordedAt }) => recordedAt.getTime());
    expect(times.every((time, i) => i === 0 || time > (times[i - 1] ?? 0))).toBe(true);
    const ground = await db.clients.reader.prisma.negotiation.findUniqueOrThrow({ where: { id: "talks" } });
    expect([ground.edition, ground.recordedAt.getTime()]).toEqual([editions.length, times.at(-1)]);
    expect(await brokenLinks()).toEqual([]);
  });

  it("tell where somebody went behind the database's back", async () => {
    expect(await addVersion("before the forgery", 14)).toBeNull();
    const found = await asOwner(db.ownerUrl, async (owner) => {
      await owner.query("begin");
      for (const table of ["edition", "revision", "audit"]) {
        await owner.query(`alter table ledger.${table} disable trigger append_only`);
      }
      await owner.query("update ledger.edition set title = 'nicer' where number = 1");
      await owner.query("update ledger.revision set coder = 1 where seq = 2");
      await owner.query(`update ledger.audit set actor = 'ben' where chain = 'talks' and seq = 1`);
      const { rows } = await owner.query("select part, chain, seq from ledger.broken_links() order by part");
      await owner.query("rollback");
      return rows;
    });
    expect(found).toEqual([
      { part: "audit", chain: "talks", seq: 1 },
      { part: "edition", chain: "talks", seq: 1 },
      { part: "revision", chain: "talks", seq: 2 },
    ]);
  });
});

describe("acceptance", () => {
  const accept = async (changeset: string, by: string) =>
    attempt(db, async (tx) => {
      await tx.query(
        "insert into ledger.contributor (negotiation_id, user_id) values ('talks', $1) on conflict do nothing",
        [by],
      );
      const { rows } = await tx.query("select number from ledger.contributor where user_id = $1", [by]);
      await openEdition(tx, changeset, { changeset_id: changeset, acceptor: rows[0]?.number });
    });
  const draft = (id: string, creator: string, savers: string[]) =>
    attempt(db, async (tx) => {
      await insert(tx, "desk.changeset", { id, title: id, created_by: creator });
      for (const saver of savers) {
        await tx.query(
          `insert into desk.change (changeset_id, kind, record_id, action, base_version, body, saved_by)
            values ($1, 'party', 'x', 'put', 0, '{}', $2)
            on conflict (changeset_id, kind, record_id) do update set saved_by = excluded.saved_by`,
          [id, saver],
        );
      }
    });

  it("is nobody's who saved a part, even one that somebody else saved over", async () => {
    expect(await draft("ours", "ann", ["ann", "ben", "ann"])).toBeNull();
    expect(await accept("ours", "ann")).toContain("edition_own_work");
    expect(await accept("ours", "ben")).toContain("edition_own_work");
    expect(await accept("ours", "cem")).toBeNull();
    const edition = await db.clients.desk.prisma.edition.findFirstOrThrow({ where: { changesetId: "ours" } });
    expect(edition).toMatchObject({ reviewed: true, reviewRequired: true, pairsOfEyes: 3 });
  });

  it("is one's own where no review is required, and says so", async () => {
    const { writer } = db.clients;
    const before = await writer.prisma.negotiation.findUniqueOrThrow({ where: { id: "talks" } });
    await writer.pool.query("update record.negotiation set review_required = false where id = 'talks'");
    const after = await writer.prisma.negotiation.findUniqueOrThrow({ where: { id: "talks" } });
    expect(after.settingsVersion).toBe(before.settingsVersion + 1);
    expect(await draft("mine", "ann", [])).toBeNull();
    expect(await accept("mine", "ann")).toBeNull();
    const edition = await db.clients.desk.prisma.edition.findFirstOrThrow({ where: { changesetId: "mine" } });
    expect(edition).toMatchObject({ reviewed: false, reviewRequired: false, pairsOfEyes: 1 });
  });

  it("is of a changeset once, and of one negotiation", async () => {
    expect(await accept("mine", "ben")).toContain("edition_by_changeset");
    const error = await attempt(db, async (tx) => {
      await tx.query("insert into record.negotiation (id) values ('elsewhere')");
      await openEdition(tx, "x", { negotiation_id: "elsewhere", changeset_id: "mine", operator: true });
    });
    expect(error).toContain("edition_changeset");
  });

  it("numbers people as they come", async () => {
    const rows = await db.clients.desk.prisma.contributor.findMany({ orderBy: { number: "asc" } });
    expect(rows.map(({ number, userId }) => [number, userId])).toEqual([
      [1, "ann"],
      [2, "cem"],
    ]);
  });
});

describe("the audit trail", () => {
  it("keeps a chain for each negotiation and one for the house, from any number of writers", async () => {
    const write = async (pool: TestDatabase["clients"]["writer"]["pool"], chain: string) =>
      pool.query("insert into ledger.audit (chain, actor, action, detail) values ($1, 'ann', 'read', $2)", [
        chain,
        { note: "two\nlines" },
      ]);
    const { writer, account } = db.clients;
    await Promise.all(
      Array.from({ length: 20 }, (_, i) => write(i % 2 ? writer.pool : account.pool, i % 3 ? "" : "talks")),
    );
    const rows = await account.prisma.audit.findMany({ where: { chain: "" }, orderBy: { seq: "asc" } });
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, i) => i + 1));
    expect(rows.every(({ at }, i) => i === 0 || at >= (rows[i - 1]?.at ?? at))).toBe(true);
    await expect(write(writer.pool, "nowhere")).rejects.toThrow("audit_chain");
    expect(await brokenLinks()).toEqual([]);
  });
});

describe("source texts", () => {
  it("stand under their own hash and no other", async () => {
    const add = (sha256: string) =>
      db.clients.desk.prisma.sourceText.createMany({ data: [{ sha256, text: "Ein Wort über Sprache" }] });
    await expect(add("0".repeat(64))).rejects.toThrow();
    const { createHash } = await import("node:crypto");
    expect(await add(createHash("sha256").update("Ein Wort über Sprache").digest("hex"))).toEqual({ count: 1 });
  });
});
