import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readSecretFiles, withoutSecrets } from "./secret-files.mjs";

const folder = mkdtempSync(join(tmpdir(), "parley-secret-"));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, "one");

test("a secret is read from its file, without the end of its line", () => {
  writeFileSync(file, "postgresql://owner@host/parley\n");
  const environment = { DATABASE_URL_FILE: file, OTHER_FILE: file };
  readSecretFiles(environment);
  expect(environment).toEqual({ DATABASE_URL: "postgresql://owner@host/parley", OTHER_FILE: file });
});

test("what installs and builds is told no secret", () => {
  const told = { DATABASE_URL: "x", NEXTAUTH_SECRET: "x", SMTP_URL: "x", OIDC_CLIENT_SECRET: "x" };
  expect(withoutSecrets({ ...told, PATH: "/bin" })).toEqual({ PATH: "/bin" });
});

test.each([
  ["is missing", () => ({ NEXTAUTH_SECRET_FILE: join(folder, "none") }), "cannot be read (ENOENT)"],
  ["is empty", () => ({ SMTP_URL_FILE: writeEmpty() }), "which is empty"],
  ["is given twice", () => ({ DATABASE_URL: "x", DATABASE_URL_FILE: file }), "are both set"],
])("a secret that %s is told", (_what, make, words) => {
  expect(() => readSecretFiles(make())).toThrow(words);
});

function writeEmpty() {
  const path = join(folder, "empty");
  writeFileSync(path, "\n");
  return path;
}
