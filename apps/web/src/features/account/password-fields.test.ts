import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const screens = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".tsx"));
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Every field of every screen in which somebody types a password. */
const fields = screens.flatMap((path) =>
  (read(path).match(/<(TextInput|input)\b[^>]*\bname="(password|currentPassword|again)"[^>]*>/g) ?? []).map((tag) => ({
    path,
    tag,
  })),
);

test("there are fields for a password on the pages that ask for one", () => {
  const asking = new Set(fields.map(({ path }) => path.split("/").at(-1)));
  for (const page of ["sign-in-screen", "setup-screen", "reset-screen", "password-form", "email-form", "proof-fields"])
    expect([...asking]).toContain(`${page}.tsx`);
});

test.each(fields)("$path: what is typed is hidden, and a password manager knows what it is for", ({ tag }) => {
  expect(tag).toContain('type="password"');
  expect(tag).toMatch(/autoComplete="(current|new)-password"/);
  expect(tag).not.toMatch(/onPaste|onKeyDown|onBeforeInput|maxLength|readOnly/);
});

test("no screen stands between a field and what is pasted or dropped into it", () => {
  const input = read("../../../packages/ui/src/text-input.tsx");
  for (const text of [input, ...screens.filter((path) => path.startsWith("features/account/")).map(read)])
    expect(text).not.toMatch(/onPaste|onDrop|onCopy/);
});
