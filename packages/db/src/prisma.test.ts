import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { migrate } from "./migrate";
import { asOwner } from "./owner";
import { packageFolder } from "./place";
import { makeScratch, type Scratch } from "./test-server";

let ours: Scratch;
let theirs: Scratch;
let folder: string;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([makeScratch(), makeScratch()]);
  folder = await mkdtemp(join(tmpdir(), "parley-schema-"));
  await migrate(ours.ownerUrl);
});
afterAll(async () => {
  await Promise.all([ours?.drop(), theirs?.drop(), folder && rm(folder, { recursive: true })]);
});

/** Runs Prisma's own command line on a database, as an author of migrations would. */
async function prisma(database: Scratch, ...args: string[]): Promise<{ code: number; words: string }> {
  const cli = join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build", "index.js");
  const env = { ...process.env, DATABASE_URL: database.ownerUrl, CHECKPOINT_DISABLE: "1", NO_COLOR: "1" };
  return new Promise((done) => {
    execFile(process.execPath, [cli, ...args], { cwd: packageFolder(), env }, (error, out, err) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, words: `${out}${err}` }),
    );
  });
}

const history = (database: Scratch) =>
  asOwner(database.ownerUrl, async (owner) => {
    const columns = await owner.query(
      `select column_name, data_type, character_maximum_length, is_nullable, column_default
        from information_schema.columns where table_name = '_prisma_migrations' order by ordinal_position`,
    );
    const rows = await owner.query(
      `select migration_name, checksum, logs, rolled_back_at, applied_steps_count, finished_at is not null as finished,
        id ~ '^[0-9a-f-]{36}$' as has_id from public._prisma_migrations order by migration_name`,
    );
    return { columns: columns.rows, rows: rows.rows };
  });

describe("Prisma's command line, with no engine downloaded", () => {
  it("applies the migrations and writes the same history as our runner, which then finds nothing to do", async () => {
    const { code, words } = await prisma(theirs, "migrate", "deploy");
    expect([code, words]).toEqual([0, expect.stringContaining("successfully applied")]);
    expect(await history(ours)).toEqual(await history(theirs));
    expect(await migrate(theirs.ownerUrl)).toEqual([]);
  });

  it("finds a database up to date that our runner migrated", async () => {
    const { code, words } = await prisma(ours, "migrate", "status");
    expect([code, words]).toEqual([0, expect.stringContaining("up to date")]);
  });

  it("finds the schema in the database, and would find a difference", async () => {
    const diff = ["migrate", "diff", "--from-config-datasource", "--exit-code", "--to-schema"];
    const same = await prisma(ours, ...diff, "prisma/schema.prisma");
    expect([same.code, same.words]).toEqual([0, expect.stringContaining("No difference detected")]);
    const schema = await readFile(join(packageFolder(), "prisma", "schema.prisma"), "utf8");
    const other = join(folder, "schema.prisma");
    await writeFile(other, schema.replace("model Party {", "model Party {\n  extra Int?"));
    const changed = await prisma(ours, ...diff, other);
    expect([changed.code, changed.words]).toEqual([2, expect.stringContaining("Added column `extra`")]);
  });
});
