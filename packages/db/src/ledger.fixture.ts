import type pg from "pg";
import { inTransaction } from "./owner";
import type { TestDatabase } from "./testing";

/** A record with the row of its kind, in as few columns as the database lets pass. */
type Row = { kind: string; id: string; table: string; columns: Record<string, unknown> };

const negotiation = "talks";
export const digest = "0".repeat(64);

export const party = (id: string, columns: Record<string, unknown> = {}): Row => ({
  kind: "party",
  id,
  table: "record.party",
  columns: { id, name: id, short: id, party_kind: "state", role: "mediator", slot: 1, ...columns },
});

export const issue = (id: string, columns: Record<string, unknown> = {}): Row => ({
  kind: "issue",
  id,
  table: "record.issue",
  columns: {
    ...{ id, code: id, title: id, question: "?", category: "c", issue_kind: "scale", ordinal: 1 },
    ...columns,
  },
});

export const position = (id: string, columns: Record<string, unknown> = {}): Row => ({
  kind: "position",
  id,
  table: "record.position",
  columns: {
    ...{ id, party_id: "aland", issue_id: "border", answer: "stated", low: 10, high: 20, attribution: "own_words" },
    ...{ said_edtf: "2031-03-04", first_day: "2031-03-04", last_day: "2031-03-04", credibility: 1 },
    ...{ confidence: "high", summary: "s" },
    ...columns,
  },
});

/** Inserts one row; the negotiation comes by itself. */
export async function insert(client: pg.ClientBase, table: string, columns: Record<string, unknown>): Promise<void> {
  const all: Record<string, unknown> = { negotiation_id: negotiation, ...columns };
  const names = Object.keys(all);
  const places = names.map((_, i) => `$${i + 1}`);
  await client.query(`insert into ${table} (${names.join(", ")}) values (${places.join(", ")})`, Object.values(all));
}

/** Makes the negotiation and, as the operator, its first edition: two parties, an issue and a position. */
export async function fillLedger(client: pg.ClientBase): Promise<void> {
  await client.query("insert into record.negotiation (id) values ($1)", [negotiation]);
  await inTransaction(client, async () => {
    await openEdition(client, "first");
    for (const row of [party("aland"), party("boria"), issue("border"), position("p1")]) await create(client, row);
  });
}

/** Opens an edition, as the operator unless told otherwise. */
export async function openEdition(
  client: pg.ClientBase,
  title: string,
  columns: Record<string, unknown> = { operator: true },
): Promise<void> {
  await insert(client, "ledger.edition", { title, ...columns });
}

/** A new record: key, row, revision and body. */
export async function create(client: pg.ClientBase, row: Row, { version = 1, action = "create" } = {}): Promise<void> {
  await insertRecord(client, row.kind, row.id, version);
  await insert(client, row.table, row.columns);
  await revise(client, row.kind, row.id, version, action);
}

export async function insertRecord(client: pg.ClientBase, kind: string, id: string, version = 1): Promise<void> {
  await client.query(
    `insert into record.record (negotiation_id, kind, id, version, edition)
      select id, $2, $3, $4, edition from record.negotiation where id = $1`,
    [negotiation, kind, id, version],
  );
}

/** Raises a record's version by `by`, in the edition that is open. */
export async function raise(client: pg.ClientBase, kind: string, id: string, by = 1): Promise<void> {
  await client.query(
    `update record.record r set version = r.version + $4, edition = n.edition
      from record.negotiation n where n.id = $1 and r.negotiation_id = $1 and r.kind = $2 and r.id = $3`,
    [negotiation, kind, id, by],
  );
}

export async function withdraw(client: pg.ClientBase, kind: string, id: string): Promise<void> {
  await client.query("delete from record.record where negotiation_id = $1 and kind = $2 and id = $3", [
    negotiation,
    kind,
    id,
  ]);
}

/** A revision and its body; a withdrawal has none. */
export async function revise(
  client: pg.ClientBase,
  kind: string,
  id: string,
  version: number,
  action = "update",
): Promise<void> {
  const key = { kind, record_id: id, version };
  await insert(client, "ledger.revision", { ...key, action, digest: action === "withdraw" ? null : digest });
  if (action !== "withdraw") await insert(client, "ledger.revision_body", { ...key, body: { id } });
}

/** Runs `fn` in one transaction of the writing login and gives the error it ends with, or null. */
export async function attempt(
  db: TestDatabase,
  fn: (client: pg.ClientBase) => Promise<unknown>,
): Promise<string | null> {
  const client = await db.clients.writer.pool.connect();
  try {
    await inTransaction(client, () => fn(client));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    client.release();
  }
}
