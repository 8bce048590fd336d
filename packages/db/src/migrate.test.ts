import { createHash } from "node:crypto";
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { listMigrations, migrate } from "./migrate";
import { asOwner } from "./owner";
import { migrationsFolder } from "./place";
import { makeScratch, type Scratch } from "./test-server";

let scratch: Scratch;
const folders: string[] = [];

beforeEach(async () => {
  scratch = await makeScratch();
});
afterEach(() => scratch.drop());
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

/** A copy of the migrations, with more of them. */
async function folderWith(more: Record<string, string>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "parley-migrations-"));
  folders.push(folder);
  await cp(migrationsFolder(), folder, { recursive: true });
  for (const [name, sql] of Object.entries(more)) {
    await mkdir(join(folder, name));
    await writeFile(join(folder, name, "migration.sql"), sql);
  }
  return folder;
}

const ask = (sql: string) => asOwner(scratch.ownerUrl, async (owner) => (await owner.query(sql)).rows);
const tableExists = async (name: string) => (await ask(`select to_regclass('${name}') is not null as there`))[0]?.there;

describe("migrating", () => {
  it("applies what is new, once, however many begin at the same time", async () => {
    const results = await Promise.all(Array.from({ length: 5 }, () => migrate(scratch.ownerUrl)));
    const names = (await listMigrations()).map(({ name }) => name);
    expect(results.flat()).toEqual(names);
    expect(await migrate(scratch.ownerUrl)).toEqual([]);
  });

  it("writes the history that Prisma would", async () => {
    await migrate(scratch.ownerUrl);
    const columns = await ask(
      `select column_name as name, udt_name as type, character_maximum_length as length, is_nullable as nullable,
        column_default as "default" from information_schema.columns
        where table_schema = 'public' and table_name = '_prisma_migrations' order by ordinal_position`,
    );
    const column = (
      name: string,
      type: string,
      length: number | null,
      nullable: string,
      preset: string | null = null,
    ) => {
      return { name, type, length, nullable, default: preset };
    };
    expect(columns).toEqual([
      column("id", "varchar", 36, "NO"),
      column("checksum", "varchar", 64, "NO"),
      column("finished_at", "timestamptz", null, "YES"),
      column("migration_name", "varchar", 255, "NO"),
      column("logs", "text", null, "YES"),
      column("rolled_back_at", "timestamptz", null, "YES"),
      column("started_at", "timestamptz", null, "NO", "now()"),
      column("applied_steps_count", "int4", null, "NO", "0"),
    ]);
    const rows = await ask("select *, started_at <= finished_at as forward from public._prisma_migrations");
    const expected = await Promise.all(
      (await listMigrations()).map(async ({ name }) => {
        const file = await readFile(join(migrationsFolder(), name, "migration.sql"));
        const checksum = createHash("sha256").update(file).digest("hex");
        return expect.objectContaining({ migration_name: name, checksum, logs: null, rolled_back_at: null });
      }),
    );
    expect(rows).toEqual(expected);
    expect(rows[0]).toMatchObject({
      applied_steps_count: 1,
      forward: true,
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it("leaves nothing of a migration that fails, and goes on from there when it is mended", async () => {
    const broken = await folderWith({ "20990101000000_more": "create table public.more (a int); select 1 / 0;" });
    await expect(migrate(scratch.ownerUrl, broken)).rejects.toThrow(
      /20990101000000_more failed and left nothing.*zero/,
    );
    expect(await tableExists("public.more")).toBe(false);
    const mended = await folderWith({ "20990101000000_more": "create table public.more (a int);" });
    expect(await migrate(scratch.ownerUrl, mended)).toEqual(["20990101000000_more"]);
    expect(await tableExists("public.more")).toBe(true);
  });

  it("refuses a database that is newer than the program", async () => {
    await migrate(scratch.ownerUrl, await folderWith({ "20990101000000_more": "create table public.more (a int);" }));
    await expect(migrate(scratch.ownerUrl)).rejects.toThrow(/20990101000000_more, which this Parley does not know/);
  });

  it("refuses a migration that was changed afterwards", async () => {
    await migrate(scratch.ownerUrl, await folderWith({ "20990101000000_more": "create table public.more (a int);" }));
    const changed = await folderWith({ "20990101000000_more": "create table public.more (a int, b int);" });
    await expect(migrate(scratch.ownerUrl, changed)).rejects.toThrow(/20990101000000_more was changed after/);
  });

  it("refuses to go on from a migration that was never finished", async () => {
    await migrate(scratch.ownerUrl);
    await ask("update public._prisma_migrations set finished_at = null");
    await expect(migrate(scratch.ownerUrl)).rejects.toThrow(/never finished/);
  });

  it("takes a migration that was rolled back by hand for one that is still to do", async () => {
    const folder = await folderWith({ "20990101000000_more": "create table if not exists public.more (a int);" });
    await migrate(scratch.ownerUrl, folder);
    await ask("update public._prisma_migrations set rolled_back_at = now() where migration_name like '2099%'");
    expect(await migrate(scratch.ownerUrl, folder)).toEqual(["20990101000000_more"]);
  });

  it("says so where something else lives in the database", async () => {
    await ask("create schema record");
    await expect(migrate(scratch.ownerUrl)).rejects.toThrow(/Give Parley one of its own/);
  });
});
