import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { unlessFresh } from "./stamps.mjs";

let root;
let times;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "parley-stamps-"));
  times = 0;
  mkdirSync(join(root, "src/node_modules"), { recursive: true });
  writeFileSync(join(root, "src/a.ts"), "a");
});
afterEach(() => rmSync(root, { recursive: true }));

const build = (fails = false) =>
  unlessFresh("build", { inputs: ["src"], outputs: ["out"], only: /\.ts$/, root }, async () => {
    times += 1;
    if (fails) throw new Error("failed");
    writeFileSync(join(root, "out"), "made");
  });

test("works once on the same inputs", async () => {
  expect(await build()).toBeUndefined();
  expect(await build()).toBe("up to date");
  expect(times).toBe(1);
});

test.each([
  ["an input changes", () => writeFileSync(join(root, "src/a.ts"), "b")],
  ["an input is added", () => writeFileSync(join(root, "src/b.ts"), "")],
  ["an input is renamed", () => renameSync(join(root, "src/a.ts"), join(root, "src/b.ts"))],
  ["what it made is gone", () => rmSync(join(root, "out"))],
])("works again when %s", async (_name, change) => {
  await build();
  change();
  await build();
  expect(times).toBe(2);
});

test.each([
  ["a file it does not ask for", () => writeFileSync(join(root, "src/a.md"), "")],
  ["an installed package", () => writeFileSync(join(root, "src/node_modules/x.ts"), "")],
  ["the time of a file alone", () => writeFileSync(join(root, "src/a.ts"), "a")],
])("does not work again for %s", async (_name, change) => {
  await build();
  change();
  expect(await build()).toBe("up to date");
});

test("works again after it failed", async () => {
  await build();
  writeFileSync(join(root, "src/a.ts"), "b");
  await expect(build(true)).rejects.toThrow("failed");
  writeFileSync(join(root, "src/a.ts"), "a");
  await build();
  expect(times).toBe(3);
});
