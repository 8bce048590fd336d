import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./places.mjs";

const MADE = new Set([
  "node_modules",
  ".next",
  "dist",
  "generated",
  ".turbo",
  "test-results",
  "next-env.d.ts",
  "tsconfig.tsbuildinfo",
]);

/**
 * Does the work unless it was done on the same inputs before and what it made is still there.
 * @param {string} name of the stamp
 * @param {{inputs: string[], outputs: string[], only?: RegExp, root?: string}} what paths below the root; folders count whole
 * @param {() => Promise<void>} work
 * @returns {Promise<string | undefined>} "up to date" when there was nothing to do
 */
export async function unlessFresh(name, { inputs, outputs, only = /./, root = ROOT }, work) {
  const stamp = join(root, ".parley/stamps", name);
  const now = fingerprint(inputs, only, root);
  const fresh = existsSync(stamp) && readFileSync(stamp, "utf8") === now;
  if (fresh && outputs.every((path) => existsSync(join(root, path)))) return "up to date";
  rmSync(stamp, { force: true });
  await work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

function fingerprint(inputs, only, root) {
  const hash = createHash("sha256").update(`${process.versions.modules} ${process.arch}`);
  for (const input of inputs) {
    for (const file of filesOf(input, root)) {
      if (only.test(file)) hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
    }
  }
  return hash.digest("hex");
}

function filesOf(path, root) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [path];
  return readdirSync(full)
    .filter((name) => !MADE.has(name))
    .sort()
    .flatMap((name) => filesOf(join(path, name), root));
}
