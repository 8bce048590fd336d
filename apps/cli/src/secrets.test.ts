import { chmod, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSecrets } from "./secrets";

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-secrets-"));
});
afterEach(() => rm(folder, { recursive: true }));

test("are made once, also by callers at the same time, and kept to this user", async () => {
  const all = await Promise.all([1, 2, 3, 4].map(() => readSecrets(folder)));
  expect(new Set(all.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(await readSecrets(folder)).toEqual(all[0]);
  expect((await stat(join(folder, "secrets.json"))).mode & 0o777).toBe(0o600);
});

test("are kept to this user again where a copy that was brought back is open to others", async () => {
  const before = await readSecrets(folder);
  await chmod(join(folder, "secrets.json"), 0o644);
  expect(await readSecrets(folder)).toEqual(before);
  expect((await stat(join(folder, "secrets.json"))).mode & 0o777).toBe(0o600);
});

test("differ between installations", async () => {
  const other = await mkdtemp(join(tmpdir(), "parley-secrets-"));
  expect(await readSecrets(folder)).not.toEqual(await readSecrets(other));
  await rm(other, { recursive: true });
});

test.each(["", "{", "{}", '{"logins":{},"authentication":"short"}'])("refuses a damaged file: %s", async (text) => {
  await writeFile(join(folder, "secrets.json"), text);
  await expect(readSecrets(folder)).rejects.toThrow(/secrets\.json is damaged/);
});
