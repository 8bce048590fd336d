import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Transaction } from "./clients";
import { createTestDatabase, type TestDatabase } from "./testing";

let db: TestDatabase;

beforeAll(async () => {
  db = await createTestDatabase();
  await db.clients.writer.pool.query("insert into record.negotiation (id) values ('talks')");
});
afterAll(() => db?.drop());

/** What a caller can read of an error, however deep it is wrapped. */
function wordsOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "";
  const { message, code, originalCode, originalMessage, cause, meta } = error as Record<string, unknown>;
  const inner = (meta as Record<string, unknown> | undefined)?.driverAdapterError;
  return [message, code, originalCode, originalMessage, wordsOf(cause), wordsOf(inner)].filter(Boolean).join(" | ");
}

const refusal = (promise: Promise<unknown>) =>
  promise.then(
    () => "it let me",
    (error) => wordsOf(error),
  );

const inWriter = (fn: (tx: Transaction) => Promise<unknown>) =>
  refusal(db.clients.writer.prisma.$transaction((tx) => fn(tx)));

describe("through Prisma", () => {
  const row = { chain: "talks", actor: "operator", action: "test" };

  it("a table that one may only insert into takes createMany, not create", async () => {
    const { audit } = db.clients.writer.prisma;
    expect(await audit.createMany({ data: [row] })).toEqual({ count: 1 });
    expect(await refusal(audit.create({ data: row }))).toMatch(/42501|denied/i);
  });

  it("an edition comes back with the number and the time that the database gave it", async () => {
    const made = await db.clients.writer.prisma.edition.create({
      data: { negotiationId: "talks", title: "first", operator: true },
    });
    expect(made).toMatchObject({ number: 1, reviewRequired: true, reviewed: false });
    expect(made.chain).toMatch(/^[0-9a-f]{64}$/);
  });

  it("a CHECK and a trigger say their names", async () => {
    const visibility = db.clients.writer.prisma.negotiation.updateMany({ data: { visibility: "nobody" } });
    expect(await refusal(visibility)).toMatch(/negotiation_visibility/);
    const version = inWriter((tx) =>
      tx.revision.createMany({
        data: [
          {
            negotiationId: "talks",
            kind: "party",
            recordId: "x",
            version: 1,
            action: "create",
            digest: "0".repeat(64),
          },
        ],
      }),
    );
    expect(await version).toMatch(/revision_edition/);
  });

  it("what fails at commit says its name too, and its SQLSTATE", async () => {
    const half = await inWriter(async (tx) => {
      await tx.$executeRaw`insert into ledger.edition (negotiation_id, title, operator) values ('talks', 'half', true)`;
      await tx.$executeRaw`insert into record.record values ('talks', 'party', 'x', 1, 2)`;
    });
    expect(half).toMatch(/record_revision/);
    expect(half).toMatch(/23514/);
    const dangling = await inWriter(async (tx) => {
      await tx.$executeRaw`insert into ledger.edition (negotiation_id, title, operator) values ('talks', 'x', true)`;
      await tx.$executeRaw`insert into record.party (negotiation_id, id, name, short, party_kind, role, slot)
        values ('talks', 'x', 'x', 'x', 'state', 'mediator', 1)`;
    });
    expect(dangling).toMatch(/party_negotiation_id_kind_id_fkey/);
    expect(dangling).toMatch(/23503/);
  });
});
