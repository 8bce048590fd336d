import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import pg from "pg";
import { afterEach, expect, test } from "vitest";
import { startEmbedded, stopEmbedded, watchForCrash } from "./embedded";
import { findPlace } from "./embedded-place";

const folders: string[] = [];

async function newFolder(mode = 0o755): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), "parley-embedded-"));
  await chmod(parent, mode);
  folders.push(parent);
  return join(parent, "postgres");
}

afterEach(async () => {
  for (const parent of folders.splice(0)) {
    const { data } = await findPlace(join(parent, "postgres"), () => {});
    await stopEmbedded(join(parent, "postgres"));
    await rm(data, { recursive: true, force: true });
    if (!data.startsWith(parent)) await rm(join(data, ".."), { recursive: true, force: true });
    await rm(parent, { recursive: true, force: true });
  }
}, 60_000);

async function ask(url: string, sql: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: "array" })).rows;
  } finally {
    await client.end();
  }
}

async function pidOf(dir: string): Promise<number> {
  const { data } = await findPlace(dir, () => {});
  return Number((await readFile(join(data, "postmaster.pid"), "utf8")).split("\n")[0]);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

test("is started once, adopted afterwards, and stopped", { timeout: 60_000 }, async () => {
  const dir = await newFolder();
  const first = await startEmbedded({ dir });
  expect(first.state).toBe("started");
  expect(await ask(first.url, "SELECT current_setting('synchronous_commit'), current_setting('fsync')")).toEqual([
    ["on", "on"],
  ]);
  expect(statSync(join(dir, "password")).mode & 0o777).toBe(0o600);
  expect(await startEmbedded({ dir })).toEqual({ url: first.url, state: "adopted" });
  const pid = await pidOf(dir);
  expect(await stopEmbedded(dir)).toBe(true);
  expect(isAlive(pid)).toBe(false);
  expect(await (await watchForCrash(dir))()).toBe(false);
  expect(await stopEmbedded(dir)).toBe(false);
  expect((await startEmbedded({ dir })).url).toBe(first.url);
});

test("asks for the password", { timeout: 60_000 }, async () => {
  const { url } = await startEmbedded({ dir: await newFolder(), throwaway: true });
  await expect(ask(url.replace(/:[^:@]+@/, ":wrong@"), "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
});

test("four callers at the same time share one cluster", { timeout: 60_000 }, async () => {
  const dir = await newFolder();
  const all = await Promise.all([1, 2, 3, 4].map(() => startEmbedded({ dir, throwaway: true })));
  expect(new Set(all.map(({ url }) => url)).size).toBe(1);
  expect(all.filter(({ state }) => state === "started")).toHaveLength(1);
});

test("keeps what was committed when the database is killed, and comes back", { timeout: 60_000 }, async () => {
  const dir = await newFolder();
  const { url } = await startEmbedded({ dir });
  await ask(url, "CREATE TABLE kept AS SELECT 42 AS answer");
  const isCrashed = await watchForCrash(dir);
  expect(await isCrashed()).toBe(false);
  process.kill(await pidOf(dir), "SIGKILL");
  await expect.poll(isCrashed).toBe(true);
  const again = await startEmbedded({ dir });
  expect(await isCrashed()).toBe(false);
  expect(again.state).toBe("started");
  expect(await ask(again.url, "SELECT answer FROM kept")).toEqual([[42]]);
});

test("a pid file whose number went to another process does not keep it from starting", {
  timeout: 60_000,
}, async () => {
  const dir = await newFolder();
  await startEmbedded({ dir, throwaway: true });
  const { data, runAs } = await findPlace(dir, () => {});
  const left = await readFile(join(data, "postmaster.pid"), "utf8");
  await stopEmbedded(dir);
  const stranger = spawn("sleep", ["60"], { ...runAs, stdio: "ignore" });
  await writeFile(join(data, "postmaster.pid"), left.replace(/^\d+/, String(stranger.pid)));
  expect((await startEmbedded({ dir })).state).toBe("started");
  expect(stranger.exitCode).toBeNull();
  stranger.kill();
});

test("outlives its parent's kill -9", { timeout: 60_000 }, async () => {
  const dir = await newFolder();
  const script = join(import.meta.dirname, "..", "dist", `embedded-${process.pid}.js`);
  await build({
    entryPoints: [join(import.meta.dirname, "embedded.ts")],
    outfile: script,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
  const code = `import(${JSON.stringify(script)}).then(async ({ startEmbedded }) => {
    console.log((await startEmbedded({ dir: ${JSON.stringify(dir)} })).url);
    setInterval(() => {}, 1000);
  });`;
  const parent = spawn(process.execPath, ["-e", code], { stdio: ["ignore", "pipe", "inherit"] });
  const url = await new Promise<string>((done) => parent.stdout.once("data", (bytes) => done(String(bytes).trim())));
  parent.kill("SIGKILL");
  await new Promise((done) => parent.once("exit", done));
  await rm(script);
  expect(await startEmbedded({ dir })).toEqual({ url, state: "adopted" });
});

if (process.getuid?.() === 0) {
  test("as root, moves to where its user can reach it", { timeout: 60_000 }, async () => {
    const dir = await newFolder(0o700);
    const { url } = await startEmbedded({ dir });
    const [[place]] = (await ask(url, "SHOW data_directory")) as [[string]];
    expect(place.startsWith(join(dir, ".."))).toBe(false);
    expect((await startEmbedded({ dir })).state).toBe("adopted");
    await stopEmbedded(dir);
    await rm(dir, { recursive: true });
    const again = await startEmbedded({ dir });
    expect(again.state).toBe("started");
    expect(await ask(again.url, "SHOW data_directory")).not.toEqual([[place]]);
    await rm(join(place, ".."), { recursive: true });
  });
}
