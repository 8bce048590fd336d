import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { lastMigration } from "../migrate";
import { asOwner, inTransaction, sqlState } from "../owner";
import { BadBackup, type Head, type Manifest } from "./format";
import { onlyLook, readBackup } from "./read";
import { leftOut, listTables, quoted, type Table } from "./tables";
import { plainSettings } from "./take";

export type Sql = <Row extends object>(name: string, text: string, values: readonly unknown[]) => Promise<Row[]>;

export type RestoreOptions = {
  /** Gives what is wrong with what stands there now; where that is anything, nothing is kept. */
  check: (sql: Sql) => Promise<string[]>;
  /** Whether accounts of the demo may come along. */
  demo: boolean;
};

/**
 * Puts a backup into a database that is migrated and empty, all of it or nothing, and checks it before it counts.
 * @param open gives the bytes of the backup, each time from their beginning.
 * @throws Error in words fit to show; nothing is then changed.
 */
export async function restoreBackup(
  ownerUrl: string,
  open: () => AsyncIterable<Buffer>,
  { check, demo }: RestoreOptions,
): Promise<Manifest> {
  try {
    // All of it is looked at first: what is cut is told before the database is touched.
    await readBackup(open(), onlyLook);
    return await asOwner(ownerUrl, (owner) =>
      inTransaction(owner, async () => {
        await owner.query(plainSettings);
        const tables = await listTables(owner);
        const manifest = await withoutTriggers(owner, tables, async () => {
          await mustBeEmpty(owner);
          for (const { name } of tables.toReversed()) await owner.query(`delete from ${quoted(name)}`);
          return fill(owner, tables, open());
        });
        if (!demo) await refuseDemo(owner);
        const told = JSON.stringify({ madeAt: manifest.madeAt });
        const line = `insert into ledger.audit (chain, actor, action, subject, detail) values ('', 'operator', 'backup.restore', 'everything', $1)`;
        await owner.query(line, [told]);
        await owner.query("analyze");
        const sql: Sql = async <Row extends object>(_name: string, text: string, values: readonly unknown[]) =>
          (await owner.query<Row>(text, [...values])).rows;
        const [problem, ...more] = await check(sql);
        if (problem)
          throw new BadBackup(
            `what is in it does not hold: ${problem}${more.length > 0 ? ` And ${more.length} more.` : ""}`,
          );
        return manifest;
      }),
    );
  } catch (error) {
    throw inWords(error);
  }
}

/**
 * Rules about changes stand aside while rows are put back as they were: times and numbers stay what they were. Keys between
 * tables are looked at all the same. Whoever owns a table may do so, within a transaction that nobody else sees.
 */
async function withoutTriggers<T>(owner: pg.Client, tables: readonly Table[], work: () => Promise<T>): Promise<T> {
  const each = (verb: string) =>
    tables.map(({ name }) => `alter table ${quoted(name)} ${verb} trigger user`).join("; ");
  await owner.query(each("disable"));
  const done = await work();
  await owner.query("set constraints all immediate");
  await owner.query(each("enable"));
  return done;
}

const standStill = "Stop every server of it, and half a minute later restore again.";

/** An installation that was started and never used has at most made a link for its first admin. */
async function mustBeEmpty(owner: pg.Client): Promise<void> {
  const { rows } = await owner.query<{ used: boolean; served: boolean }>(
    `select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
        and application_name ~ '^parley-(reader|desk|writer|account)$') as served,
      exists (select from account."user") or exists (select from record.negotiation)
      or exists (select from ledger.audit where action not in ('setup.link', 'backup.take')) as used`,
  );
  if (rows[0]?.served) throw new Error(`A server works on this database. ${standStill}`);
  if (rows[0]?.used)
    throw new Error(
      "This database is in use: a backup goes into an empty one. Make a new database and name it in DATABASE_URL, or set PARLEY_STATE to a new folder.",
    );
}

async function fill(owner: pg.Client, tables: readonly Table[], bytes: AsyncIterable<Buffer>): Promise<Manifest> {
  const migration = await lastMigration(owner);
  const kept = tables.filter(({ name }) => !leftOut.includes(name));
  return readBackup(bytes, {
    head: async (head) => checkHead(head, kept, migration),
    table: async (name, columns, rows) => {
      const statement = `copy ${quoted(name)} (${columns.map(quoted).join(", ")}) from stdin`;
      await pipeline(rows, owner.query(copyFrom(statement)));
    },
  });
}

function checkHead(head: Head, tables: readonly Table[], migration: string): void {
  if (head.migration !== migration) {
    const later = head.migration > migration ? "newer" : "older";
    throw new Error(
      `This backup was taken at the migration ${head.migration}, and this Parley is at ${migration}. Restore it with the ${later} Parley that took it${later === "older" ? ", then start this one on that database" : ""}.`,
    );
  }
  const sameColumns = (one: Table) =>
    tables.some(({ name, columns }) => name === one.name && JSON.stringify(columns) === JSON.stringify(one.columns));
  const names = new Set(head.tables.map(({ name }) => name));
  if (!head.tables.every(sameColumns) || names.size !== head.tables.length)
    throw new BadBackup("it names tables that no backup of this migration has");
  const missing = tables.find(({ name }) => !names.has(name));
  if (missing) throw new BadBackup(`it leaves out ${missing.name}`);
}

async function refuseDemo(owner: pg.Client): Promise<void> {
  const { rowCount } = await owner.query(`select from account."user" where demo limit 1`);
  if (rowCount === 0) return;
  throw new Error(
    "This backup holds the demo's accounts, whose password everybody knows. Restore it with PARLEY_DEMO=1 for a demo on this machine; a negotiation goes elsewhere by export and import.",
  );
}

function inWords(error: unknown): unknown {
  if (error instanceof BadBackup) return new Error(`This backup is not taken: ${error.message}. Nothing was changed.`);
  if (sqlState(error) === "55P03")
    return new Error(`Somebody else works in this database. ${standStill}`, {
      cause: error,
    });
  // What a check or a key of the database refuses, COPY included.
  if (error instanceof pg.DatabaseError && /^2[23]/.test(error.code ?? ""))
    return new Error(`This backup is not taken: its rows break a rule of the database. Nothing was changed.`, {
      cause: error,
    });
  return error;
}
