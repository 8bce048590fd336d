import type pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Zone, zones } from "./clients";
import { asOwner } from "./owner";
import { createTestDatabase, type TestDatabase } from "./testing";

/**
 * What each login may do, table by table: s(elect), i(nsert), u(pdate), d(elete), t(runcate); in brackets: some columns
 * alone. A table that is not named here must refuse everything, and so must a new one until it is.
 */
const published = "s s siud -";
const stood = "s s s -";
const expected: Record<string, string> = {
  // table: reader desk writer account
  "record.negotiation": "s s s[iu] [s]",
  ...Object.fromEntries(
    [
      ...["record", "profile", "party", "speaker", "office", "issue", "publisher", "source", "event", "event_party"],
      ...["event_speaker", "proposal", "authorship_claim", "provision", "position", "position_relation", "response"],
      ...["assessment", "salience", "passage", "search"],
    ].map((table) => [`record.${table}`, published]),
  ),
  "record.issue": "s s siud [s]",
  "record.search_word": "s s sid -",
  ...Object.fromEntries(
    [
      ...["record", "profile", "party", "speaker", "office", "issue", "publisher", "source", "event", "event_party"],
      ...["event_speaker", "proposal", "authorship_claim", "provision", "position", "position_relation", "response"],
      ...["assessment", "salience", "passage", "negotiation", "edition"],
    ].map((view) => [`known.${view}`, stood]),
  ),
  "known.day_span": "- - si -",
  "ledger.edition": "[s] s si -",
  "ledger.revision": "s s si -",
  "ledger.revision_body": "s s si[u] -",
  "ledger.contributor": "- s si -",
  "ledger.audit": "- - i si",
  "desk.changeset": "- siu siu -",
  "desk.change": "- siud siud -",
  "desk.changeset_author": "- si si -",
  "desk.submission": "- si si -",
  "desk.submitted_change": "- si si[u] -",
  "desk.comment": "- si si -",
  "desk.source_text": "- si si -",
  "desk.text_at_hand": "- si si -",
  "desk.text_sentences": "- si si[u] -",
  "desk.sentence_log": "- siud siud -",
  "desk.command": "- siud siud -",
  "desk.import": "- siud siud -",
  "desk.import_part": "- siud siud -",
  "desk.import_row": "- siud siud -",
  "desk.import_mapping": "- siu siu -",
  "desk.double_coding": "- s siu -",
  "desk.blind_code": "- s siud -",
  "desk.blind_ruling": "- s siud -",
  "account.user": "- [s] [s] siu",
  "account.membership": "- - - siud",
  "account.session": "- - - siud",
  "account.invitation": "- - - siud",
  "account.email_change": "- - - siud",
  "account.password_reset": "- - - siud",
  "account.identity": "- - - sid",
  "account.read_key": "- - - sid[u]",
  "account.second_step": "- - - siud",
  "account.recovery_code": "- - - sid",
  "account.sign_in_rule": "- - - s[u]",
  "account.saved_view": "- - - siud",
  "account.rate_limit": "- - - siud",
  "account.command": "- - - siud",
};

type Table = { name: string; columns: string[]; isView: boolean };
let db: TestDatabase;
let tables: Table[];
const clients = {} as Record<Zone, pg.PoolClient>;

beforeAll(async () => {
  db = await createTestDatabase();
  tables = await asOwner(db.ownerUrl, async (owner) => {
    const { rows } = await owner.query<Table>(
      `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns,
        bool_and(c.relkind = 'v') as "isView"
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relkind in ('r', 'p', 'v', 'm', 'f') and n.nspname !~ '^(pg_|information_schema$)'
        group by 1 order by 1`,
    );
    return rows;
  });
  for (const zone of zones) {
    clients[zone] = await db.clients[zone].pool.connect();
    // The reader's sessions only read; here the grants alone shall speak.
    await clients[zone].query("set default_transaction_read_only = off");
  }
});
afterAll(async () => {
  for (const client of Object.values(clients)) client.release(true);
  await db?.drop();
});

const quoted = (name: string) => name.replace(/[^.]+/g, (part) => `"${part}"`);

/** Does it, in a transaction that is rolled back; only insufficient_privilege (42501) counts as a refusal. */
async function may(client: pg.PoolClient, sql: string): Promise<boolean> {
  await client.query("begin");
  try {
    await client.query(sql);
    return true;
  } catch (error) {
    return (error as pg.DatabaseError).code !== "42501";
  } finally {
    await client.query("rollback");
  }
}

/** A view refuses what it cannot do before anybody is asked who they are: what is granted is all there is to see. */
async function triedView(client: pg.PoolClient, { name, columns }: Table): Promise<string> {
  const { rows } = await client.query<{ written: boolean }>(
    `select has_table_privilege(c.oid, 'insert, update, delete, truncate') as written
      from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname || '.' || c.relname = $1`,
    [name],
  );
  const read = await may(client, `select ${columns.map((column) => `"${column}"`).join(", ")} from ${quoted(name)}`);
  return `${read ? "s" : ""}${rows[0]?.written ? "w" : ""}` || "-";
}

/** What a login may do to a whole table, and in brackets what it may do to some columns alone. */
async function tried(client: pg.PoolClient, one: Table): Promise<string> {
  if (one.isView) return triedView(client, one);
  const { name, columns } = one;
  const table = quoted(name);
  const list = (names: string[]) => names.map((column) => `"${column}"`).join(", ");
  const sqlFor: Record<string, (names: string[]) => string> = {
    s: (names) => `select ${list(names)} from ${table} limit 1`,
    i: (names) => `insert into ${table} (${list(names)}) select ${names.map(() => "null")} where false`,
    u: (names) => `update ${table} set ${names.map((column) => `"${column}" = default`)} where false`,
  };
  let whole = "";
  let part = "";
  for (const [verb, sql] of Object.entries(sqlFor)) {
    if (await may(client, sql(columns))) whole += verb;
    else for (const column of columns) if (!part.includes(verb) && (await may(client, sql([column])))) part += verb;
  }
  if (await may(client, `delete from ${table} where false`)) whole += "d";
  if (await may(client, `truncate ${table} cascade`)) whole += "t";
  return `${whole}${part && `[${part}]`}` || "-";
}

describe("by trying with each login", () => {
  it("every table of every schema gives what it should and nothing else", async () => {
    const found: Record<string, string> = {};
    for (const table of tables) {
      const each: string[] = [];
      for (const zone of zones) each.push(await tried(clients[zone], table));
      if (each.some((one) => one !== "-")) found[table.name] = each.join(" ");
    }
    expect(found).toEqual(expected);
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["account.admin_guard", "ledger.audit_chain", "public._prisma_migrations"]),
    );
  });

  const readable = async (zone: Zone, name: string) => {
    const table = tables.find((one) => one.name === name);
    const found: string[] = [];
    for (const column of table?.columns ?? []) {
      if (await may(clients[zone], `select "${column}" from ${quoted(name)}`)) found.push(column);
    }
    return found;
  };

  it("the reader sees no changeset and no person in the ledger", async () => {
    expect(await readable("reader", "ledger.edition")).toEqual([
      ...["negotiation_id", "number", "title", "acceptor", "operator", "review_required", "reviewed"],
      ...["pairs_of_eyes", "recorded_at", "chain"],
    ]);
  });

  it("analysts see names and no more of an account; the gate sees no more of a negotiation than it needs", async () => {
    expect(await readable("desk", "account.user")).toEqual(["id", "name"]);
    expect(await readable("writer", "account.user")).toEqual(["id", "name"]);
    expect(await readable("account", "record.negotiation")).toEqual([
      ...["id", "edition", "visibility", "review_required", "settings_version", "framed_by"],
    ]);
  });

  it("the writer sets a negotiation's visibility, review rule and sites, never its edition", async () => {
    const settable: string[] = [];
    for (const column of tables.find(({ name }) => name === "record.negotiation")?.columns ?? []) {
      if (await may(clients.writer, `update record.negotiation set "${column}" = default where false`)) {
        settable.push(column);
      }
    }
    expect(settable).toEqual(["visibility", "review_required", "framed_by"]);
  });

  it.each(zones)("%s makes nothing, calls none of our functions and becomes nobody else", async (zone) => {
    const attempts = [
      ...["record", "known", "desk", "ledger", "account", "public"].map(
        (schema) => `create table ${schema}.mine (a int)`,
      ),
      "create schema mine",
      "create role mine",
      "select * from ledger.broken_links()",
      "select ledger.chained('a', 'b')",
      "select record.has_row('a', 'b', 'c')",
      "create temp table t (a int); create trigger x before insert on t for each row execute function ledger.seal_audit()",
      "alter table ledger.audit disable trigger all",
      "drop trigger append_only on ledger.audit",
      "set session_replication_role = replica",
      ...zones.filter((other) => other !== zone).map((other) => `set role parley_test_${other}`),
    ];
    for (const sql of attempts) expect([sql, await may(clients[zone], sql)]).toEqual([sql, false]);
  });

  it("only the writer has statistics gathered", async () => {
    const gathers: Zone[] = [];
    for (const zone of zones) if (await may(clients[zone], "select ledger.gather_statistics()")) gathers.push(zone);
    expect(gathers).toEqual(["writer"]);
  });

  it("the reader's sessions begin read-only", async () => {
    await expect(db.clients.reader.pool.query("create temp table t (a int)")).rejects.toThrow("read-only");
  });
});
