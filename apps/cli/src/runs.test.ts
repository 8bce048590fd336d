import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isServed } from "./runs";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-runs-"));
});
afterEach(() => rm(folder, { recursive: true }));

const ended = spawnSync(process.execPath, ["-e", ""]).pid;

test.each([
  ["a start under way", { runner: process.pid, port: 3000 }, true],
  ["a server whose runner was killed", { runner: ended, server: process.pid }, true],
  ["what ended without a word", { runner: ended, server: ended }, false],
])("%s needs the database or not", async (_what, run, expected) => {
  await mkdir(join(folder, "runs"));
  await writeFile(join(folder, "runs", "1.json"), JSON.stringify(run));
  expect(await isServed(folder)).toBe(expected);
});

test("an installation that was never started is not served", async () => {
  expect(await isServed(folder)).toBe(false);
});
