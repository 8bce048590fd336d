import { createHash } from "node:crypto";
import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { lastMigration } from "../migrate";
import { asOwner } from "../owner";
import { endOfRows, formatNumber, type Head, type Sum } from "./format";
import { countLines } from "./lines";
import { keptTables, quoted } from "./tables";

/** How rows are written and read, whatever the server's own habits. */
export const plainSettings = `
  set local client_encoding to 'UTF8'; set local timezone to 'UTC'; set local datestyle to 'ISO'; set local intervalstyle to 'iso_8601';
  set local bytea_output to 'hex'; set local extra_float_digits to 1; set local statement_timeout to 0;
  set local idle_in_transaction_session_timeout to 0; set local lock_timeout to '10s'`;

/**
 * Reads everything that a backup holds in one snapshot, while others go on, and hands it over as bytes. That it was taken
 * is written into the log of accounts first, as a download is.
 * @throws Error where the database is newer than this Parley.
 */
export async function takeBackup(
  ownerUrl: string,
  write: (parts: AsyncIterable<Buffer>) => Promise<void>,
): Promise<{ tables: number; rows: number }> {
  return asOwner(ownerUrl, async (owner) => {
    const migration = await lastMigration(owner);
    await owner.query(
      `insert into ledger.audit (chain, actor, action, subject, detail) values ('', 'operator', 'backup.take', 'everything', '{}')`,
    );
    await owner.query(`begin isolation level repeatable read read only; ${plainSettings}`);
    const tables = await keptTables(owner);
    await owner.query(`lock table ${tables.map(({ name }) => quoted(name)).join(", ")} in access share mode`);
    const { rows } = await owner.query<{ at: string }>(
      `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at`,
    );
    const sums: Sum[] = [];
    const madeAt = rows[0]?.at ?? "";
    await write(parts(owner, { parley: "backup", format: formatNumber, madeAt, migration, tables }, sums));
    return { tables: sums.length, rows: sums.reduce((sum, one) => sum + one.rows, 0) };
  });
}

async function* parts(owner: pg.Client, head: Head, sums: Sum[]): AsyncGenerator<Buffer> {
  const line = (said: object | string) => Buffer.from(`${typeof said === "string" ? said : JSON.stringify(said)}\n`);
  yield line(head);
  for (const { name, columns } of head.tables) {
    yield line({ table: name });
    const hash = createHash("sha256");
    let rows = 0;
    const statement = `copy ${quoted(name)} (${columns.map(quoted).join(", ")}) to stdout`;
    for await (const part of owner.query(copyTo(statement)) as AsyncIterable<Buffer>) {
      hash.update(part);
      rows += countLines(part);
      yield part;
    }
    yield line(endOfRows);
    sums.push({ table: name, rows, sha256: hash.digest("hex") });
  }
  yield line({ sums });
}
