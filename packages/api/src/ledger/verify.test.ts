import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Sql } from "../read";
import { add, deskOf, negotiation } from "../testing/desk";
import { position } from "../testing/sample";
import { createWorld, type World } from "../testing/world";
import { extentOf } from "./extent";
import { verifyLedger } from "./verify";

let world: World;
let owner: pg.Client;
const { publish } = deskOf(() => world);
const sql: Sql = async <Row extends object>(_name: string, text: string, values: readonly unknown[]) =>
  (await owner.query<Row>(text, [...values])).rows;

beforeAll(async () => {
  world = await createWorld();
  owner = new pg.Client({ connectionString: world.database.ownerUrl });
  await owner.connect();
  await publish(add("told", { summary: "A name." }));
  await publish({ kind: "position", id: "told", baseVersion: 1, body: position("told", { high: 50 }) });
  await publish(add("gone"));
  await publish({ kind: "position", id: "gone", action: "withdraw", baseVersion: 1 });
  const redaction = { kind: "position", id: "told", version: 1, latest: 2, reason: "A person at risk." };
  await world.tell("admin", "history.redact", { negotiation, ...redaction });
});
/** Takes every trigger and foreign key away, as whoever owns the tables can; a rollback brings them back. */
const withoutGuards = `do $$ declare found record; begin
  for found in select conrelid::regclass as of_table, conname from pg_constraint
    where contype = 'f' and connamespace::regnamespace::text in ('record', 'desk', 'ledger') loop
    execute format('alter table %s drop constraint %I', found.of_table, found.conname);
  end loop;
  for found in select oid::regclass as of_table from pg_class
    where relkind = 'r' and relnamespace::regnamespace::text in ('record', 'desk', 'ledger') loop
    execute format('alter table %s disable trigger user', found.of_table);
  end loop;
end $$`;

afterAll(async () => {
  await owner?.end();
  await world?.close();
});

test("what was published, withdrawn and redacted by the rules holds", async () => {
  const { problems, versions, records, passages } = await verifyLedger(sql);
  const extent = await extentOf(sql);
  expect(extent).toMatchObject({ negotiations: 2, redacted: 1, seal: expect.stringMatching(/^[0-9a-f]{64}$/) });
  expect(extent.lines).toBeGreaterThan(extent.accountLines);
  expect(problems).toEqual([]);
  expect(versions).toBe(records + 1);
  expect(passages).toBeGreaterThan(4);
  expect(await verifyLedger(sql, "other")).toEqual({ problems: [], versions: 0, records: 0, passages: 0, unread: 0 });
});

test.each([
  [
    "words in a body",
    "update ledger.revision_body set body = jsonb_set(body, '{note}', '\"forged\"') where record_id = 'told' and version = 2",
    /version 2 of position told is not what its digest says/,
  ],
  [
    "a link of the chain",
    "update ledger.revision set chain = 'x' where record_id = 'told' and version = 2",
    /revision \d+ does not follow/,
  ],
  ["a row of audit", "update ledger.audit set actor = 'x' where action = 'record.redact'", /audit \d+ does not follow/],
  ["a body taken away", "delete from ledger.revision_body where record_id = 'told' and version = 2", /has no body/],
  [
    "a redaction that nobody did",
    "update ledger.revision_body set body = null, redacted_at = now(), redaction_reason = 'x' where record_id = 'gone' and version = 1",
    /gone version 1 is redacted, and no audit says by whom/,
  ],
  [
    "a published row without its revision",
    "update record.record set version = 9 where id = 'told'",
    /position told has no revision of its version/,
  ],
  [
    "a withdrawn record that is back",
    "insert into record.record (negotiation_id, kind, id, version, edition) values ('canal', 'position', 'gone', 2, 1)",
    /gone version 2 is the last, and the published record does not say so/,
  ],
  [
    "a record that others refer to",
    "delete from record.record where kind = 'speaker' and id = 'mayor'",
    /refers to speaker mayor, which is not published/,
  ],
  [
    "a version that is missing",
    "delete from ledger.revision where record_id = 'told' and version = 1",
    /told version 2 does not follow/,
  ],
  [
    "a moved day",
    "update record.position set last_day = '2025-03-09' where id = 'told'",
    /told is filed under 2025-03-03 to 2025-03-09/,
  ],
  [
    "an acceptance of one's own",
    "insert into desk.changeset_author select changeset_id, (select user_id from ledger.contributor where number = acceptor) from ledger.edition where acceptor is not null and changeset_id is not null on conflict do nothing",
    /was accepted by somebody who wrote part of it/,
  ],
  [
    "a submission other than what it became",
    "update desk.submitted_change set body = '{}' where record_id = 'gone' and action = 'put'",
    /is not what was submitted/,
  ],
  [
    "a state without its edition",
    "update desk.changeset set state = 'accepted' where id in (select id from desk.changeset limit 1); update desk.changeset set state = 'draft' where state = 'accepted'",
    /is accepted without an edition, or has one and is not/,
  ],
  [
    "a search row",
    "delete from record.search where id = 'told'",
    /told is published without words, or cannot be found/,
  ],
] as [string, string, RegExp][])("%s, changed behind the triggers' back, is told", async (_name, tampering, words) => {
  await owner.query("begin");
  try {
    await owner.query(withoutGuards);
    await owner.query(tampering);
    const { problems } = await verifyLedger(sql);
    expect(problems.join("\n")).toMatch(words);
  } finally {
    await owner.query("rollback");
  }
});
