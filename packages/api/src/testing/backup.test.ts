import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { readCompressed, writeCompressed } from "@parley/db/backup/file";
import { restoreBackup, type Sql } from "@parley/db/backup/restore";
import { leftOut, listTables } from "@parley/db/backup/tables";
import { takeBackup } from "@parley/db/backup/take";
import { createTestDatabase, type TestDatabase } from "@parley/db/testing";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "../ledger/verify";
import { createApi } from "../server";
import { add, deskOf, negotiation } from "./desk";
import { position } from "./sample";
import { createWorld, type World } from "./world";

let world: World;
let folder: string;
let file: string;
const { publish, save } = deskOf(() => world);
const password = "a ladder of seven herons";
const email = "heron@test.example";
const check = async (sql: Sql) => (await verifyLedger(sql)).problems;
const restore = (to: TestDatabase, from = file) =>
  restoreBackup(to.ownerUrl, () => readCompressed(from), { check, demo: false });

async function asOwner<T>(database: TestDatabase, fn: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  return fn(owner).finally(() => owner.end());
}

beforeAll(async () => {
  world = await createWorld();
  await publish(add("told", { summary: "A name.\tAnd a \\. \\N line\nend." }));
  await publish({ kind: "position", id: "told", baseVersion: 1, body: position("told", { high: 50 }) });
  await publish(add("gone"));
  await publish({ kind: "position", id: "gone", action: "withdraw", baseVersion: 1 });
  const redaction = { kind: "position", id: "told", version: 1, latest: 2, reason: "A person at risk." };
  await world.tell("admin", "history.redact", { negotiation, ...redaction });
  await save("analyst", [add("drafted")]);
  await world.api.createUser({ email, password, name: "Heron", role: "analyst" });
  await world.api.makeSetupLink();
  folder = await mkdtemp(join(tmpdir(), "parley-backup-"));
  file = join(folder, "one.backup");
  await writeCompressed(file, { replace: false }, async (write) => {
    await takeBackup(world.database.ownerUrl, write);
  });
});
afterAll(async () => {
  await world?.close();
  await rm(folder, { recursive: true, force: true });
});

test("what is restored is what was, but for doors that were open; and people sign in as before", async () => {
  const copy = await createTestDatabase();
  try {
    await restore(copy);
    const [before, after] = await Promise.all([world.database, copy].map((one) => asOwner(one, everyRow)));
    expect(after).toEqual(before);
    expect(Object.values(before ?? {}).flat().length).toBeGreaterThan(200);
    await asOwner(copy, async (owner) => {
      for (const name of leftOut) expect((await owner.query(`select from ${name}`)).rowCount).toBe(0);
      const { rows } = await owner.query(
        "select action, chain from ledger.audit where action like 'backup.%' order by seq",
      );
      expect(rows).toEqual([
        { action: "backup.take", chain: "" },
        { action: "backup.restore", chain: "" },
      ]);
    });
    const api = await createApi({ urls: copy.urls });
    try {
      const who = { email, password, device: "test", network: "127.0.0.1" };
      expect(await api.signIn(who)).toEqual({ handle: expect.any(String) });
      expect(await api.signIn({ ...who, password: "a ladder of six herons" })).toBeNull();
    } finally {
      await api.close();
    }
  } finally {
    await copy.drop();
  }
});

/** Rows that are lent, and what the restore itself writes down, stand aside. */
async function everyRow(owner: pg.Client): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {};
  for (const { name, columns } of await listTables(owner)) {
    if (leftOut.includes(name)) continue;
    const columnsRead = columns.map((column) => `"${column}"`).join(", ");
    const which = name === "ledger.audit" ? "where action <> 'backup.restore'" : "";
    const from = name.replace(/\.(.*)/, '."$1"');
    const found = await owner.query<{ it: string }>(
      `select row_to_json(x)::text as it from (select ${columnsRead} from ${from} ${which}) x order by 1`,
    );
    rows[name] = found.rows.map(({ it }) => it);
  }
  return rows;
}

test("after a restore the rules stand as before, and work goes on", async () => {
  const copy = await createTestDatabase();
  try {
    await restore(copy);
    await asOwner(copy, async (owner) => {
      const { rows } = await owner.query("select count(*)::int as off from pg_trigger where tgenabled = 'D'");
      expect(rows).toEqual([{ off: 0 }]);
      await expect(owner.query("delete from ledger.edition")).rejects.toThrow("ledger_append_only");
    });
    await expect(restore(copy)).rejects.toThrow("This database is in use");
    await copy.clients.reader.pool.query("select 1");
    await expect(restore(copy)).rejects.toThrow("A server works on this database");
  } finally {
    await copy.drop();
  }
});

test("nothing counts numbers in a sequence, which a restore would have to set", async () => {
  await asOwner(world.database, async (owner) => {
    expect((await owner.query("select from pg_class where relkind = 'S'")).rowCount).toBe(0);
  });
});

test("a backup is for this user alone, and replaces nothing unless told to", async () => {
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const write = (replace: boolean) =>
    writeCompressed(file, { replace }, async (fill) => {
      await takeBackup(world.database.ownerUrl, fill);
    });
  await expect(write(false)).rejects.toThrow("is there already");
  await write(true);
  const failing = writeCompressed(join(folder, "two.backup"), { replace: false }, async (fill) => {
    await fill(
      (async function* () {
        yield Buffer.from("half");
        throw new Error("gone");
      })(),
    );
  });
  await expect(failing).rejects.toThrow("gone");
  expect(await readdir(folder)).toEqual(["one.backup"]);
});

/** The text of the backup with one thing changed, and where that is asked for, with its sums made anew. */
async function changed(change: (text: string) => string, resum = false): Promise<Buffer> {
  const before = gunzipSync(await readFile(file)).toString("utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  return gzipSync(resum ? summedAnew(after) : after);
}

function summedAnew(text: string): string {
  const [head = "", ...lines] = text.split("\n");
  const sums: object[] = [];
  for (const { name } of (JSON.parse(head) as { tables: { name: string }[] }).tables) {
    const begin = lines.indexOf(JSON.stringify({ table: name })) + 1;
    const rows = lines.slice(begin, lines.indexOf("\\.", begin)).map((row) => `${row}\n`);
    sums.push({ table: name, rows: rows.length, sha256: createHash("sha256").update(rows.join("")).digest("hex") });
  }
  return [head, ...lines.slice(0, -2), JSON.stringify({ sums }), ""].join("\n");
}

const bad: [string, () => Promise<Buffer>, RegExp][] = [
  ["an empty file", async () => Buffer.alloc(0), /it is cut short/],
  ["a file of another kind", async () => Buffer.from("PK\u0003\u0004 something"), /damaged, or no backup/],
  ["something else compressed", async () => gzipSync("id,name\n1,x\n"), /does not begin as one/],
  ["a line without end", async () => gzipSync(Buffer.alloc(3_000_000, "x")), /longer than any/],
  ["a file cut in the middle", async () => (await readFile(file)).subarray(0, 4_000), /cut short/],
  ["a file without its last byte", async () => (await readFile(file)).subarray(0, -1), /cut short/],
  ["text cut at a line", () => changed((text) => text.slice(0, text.lastIndexOf("{"))), /cut short/],
  ["one bit turned", async () => flipped(await readFile(file)), /damaged|not as it was written|where it should be/],
  ["a changed word", () => changed((text) => text.replace("\tHeron\t", "\tHerin\t")), /not as it was written/],
  ["a row twice", () => changed((text) => text.replace(/(canal\tparty\t.*\n)/, "$1$1")), /not as it was written/],
  ["something behind its end", () => changed((text) => `${text}{}\n`), /its end is not/],
  ["a later format", () => changed((text) => text.replace('"format":1', '"format":2')), /its format is 2/],
  [
    "a newer migration",
    () => changed((text) => text.replace(/"migration":"\d{4}/, '"migration":"2999')),
    /with the newer Parley that took it/,
  ],
  [
    "an older migration",
    () => changed((text) => text.replace(/"migration":"\d{4}/, '"migration":"2001')),
    /with the older Parley that took it/,
  ],
  [
    "a table of somebody else's",
    () => changed((text) => text.replaceAll("desk.comment", "pg_catalog.pg_authid")),
    /names tables/,
  ],
  [
    "a table of what opens doors, with sums made anew",
    async () => {
      const session = (await asOwner(world.database, listTables)).find(({ name }) => name === "account.session");
      return changed((text) => {
        const [head = "", ...lines] = text.split("\n");
        const told = JSON.parse(head) as { tables: object[] };
        const more = [JSON.stringify({ table: session?.name }), "\\."];
        const all = JSON.stringify({ ...told, tables: [...told.tables, session] });
        return [all, ...lines.slice(0, -2), ...more, ...lines.slice(-2)].join("\n");
      }, true);
    },
    /names tables/,
  ],
  [
    "no log at all, with sums made anew",
    () =>
      changed((text) => {
        const [head = "", ...lines] = text.split("\n");
        const told = JSON.parse(head) as { tables: { name: string }[] };
        const tables = told.tables.filter(({ name }) => name !== "ledger.audit");
        const begin = lines.indexOf(JSON.stringify({ table: "ledger.audit" }));
        const rest = lines.toSpliced(begin, lines.indexOf("\\.", begin) + 1 - begin);
        return [JSON.stringify({ ...told, tables }), ...rest].join("\n");
      }, true),
    /leaves out ledger.audit/,
  ],
  [
    "a line of a log, with sums made anew",
    () =>
      changed((text) => text.replace(/(("table":"ledger.audit"}\n(?:.*\n)*?.*))user.create/, "$1user.forget"), true),
    /: audit \d+ does not follow/,
  ],
  [
    "a title in a chain, with sums made anew",
    () => changed((text) => text.replace(/("table":"ledger.edition"}\n\S+\t\d+\t\S+\t)(\w)/, "$1x$2"), true),
    /edition 1 does not follow/,
  ],
  [
    "a person that others refer to taken out, with sums made anew",
    () => changed((text) => text.replace(/("table":"account.user"}\n)(?:.*\n)*?(\\\.)/, "$1$2"), true),
    /break a rule of the database/,
  ],
];

const flipped = (bytes: Buffer) => {
  const copy = Buffer.from(bytes);
  const at = Math.floor(copy.length / 2);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

test("what is no sound backup is refused in a sentence, and nothing is changed", async () => {
  const copy = await createTestDatabase();
  const path = join(folder, "bad.backup");
  const before = await asOwner(copy, everyRow);
  try {
    for (const [name, make, words] of bad) {
      await writeFile(path, await make());
      await expect(restore(copy, path), name).rejects.toThrow(words);
      expect(await asOwner(copy, everyRow), name).toEqual(before);
    }
    await expect(restore(copy, join(folder, "none"))).rejects.toThrow("There is no ");
    await expect(restore(copy, folder)).rejects.toThrow("is a folder");
  } finally {
    await copy.drop();
  }
});

test("a restore that ends midway leaves nothing, and another goes on from there", async () => {
  const copy = await createTestDatabase();
  try {
    const before = await asOwner(copy, everyRow);
    const killed = restoreBackup(copy.ownerUrl, () => readCompressed(file), {
      demo: false,
      check: async (sql) => {
        expect(await sql("", "select from record.position", [])).not.toHaveLength(0);
        await sql("", "select pg_terminate_backend(pg_backend_pid())", []);
        return [];
      },
    });
    await expect(killed).rejects.toThrow();
    expect(await asOwner(copy, everyRow)).toEqual(before);
    const [one, other] = await Promise.allSettled([restore(copy), restore(copy)]);
    expect([one.status, other.status].toSorted()).toEqual(["fulfilled", "rejected"]);
  } finally {
    await copy.drop();
  }
});

test("accounts of the demo come along into a demo alone", async () => {
  const [from, copy] = [await createTestDatabase(), await createTestDatabase()];
  const path = join(folder, "demo.backup");
  const api = await createApi({ urls: from.urls });
  try {
    await api.ensureDemoAccounts();
    await writeCompressed(path, { replace: false }, async (write) => {
      await takeBackup(from.ownerUrl, write);
    });
    await expect(restore(copy, path)).rejects.toThrow("holds the demo's accounts");
    await restoreBackup(copy.ownerUrl, () => readCompressed(path), { check, demo: true });
  } finally {
    await api.close();
    await from.drop();
    await copy.drop();
  }
});
