import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const read = (path) => readFileSync(join(root, path), "utf8");
const schema = read("packages/db/prisma/schema.prisma");

/** How many requirements of level 1 and 2 there are in each section, numbered from 1; the sections left out have none. */
const sections = {
  ...{ 6.1: 3, 6.2: 12, 6.3: 4, 6.4: 4, 6.5: 5, 6.6: 3, 6.8: 4 },
  ...{ 7.1: 3, 7.2: 4, 7.3: 2, 7.4: 5, 7.5: 2, 7.6: 2 },
  ...{ 8.1: 2, 8.2: 3, 8.3: 1, 8.4: 1 },
  ...{ 14.1: 2, 14.2: 4, 14.3: 3 },
};
const rows = read("docs/security/asvs.md")
  .split("\n")
  .filter((line) => /^\| \d+\.\d+\.\d+ /.test(line))
  .map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

test("every requirement of the four chapters has its row, once, in order", () => {
  const numbers = Object.entries(sections).flatMap(([section, count]) =>
    Array.from({ length: count }, (_, at) => [section, at + 1]),
  );
  const wanted = numbers.map(([section, number]) => `${section}.${number}`);
  const byNumber = (a, b) => a.localeCompare(b, "en", { numeric: true });
  expect(rows.map(([number]) => number)).toEqual(wanted.sort(byNumber));
});

test.each(rows.map((row) => [row[0], row]))("%s says where and by which test, or what is missing", (_number, row) => {
  const [, level, asks, verdict, where, shown, remark] = row;
  expect(row).toHaveLength(7);
  expect(["1", "2"]).toContain(level);
  expect(asks).not.toBe("");
  expect(["met", "partly", "not met", "does not apply"]).toContain(verdict);
  if (verdict === "met") expect(shown).toMatch(/^(a document$|`[^`]+\.(test|spec)\.\w+`)/);
  if (verdict !== "does not apply") expect(where).not.toBe("");
  if (verdict !== "met") expect(remark).not.toBe("");
});

test("what is partly met or not at all stands in the list of what is missing", () => {
  const list = read("docs/security/asvs.md").split("## What is missing")[1] ?? "";
  const missing = rows
    .filter(([, , , verdict]) => verdict === "partly" || verdict === "not met")
    .map(([number]) => number);
  const listed = list.match(/\*\*[\d., and]+\*\*/g)?.flatMap((each) => each.match(/\d+\.\d+\.\d+/g)) ?? [];
  expect([...listed].sort()).toEqual([...missing].sort());
});

test("every table has a class", () => {
  const folder = join(root, "packages/db/prisma/migrations");
  const made = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => [
      ...readFileSync(join(folder, name, "migration.sql"), "utf8").matchAll(/create table (\w+)\."?(\w+)/gi),
    ]);
  const tables = made.map(([, zone, name]) => `${zone}.${name}`);
  const listed = read("docs/security/data.md")
    .split("\n")
    .filter((line) => /\| (open|desk|person|secret) \|/.test(line))
    .flatMap((line) => line.match(/`\w+\.\w+`/g) ?? [])
    .map((name) => name.slice(1, -1));
  expect(tables.length).toBeGreaterThan(50);
  expect(listed.toSorted()).toEqual(tables.toSorted());
});

test("nothing is kept by which somebody could be asked about themselves", () => {
  const accounts = schema.split(/^model /m).filter((model) => model.includes('@@schema("account")'));
  expect(accounts.length).toBeGreaterThan(10);
  for (const model of accounts) expect(model).not.toMatch(/hint|question|answer|birth|maiden/i);
});
